// What other thresholds would do to a period, told before they are kept.
import type { Settings } from '../ledger/settings.ts';
import { projectStanding, type ProjectStanding } from './project-standing.ts';

export type ThresholdChange = { readonly before: ProjectStanding; readonly after: ProjectStanding };

export type ThresholdEffects = {
  /** Projects whose status or light would be another, by 序号. */
  readonly changes: readonly ThresholdChange[];
  readonly status: number;
  readonly light: number;
  /** Figures whose light would be another. */
  readonly figures: number;
};

export function thresholdEffects(
  standings: readonly ProjectStanding[],
  thresholds: Settings['thresholds'],
): ThresholdEffects {
  const both = standings.map((before) => ({ before, after: projectStanding({ ...before, thresholds }) }));
  const changes = both.filter(({ before, after }) => before.status !== after.status || before.light !== after.light);
  return {
    changes,
    status: changes.filter(({ before, after }) => before.status !== after.status).length,
    light: changes.filter(({ before, after }) => before.light !== after.light).length,
    figures: both.reduce((sum, change) => sum + changedFigures(change), 0),
  };
}

function changedFigures({ before, after }: ThresholdChange): number {
  return before.figureStandings.filter((figure, index) => figure.light !== after.figureStandings[index]?.light).length;
}
