import { recordsOf, type Ledger } from '../ledger/ledger.ts';
import type { Period } from '../ledger/period.ts';
import { readingIdOf } from '../ledger/reading.ts';
import { DEFAULT_SETTINGS, SETTINGS_ID } from '../ledger/settings.ts';
import type { FigureFacts } from '../standing/facts.ts';
import { figureStanding } from '../standing/figure-standing.ts';

export type FigurePoint = { readonly period: Period; readonly actual: number | null };

/** What a figure stood at, at the end of each period of the same kind up to this one (同比 as its change). */
export function figureHistory(ledger: Ledger, facts: FigureFacts, upTo: Period): FigurePoint[] {
  const { thresholds } = ledger.settings.get(SETTINGS_ID) ?? DEFAULT_SETTINGS;
  return recordsOf(ledger, 'periods')
    .filter(({ yearId, kind, index }) => yearId === upTo.yearId && kind === upTo.kind && index <= upTo.index)
    .sort((a, b) => a.index - b.index)
    .map((period) => {
      const reading = ledger.readings.get(readingIdOf(facts.indicator.id, period.id));
      return { period, actual: figureStanding({ ...facts, reading }, period, thresholds).actual };
    });
}

/** How far a figure moved since the period before, as its standing counts it; null where either is not known. */
export function figureChange(ledger: Ledger, facts: FigureFacts, period: Period): number | null {
  const [before, now] = figureHistory(ledger, facts, period).slice(-2);
  if (before === undefined || now === undefined || before.actual === null || now.actual === null) return null;
  // Sums of decimals leave their traces behind.
  return Number((now.actual - before.actual).toFixed(6));
}
