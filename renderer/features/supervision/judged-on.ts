import type { Day } from '../../../shared/base/dates.ts';
import type { Period } from '../../../shared/ledger/period.ts';
import { today } from '../frame/today.ts';

/** The day matters are judged on: today, but never later than the open period's data date, as all lights are. */
export function judgedOn({ dataDate }: Period): Day {
  const now = today();
  return now < dataDate ? now : dataDate;
}
