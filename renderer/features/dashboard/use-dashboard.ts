// What 工作台 shows, derived from the open period; the period before only when it is asked for.
import { useMemo } from 'react';
import type { Period } from '../../../shared/ledger/period.ts';
import {
  figuresBehind,
  type FigureLine,
  milestonesDue,
  type MilestoneLine,
} from '../../../shared/select/period-review.ts';
import { standingChanges, type StandingChange } from '../../../shared/select/period-review.ts';
import { type PeriodStep, periodSteps } from '../../../shared/select/period-steps.ts';
import { nextPeriod, previousPeriod } from '../../../shared/select/places.ts';
import { type UnitProgress, unitProgress } from '../../../shared/select/unit-progress.ts';
import { gatherFacts } from '../../../shared/standing/facts.ts';
import { projectStanding, type ProjectStanding } from '../../../shared/standing/project-standing.ts';
import { isCounted, type Statistics } from '../../../shared/standing/statistics.ts';
import { useFindings } from '../../store/findings.ts';
import { type LedgerState, useLedgerState } from '../../store/ledger-store.ts';
import { type Place, usePeriodOverview } from '../../store/place.ts';
import { useMustCount } from '../check/use-checking.ts';

export interface Dashboard {
  readonly place: Place;
  readonly standings: readonly ProjectStanding[];
  readonly statistics: Statistics;
  readonly units: readonly UnitProgress[];
  /** Projects that owe an entry and have none, by 序号. */
  readonly missing: readonly ProjectStanding[];
  readonly behind: readonly FigureLine[];
  /** How many were behind in the period before; null when there is none. */
  readonly behindBefore: number | null;
  readonly milestones: readonly MilestoneLine[];
  readonly next: { readonly period: Period; readonly milestones: readonly MilestoneLine[] } | null;
  readonly before: Period | null;
  readonly changes: readonly StandingChange[];
  readonly steps: readonly PeriodStep[];
}

export function useDashboard(place: Place): Dashboard {
  const state = useLedgerState();
  const { standings, statistics } = usePeriodOverview(place);
  const must = useMustCount();
  const mustFindings = useFindings() === null ? null : must;
  const before = useMemo(() => standingsBefore(state, place.period), [state, place.period]);
  const found = useMemo(() => derive(state, place, standings), [state, place, standings]);
  const steps = useMemo(
    () => periodSteps({ units: found.units, ledger: state.ledger, period: place.period, mustFindings }),
    [found, state, place.period, mustFindings],
  );
  return {
    place,
    standings,
    statistics,
    ...found,
    steps,
    before: before?.period ?? null,
    behindBefore: before === null ? null : figuresBehind(before.standings).length,
    changes: before === null ? [] : standingChanges(before.standings, standings),
  };
}

type Derived = Pick<Dashboard, 'units' | 'missing' | 'behind' | 'milestones' | 'next'>;

function derive({ ledger }: LedgerState, { period }: Place, standings: readonly ProjectStanding[]): Derived {
  const next = nextPeriod(ledger, period);
  return {
    units: unitProgress(standings, ledger, period),
    missing: standings.filter((standing) => isCounted(standing) && standing.status === 'notReported'),
    behind: figuresBehind(standings),
    milestones: milestonesDue(standings, { from: period.from, to: period.dataDate }),
    next: next
      ? {
          period: next,
          milestones: milestonesDue(standings, { from: next.from, to: next.dataDate }).filter(
            ({ milestone }) => milestone.due >= next.from,
          ),
        }
      : null,
  };
}

function standingsBefore(
  { ledger }: LedgerState,
  period: Period,
): { readonly period: Period; readonly standings: readonly ProjectStanding[] } | null {
  const before = previousPeriod(ledger, period);
  return before ? { period: before, standings: gatherFacts(ledger, before).map(projectStanding) } : null;
}
