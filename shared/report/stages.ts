// The way of a report: 草稿 → 送审（第n稿） → 签发 → 定稿 → 归档, and back to the next 稿 when it is returned.
import type { Moment } from '../base/dates.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { Report, ReportKind, ReportState } from '../ledger/report.ts';
import { kindInfo } from './kinds.ts';

/** 送审, 退回修改, 签发, 定稿, 归档. */
export const STAGE_ACTS = ['submit', 'sendBack', 'sign', 'finalise', 'archive'] as const;
export type StageAct = (typeof STAGE_ACTS)[number];

/** Who takes the step and when; `note` is what was said with it: why it was sent back, what was let through. */
export type StageSigning = { readonly at: Moment; readonly by: string; readonly note: string };

export type StageError = { readonly type: 'notNow'; readonly act: StageAct; readonly state: ReportState };

const TARGETS: Readonly<Record<StageAct, ReportState>> = {
  submit: 'underReview',
  sendBack: 'draft',
  sign: 'signed',
  finalise: 'final',
  archive: 'archived',
};

const ACTS: Readonly<Record<ReportState, readonly StageAct[]>> = {
  draft: ['submit'],
  underReview: ['sign', 'sendBack'],
  signed: ['finalise', 'sendBack'],
  final: ['archive'],
  archived: [],
};

/** What goes round in the office is not signed: it is 定稿 from the draft. */
const INNER_ACTS: typeof ACTS = { ...ACTS, draft: ['finalise', 'submit'], underReview: ['finalise', 'sendBack'] };

/** What can be done with a report now; the next step on its way first. */
export function possibleActs({ state, kind }: Pick<Report, 'state' | 'kind'>): readonly StageAct[] {
  return kindInfo(kind).direction === 'inner' ? INNER_ACTS[state] : ACTS[state];
}

/** The fields of a report that a step changes. */
export function takeStep(
  report: Pick<Report, 'state' | 'kind' | 'draft' | 'stages'>,
  act: StageAct,
  signing: StageSigning,
): Result<Pick<Report, 'state' | 'draft' | 'stages'>, StageError> {
  if (!possibleActs(report).includes(act)) return fail({ type: 'notNow', act, state: report.state });
  const state = TARGETS[act];
  // A returned report is worked over: what is then written is the next 稿.
  const draft = act === 'sendBack' ? report.draft + 1 : report.draft;
  return ok({ state, draft, stages: [...report.stages, { state, draft, ...signing }] });
}

/** Whether it went out: its text stands, and what is read is what was kept. */
export function isFrozen({ state }: Pick<Report, 'state'>): boolean {
  return state === 'final' || state === 'archived';
}

/** 草稿 · 第2稿, 送审（第2稿）, 签发, 定稿, 归档. */
export function stateWords({ state, draft }: Pick<Report, 'state' | 'draft'>): string {
  const words: Readonly<Record<ReportState, string>> = {
    draft: draft === 1 ? '草稿' : `草稿 · 第${draft}稿`,
    underReview: `送审（第${draft}稿）`,
    signed: '已签发',
    final: '已定稿',
    archived: '已归档',
  };
  return words[state];
}

/** 定稿 of these closes their period; others are told from its data and close nothing. */
const LOCKING: ReadonlySet<ReportKind> = new Set(['quarterlyReport', 'quarterlyCircular', 'bulletin', 'annualSummary']);

export function locksPeriod({
  kind,
  projectId,
  unitId,
  supervisionId,
}: Pick<Report, 'kind' | 'projectId' | 'unitId' | 'supervisionId'>): boolean {
  return LOCKING.has(kind) && projectId === null && unitId === null && supervisionId === null;
}
