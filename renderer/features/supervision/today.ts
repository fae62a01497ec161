import { localDay, type Day } from '../../../shared/base/dates.ts';
import type { Period } from '../../../shared/ledger/period.ts';
import { phaseStore } from '../../store/phase-store.ts';

/** Today by this PC's zone. */
export function today(): Day {
  return localDay(new Date().toISOString(), phaseStore.getState().appInfo.timeZoneOffset);
}

/** The day matters are judged on: today, but never later than the open period's data date, as all lights are. */
export function judgedOn({ dataDate }: Period): Day {
  const now = today();
  return now < dataDate ? now : dataDate;
}
