// The kinds' drafts: one entry for all.
import type { Day } from '../base/dates.ts';
import type { Book } from '../ledger/book.ts';
import type { ReportKind } from '../ledger/report.ts';
import { draftAnnualSummary } from './kinds/annual-summary.ts';
import { draftBriefing } from './kinds/briefing.ts';
import { draftBulletin } from './kinds/bulletin.ts';
import { draftClosingForm } from './kinds/closing-form.ts';
import { draftMeetingTable } from './kinds/meeting-table.ts';
import { draftOnePage } from './kinds/one-page.ts';
import { draftProjectReport } from './kinds/project-report.ts';
import { draftQuarterly } from './kinds/quarterly.ts';
import { draftReminderNotice } from './kinds/reminder-notice.ts';
import { draftScoreCircular } from './kinds/score-circular.ts';
import { draftSourceTable } from './kinds/source-table.ts';
import { draftSupervisionNotice } from './kinds/supervision-notice.ts';
import { draftYearLedger } from './kinds/year-ledger.ts';
import { isUpward, REPORT_KIND_LIST, type ReportKindInfo } from './kinds.ts';
import type { ReportDraft } from './report-draft.ts';
import type { ReportScope } from './report-scope.ts';

/** `date` is the 成文日期, null while it is blank; some kinds print it with their title. */
type Draft = (scope: ReportScope, date: Day | null) => ReportDraft;

const DRAFTS: Readonly<Record<ReportKind, Draft>> = {
  quarterlyReport: draftQuarterly,
  quarterlyCircular: draftQuarterly,
  briefing: draftBriefing,
  onePage: draftOnePage,
  meetingTable: draftMeetingTable,
  bulletin: draftBulletin,
  supervisionNotice: draftSupervisionNotice,
  reminderNotice: draftReminderNotice,
  projectReport: draftProjectReport,
  annualSummary: draftAnnualSummary,
  closingForm: draftClosingForm,
  scoreCircular: draftScoreCircular,
  sourceTable: draftSourceTable,
  yearLedger: draftYearLedger,
};

export function draftOf(scope: ReportScope, date: Day | null): ReportDraft {
  return DRAFTS[scope.kind](asTold(scope), date);
}

/** An upward report does not say who has not reported, in no sentence, table, chart or sheet. */
export function asTold(scope: ReportScope): ReportScope {
  if (!isUpward(scope.kind)) return scope;
  const { statistics, standings } = scope;
  return {
    ...scope,
    statistics: {
      ...statistics,
      byStatus: statistics.byStatus.map((group) =>
        group.status === 'notReported' ? { ...group, label: '核实汇总中', prose: '正在核实汇总' } : group,
      ),
    },
    standings: standings.map((standing) =>
      standing.status === 'notReported' ? { ...standing, reason: '本期进展正在核实汇总。' } : standing,
    ),
  };
}

/** The kinds that a book offers: 记分通报 only where it keeps scores. */
export function offeredKinds(book: Book): ReportKindInfo[] {
  return REPORT_KIND_LIST.filter(({ kind }) => kind !== 'scoreCircular' || book.scoring);
}
