// 一数一源: indicators that look like the same measure and are entered apart.
import type { Indicator } from '../ledger/indicator.ts';
import { recordsOf, type Ledger } from '../ledger/ledger.ts';
import type { Project } from '../ledger/project.ts';
import type { Reading } from '../ledger/reading.ts';
import { equalKey } from './propose-figures.ts';

export type EqualIndicator = {
  readonly indicator: Indicator;
  /** By 序号. */
  readonly projects: readonly Project[];
  readonly readings: readonly Reading[];
};

export type EqualMeasure = { readonly key: string; readonly indicators: readonly EqualIndicator[] };

/** Groups that were told apart by a person are kept as 忽略 under this name. */
export const EQUAL_RULE = 'equal-measure';

/** Measures of the year that stand in two or more indicators, each with the projects that promise it. */
export function equalMeasures(ledger: Ledger, yearId: string): EqualMeasure[] {
  const groups = new Map<string, Indicator[]>();
  for (const indicator of ledger.indicators.values()) {
    const key = indicator.yearId === yearId ? equalKey(indicator) : null;
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(indicator);
    else groups.set(key, [indicator]);
  }
  const several = [...groups].filter(([, indicators]) => indicators.length > 1);
  if (several.length === 0) return [];
  const apart = new Set(
    recordsOf(ledger, 'dismissals')
      .filter((one) => one.rule === EQUAL_RULE && one.yearId === yearId)
      .map(({ fingerprint }) => fingerprint),
  );
  return several.flatMap(([key, indicators]): EqualMeasure[] => {
    const promised = indicators
      .map((indicator) => describe(ledger, indicator))
      .filter(({ projects }) => projects.length > 0)
      .sort((a, b) => (a.projects[0]?.number ?? 0) - (b.projects[0]?.number ?? 0));
    return promised.length < 2 || apart.has(equalFingerprint(key)) ? [] : [{ key, indicators: promised }];
  });
}

export function equalFingerprint(key: string): string {
  return key.slice(0, 200);
}

/** The projects that have a target on an indicator, by 序号; those in the bin are left out. */
export function projectsOfIndicator(ledger: Ledger, indicatorId: Indicator['id']): Project[] {
  const ids = new Set<string>();
  for (const target of ledger.targets.values()) if (target.indicatorId === indicatorId) ids.add(target.projectId);
  return [...ids]
    .flatMap((id) => ledger.projects.get(id) ?? [])
    .filter(({ deletedAt }) => deletedAt === null)
    .sort((a, b) => a.number - b.number);
}

function describe(ledger: Ledger, indicator: Indicator): EqualIndicator {
  return {
    indicator,
    projects: projectsOfIndicator(ledger, indicator.id),
    readings: recordsOf(ledger, 'readings').filter(({ indicatorId }) => indicatorId === indicator.id),
  };
}
