import { type Day, localDay } from '../../../shared/base/dates.ts';
import { phaseStore } from '../../store/phase-store.ts';

/** The day it is where the program runs. */
export function today(): Day {
  return localDay(new Date().toISOString(), phaseStore.getState().appInfo.timeZoneOffset);
}
