import { type Screen, setView } from '../../store/view-store.ts';
import { focusMainUnlessMoved } from './main-focus.ts';

/** To a screen by the rail or its key, and at once to its work: arrows and typing go on there. F6 leads back. */
export function goToScreen(screen: Screen): void {
  setView({ screen });
  focusMainUnlessMoved();
}
