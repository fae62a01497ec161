// What a period has to show: figures behind plan, milestones due, what changed since the period before.
import type { Day } from '../base/dates.ts';
import type { Milestone } from '../ledger/milestone.ts';
import type { FigureStanding } from '../standing/figure-standing.ts';
import { milestoneStanding, type MilestoneStanding } from '../standing/milestone-standing.ts';
import type { ProjectStanding } from '../standing/project-standing.ts';
import { isCounted } from '../standing/statistics.ts';

export type FigureLine = { readonly standing: ProjectStanding; readonly figure: FigureStanding };

/** Figures behind plan, the farthest behind first; one that several projects share stands at the first of them. */
export function figuresBehind(standings: readonly ProjectStanding[]): FigureLine[] {
  const seen = new Set<string>();
  return standings
    .filter(isCounted)
    .flatMap((standing) => standing.figureStandings.map((figure) => ({ standing, figure })))
    .filter(({ figure }) => figure.light === 'yellow' || figure.light === 'red')
    .filter(({ figure }) => {
      const key = `${figure.indicator.id}/${figure.target.comparator}/${figure.target.value}`;
      return seen.has(key) ? false : seen.add(key);
    })
    .sort((a, b) => (a.figure.ratio ?? 0) - (b.figure.ratio ?? 0));
}

export type MilestoneLine = {
  readonly standing: ProjectStanding;
  readonly milestone: Milestone;
  readonly at: MilestoneStanding;
};

/** Milestones due in a span of days, and those from before it that are still open; what needs a hand first. */
export function milestonesDue(
  standings: readonly ProjectStanding[],
  span: { readonly from: Day; readonly to: Day },
): MilestoneLine[] {
  const order: Readonly<Record<MilestoneStanding['state'], number>> = { overdue: 0, soon: 1, ahead: 2, done: 3 };
  return standings
    .filter(isCounted)
    .flatMap((standing) =>
      standing.milestones.map((milestone) => ({
        standing,
        milestone,
        at: milestoneStanding(milestone, standing.period.dataDate, standing.thresholds.milestoneDays),
      })),
    )
    .filter(({ milestone, at }) => milestone.due <= span.to && (milestone.due >= span.from || at.state === 'overdue'))
    .sort((a, b) => order[a.at.state] - order[b.at.state] || (a.milestone.due < b.milestone.due ? -1 : 1));
}

export type StandingChange = { readonly before: ProjectStanding; readonly now: ProjectStanding };

/** Projects whose status or light is another than in the period before; those that are worse now come first. */
export function standingChanges(before: readonly ProjectStanding[], now: readonly ProjectStanding[]): StandingChange[] {
  const known = new Map<string, ProjectStanding>(before.map((standing) => [standing.project.id, standing]));
  return now
    .filter(isCounted)
    .flatMap((standing): StandingChange[] => {
      const old = known.get(standing.project.id);
      // Not reported says nothing of the project: there is no change to be seen yet.
      if (!old || standing.status === 'notReported' || old.status === 'notReported') return [];
      return old.status === standing.status && old.light === standing.light ? [] : [{ before: old, now: standing }];
    })
    .sort((a, b) => badness(b) - badness(a));
}

const RANK: Readonly<Record<string, number>> = { red: 2, yellow: 1 };

function badness({ before, now }: StandingChange): number {
  return (RANK[now.light ?? ''] ?? 0) - (RANK[before.light ?? ''] ?? 0);
}
