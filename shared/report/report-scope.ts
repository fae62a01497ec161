// Gathering for a report: the standings of its period and what they are told with.
import type { Book } from '../ledger/book.ts';
import type { Correction } from '../ledger/correction.ts';
import type { DocumentNumber } from '../ledger/document-number.ts';
import type { Entry } from '../ledger/entry.ts';
import type { Issuer } from '../ledger/issuer.ts';
import { recordsOf, type Ledger } from '../ledger/ledger.ts';
import type { Period } from '../ledger/period.ts';
import type { ProjectChange } from '../ledger/project-change.ts';
import type { Project } from '../ledger/project.ts';
import type { Receipt } from '../ledger/receipt.ts';
import type { Reminder } from '../ledger/reminder.ts';
import type { Report, ReportKind } from '../ledger/report.ts';
import { DEFAULT_SETTINGS, SETTINGS_ID, type Settings } from '../ledger/settings.ts';
import type { ScoreRule } from '../ledger/score-rule.ts';
import type { Submission } from '../ledger/submission.ts';
import type { Supervision } from '../ledger/supervision.ts';
import type { Target } from '../ledger/target.ts';
import type { Unit } from '../ledger/unit.ts';
import type { Year } from '../ledger/year.ts';
import { nextPeriod, periodsOfYear, previousPeriod } from '../select/places.ts';
import { gatherFacts } from '../standing/facts.ts';
import { projectStanding, type ProjectStanding } from '../standing/project-standing.ts';
import { periodScores, scoreRulesOf, type UnitScore } from '../standing/score.ts';
import { isCounted, statistics, type Statistics } from '../standing/statistics.ts';
import { kindInfo, WHOLE_PERIOD, type ReportSubject } from './kinds.ts';
import { findReport } from './subjects.ts';

/** What a person chose for the report, or what its kind begins with. */
export type ReportChoices = Pick<Report, 'annexLayout' | 'columns' | 'charts' | 'namesShown'>;

/** On which day a form came in is told by China's clock. */
export const MINUTES_IN_CHINA = 480;

/** A period as it was counted. */
export type PeriodPast = {
  readonly period: Period;
  readonly standings: readonly ProjectStanding[];
  readonly statistics: Statistics;
};

export type ReportScope = {
  readonly kind: ReportKind;
  readonly subject: ReportSubject;
  readonly book: Book;
  readonly year: Year;
  readonly period: Period;
  readonly nextPeriod: Period | undefined;
  readonly previousPeriod: Period | undefined;
  readonly settings: Settings;
  readonly issuer: Issuer | null;
  /** The report's own record, once a person has changed something of it. */
  readonly report: Report | null;
  readonly choices: ReportChoices;
  /** 发文字号, once it has been given. */
  readonly documentNumber: DocumentNumber | null;
  readonly standings: readonly ProjectStanding[];
  readonly statistics: Statistics;
  readonly previousStatistics: Statistics | null;
  /** 增补, 撤销, 调目标 … within the period. */
  readonly changes: readonly ProjectChange[];
  /** 更正 of earlier periods that stand in no report yet, or in this one. */
  readonly corrections: readonly Correction[];
  /** The year's 督办, by number. */
  readonly supervisions: readonly Supervision[];
  /** The year's targets as they were first promised, by id. */
  readonly baselines: ReadonlyMap<string, Target>;
  readonly leadUnits: (project: Project) => string;
  readonly unitById: (id: string) => Unit | undefined;
  readonly periodById: (id: string) => Period | undefined;
  readonly recordsOfYear: YearRecords;
};

/** What the kinds that look beyond the period ask for; each is gathered when asked. */
export type YearRecords = {
  /** The year's periods up to this one in which somebody reported, this one included, by data date. */
  readonly past: () => readonly PeriodPast[];
  readonly changes: () => readonly ProjectChange[];
  readonly corrections: () => readonly Correction[];
  readonly entries: () => readonly Entry[];
  readonly submissions: () => readonly Submission[];
  readonly receipts: () => readonly Receipt[];
  readonly reminders: () => readonly Reminder[];
  readonly reports: () => readonly Report[];
  /** 记分 of the period; none where the book does not score. */
  readonly scores: () => readonly UnitScore[];
  readonly scoreRules: () => readonly ScoreRule[];
};

/** The scope of a period's report of a kind, about a subject where there is one per project, unit or matter. */
export function gatherReportScope(
  ledger: Ledger,
  period: Period,
  kind: ReportKind,
  subject: ReportSubject = WHOLE_PERIOD,
): ReportScope | null {
  const year = ledger.years.get(period.yearId);
  const book = year && ledger.books.get(year.bookId);
  if (!year || !book) return null;
  const settings = ledger.settings.get(SETTINGS_ID) ?? DEFAULT_SETTINGS;
  const report = findReport(ledger, period.id, kind, subject);
  const before = previousPeriod(ledger, period);
  const standings = standingsOf(ledger, period);
  const records = yearRecords(ledger, period, book);
  return {
    kind,
    subject,
    book,
    year,
    period,
    nextPeriod: nextPeriod(ledger, period),
    previousPeriod: before,
    settings,
    issuer: issuerOf(ledger, settings, report),
    report,
    choices: choicesOf(kind, report),
    documentNumber: documentNumberOf(ledger, report),
    standings: standings.filter(isCounted),
    statistics: statistics(standings, book),
    previousStatistics: before ? statistics(standingsOf(ledger, before), book) : null,
    changes: records.changes().filter(({ date }) => period.from <= date && date <= period.dataDate),
    corrections: openCorrections(ledger, period, report),
    supervisions: ofYear(ledger, 'supervisions', year.id).sort((a, b) => a.number - b.number),
    baselines: ledger.targets,
    leadUnits: (project) => project.leadUnitIds.map((id) => ledger.units.get(id)?.shortName ?? '').join('、'),
    unitById: (id) => ledger.units.get(id),
    periodById: (id) => ledger.periods.get(id),
    recordsOfYear: records,
  };
}

function choicesOf(kind: ReportKind, report: Report | null): ReportChoices {
  if (!report) return { annexLayout: 'list', columns: [], charts: false, namesShown: kindInfo(kind).namesShown };
  const { annexLayout, columns, charts, namesShown } = report;
  return { annexLayout, columns, charts, namesShown };
}

/** The standings of all projects of a period's year. */
export function standingsOf(ledger: Ledger, period: Period): ProjectStanding[] {
  return gatherFacts(ledger, period).map(projectStanding);
}

function yearRecords(ledger: Ledger, period: Period, book: Book): YearRecords {
  const { yearId } = period;
  return {
    past: () =>
      periodsOfYear(ledger, yearId)
        .filter(({ dataDate }) => dataDate <= period.dataDate)
        .map((one) => {
          const standings = standingsOf(ledger, one);
          return {
            period: one,
            standings: standings.filter(isCounted),
            statistics: statistics(standings, book),
          };
        })
        .filter((one) => one.standings.some(({ status }) => status !== 'notReported' && status !== 'suspended')),
    changes: () => ofYear(ledger, 'projectChanges', yearId).sort((a, b) => (a.date < b.date ? -1 : 1)),
    corrections: () => ofYear(ledger, 'corrections', yearId).sort((a, b) => (a.at < b.at ? -1 : 1)),
    entries: () => ofYear(ledger, 'entries', yearId),
    submissions: () => ofYear(ledger, 'submissions', yearId),
    receipts: () => ofYear(ledger, 'receipts', yearId),
    reminders: () => ofYear(ledger, 'reminders', yearId),
    reports: () => ofYear(ledger, 'reports', yearId),
    scores: () => periodScores(ledger, period, MINUTES_IN_CHINA),
    scoreRules: () => scoreRulesOf(ledger, book.id),
  };
}

type YearTable = {
  [Table in keyof Ledger]: Ledger[Table] extends ReadonlyMap<string, infer Row>
    ? Row extends { readonly yearId: string }
      ? Table
      : never
    : never;
}[keyof Ledger];

function ofYear<Table extends YearTable>(
  ledger: Ledger,
  table: Table,
  yearId: string,
): ReturnType<typeof recordsOf<Table>> {
  return recordsOf(ledger, table).filter((record) => 'yearId' in record && record.yearId === yearId);
}

/** Those of periods before this one that no report has told of yet, or that this one told of. */
function openCorrections(ledger: Ledger, period: Period, report: Report | null): Correction[] {
  return ofYear(ledger, 'corrections', period.yearId)
    .filter(({ periodId, reportId }) => {
      const corrected = ledger.periods.get(periodId);
      const earlier = corrected !== undefined && corrected.dataDate < period.dataDate;
      return earlier && (reportId === null || reportId === report?.id);
    })
    .sort((a, b) => (a.at < b.at ? -1 : 1));
}

function issuerOf(ledger: Ledger, settings: Settings, report: Report | null): Issuer | null {
  const chosen = report?.issuerId ?? settings.defaultIssuerId;
  const byOrder = recordsOf(ledger, 'issuers').sort((a, b) => a.order - b.order);
  return byOrder.find(({ id }) => id === chosen) ?? byOrder[0] ?? null;
}

function documentNumberOf(ledger: Ledger, report: Report | null): DocumentNumber | null {
  if (!report) return null;
  return recordsOf(ledger, 'documentNumbers').find(({ reportId }) => reportId === report.id) ?? null;
}
