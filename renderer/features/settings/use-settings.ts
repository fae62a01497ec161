import { DEFAULT_SETTINGS, SETTINGS_ID, type Settings } from '../../../shared/ledger/settings.ts';
import { useLedger } from '../../store/ledger-store.ts';

/** The settings of the data folder, or what holds until somebody sets something. */
export function useSettings(): Settings {
  return useLedger((ledger) => ledger.settings.get(SETTINGS_ID) ?? DEFAULT_SETTINGS);
}
