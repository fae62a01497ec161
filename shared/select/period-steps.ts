// 一期的步骤: 下发 → 收取 → 校核 → 起草 → 送审 → 签发 → 定稿 → 归档, and where the period stands.
import type { Ledger } from '../ledger/ledger.ts';
import type { Period } from '../ledger/period.ts';
import type { Report, ReportState } from '../ledger/report.ts';
import type { UnitProgress } from './unit-progress.ts';

export const PERIOD_STEPS = ['dispatch', 'collect', 'check', 'draft', 'review', 'sign', 'freeze', 'archive'] as const;
export type PeriodStepId = (typeof PERIOD_STEPS)[number];

export type PeriodStep = {
  readonly id: PeriodStepId;
  readonly state: 'done' | 'current' | 'ahead';
  /** 12 / 14 家; empty when there is nothing to count. */
  readonly detail: string;
};

export type StepFacts = {
  readonly units: readonly UnitProgress[];
  readonly ledger: Ledger;
  readonly period: Period;
  /** 必改 that are open; null while the period has not been checked yet. */
  readonly mustFindings: number | null;
};

/** The first step that is not done is the current one; a later one that is done already is shown so. */
export function periodSteps({ units, ledger, period, mustFindings }: StepFacts): PeriodStep[] {
  const report = mainReport(ledger, period);
  const sent = sentUnits(ledger, period);
  const dispatched = units.filter(({ unit }) => sent.has(unit.id)).length;
  const collected = units.filter(({ missing }) => missing.length === 0).length;
  const reached = (state: ReportState): boolean =>
    report !== undefined && ORDER.indexOf(report.state) >= ORDER.indexOf(state);
  const later = reached('underReview');
  const ofUnits = (count: number): string => (units.length === 0 ? '' : `${count} / ${units.length} 家`);
  const dispatchedWords = dispatched === 0 && collected > 0 ? '' : ofUnits(dispatched);
  const facts: readonly [PeriodStepId, boolean, string][] = [
    // Where entries have come in, no form is waited for: they were sent by hand, or typed here.
    ['dispatch', later || collected > 0 || (units.length > 0 && dispatched === units.length), dispatchedWords],
    ['collect', later || (units.length > 0 && collected === units.length), ofUnits(collected)],
    ['check', later || mustFindings === 0, mustFindings === null || mustFindings === 0 ? '' : `${mustFindings} 处必改`],
    ['draft', later || (report !== undefined && report.state !== 'draft'), ''],
    ['review', reached('signed'), report?.state === 'underReview' ? `第${report.draft}稿` : ''],
    ['sign', reached('signed'), ''],
    ['freeze', reached('final'), ''],
    ['archive', reached('archived'), ''],
  ];
  const current = facts.find(([, done]) => !done)?.[0];
  return facts.map(([id, done, detail]) => ({
    id,
    detail,
    state: done ? 'done' : id === current ? 'current' : 'ahead',
  }));
}

const ORDER: readonly ReportState[] = ['draft', 'underReview', 'signed', 'final', 'archived'];

/** The period's own report: of its main kinds the one that has come farthest. */
function mainReport(ledger: Ledger, period: Period): Report | undefined {
  return [...ledger.reports.values()]
    .filter(({ periodId, kind, corrects }) => periodId === period.id && MAIN_KINDS.has(kind) && corrects === null)
    .sort((a, b) => ORDER.indexOf(b.state) - ORDER.indexOf(a.state))[0];
}

const MAIN_KINDS: ReadonlySet<Report['kind']> = new Set(['quarterlyReport', 'quarterlyCircular', 'annualSummary']);

function sentUnits(ledger: Ledger, period: Period): ReadonlySet<string> {
  return new Set(
    [...ledger.dispatches.values()].filter(({ periodId }) => periodId === period.id).map(({ unitId }) => unitId),
  );
}
