import { useEffect, useRef } from 'react';
import { chineseMonthDay, type Day } from '../../../shared/base/dates.ts';
import type { Ledger } from '../../../shared/ledger/ledger.ts';
import { periodName } from '../../../shared/ledger/period.ts';
import { duePeriod, yearsOfBook } from '../../../shared/select/places.ts';
import { openYear } from '../../actions/places.ts';
import { currentLedger } from '../../store/ledger-store.ts';
import type { Place } from '../../store/place.ts';
import { setView } from '../../store/view-store.ts';
import { type Toast, useToast } from '../../ui/toast.tsx';
import { today } from './today.ts';

const SHOWN_MILLISECONDS = 20_000;

/** Once after the start: where the program was left in an earlier quarter or year, the one that is due is offered. */
export function useDueOffer(place: Place | null): void {
  const toast = useToast();
  // Where one goes later is one's own choice.
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current || place === null) return;
    asked.current = true;
    const offer = dueOffer(currentLedger(), place, today());
    if (offer !== null) toast({ ...offer, duration: SHOWN_MILLISECONDS });
  }, [place, toast]);
}

function dueOffer(ledger: Ledger, { book, year, period }: Place, on: Day): Toast | null {
  const due = duePeriod(ledger, year.id, on);
  if (due !== undefined) {
    if (due.dataDate <= period.dataDate) return null;
    return {
      text: `现在该办的是${periodName(due)}，${chineseMonthDay(due.fillDeadline)}填报截止；打开的是${periodName(period)}。`,
      action: { label: `换到${periodName(due)}`, run: () => setView({ periodId: due.id }) },
    };
  }
  const newer = yearsOfBook(ledger, book.id).find((other) => other.year > year.year && on.startsWith(`${other.year}-`));
  if (newer === undefined) return null;
  return {
    text: `打开的是${year.year}年的台账，现在是${newer.year}年。`,
    action: { label: `换到${newer.year}年`, run: () => void openYear(newer.id) },
  };
}
