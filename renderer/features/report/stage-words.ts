import { chineseDate, localDay, localTime, type Moment } from '../../../shared/base/dates.ts';
import type { ReportState } from '../../../shared/ledger/report.ts';
import type { StageAct } from '../../../shared/report/stages.ts';
import { phaseStore } from '../../store/phase-store.ts';

export const ACT_WORDS: Readonly<Record<StageAct, string>> = {
  submit: '送审',
  sendBack: '退回修改',
  sign: '签发',
  finalise: '定稿',
  archive: '归档',
};

/** What a step that was taken is called. */
export const STEP_WORDS: Readonly<Record<ReportState, string>> = {
  draft: '退回修改',
  underReview: '送审',
  signed: '签发',
  final: '定稿',
  archived: '归档',
};

/** 2023年10月8日 10:32. */
export function momentWords(at: Moment): string {
  const { timeZoneOffset } = phaseStore.getState().appInfo;
  return `${chineseDate(localDay(at, timeZoneOffset))} ${localTime(at, timeZoneOffset)}`;
}
