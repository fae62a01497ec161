import { setView } from '../../store/view-store.ts';
import { focusMain } from '../frame/main-focus.ts';

/** Goes to a page of 设置 by its id: `openSettings('issuers')`. */
export function openSettings(section: string): void {
  setView({ screen: 'settings', settingsSection: section });
  focusMain();
}
