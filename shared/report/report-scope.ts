// Gathering for a report: the standings of its period and what they are told with.
import type { Book } from '../ledger/book.ts';
import type { DocumentNumber } from '../ledger/document-number.ts';
import type { Issuer } from '../ledger/issuer.ts';
import { recordsOf, type Ledger } from '../ledger/ledger.ts';
import type { Period } from '../ledger/period.ts';
import type { ProjectChange } from '../ledger/project-change.ts';
import type { Project } from '../ledger/project.ts';
import type { Report, ReportKind } from '../ledger/report.ts';
import { DEFAULT_SETTINGS, SETTINGS_ID, type Settings } from '../ledger/settings.ts';
import type { Year } from '../ledger/year.ts';
import { nextPeriod, previousPeriod } from '../select/places.ts';
import { gatherFacts } from '../standing/facts.ts';
import { projectStanding, type ProjectStanding } from '../standing/project-standing.ts';
import { isCounted, statistics, type Statistics } from '../standing/statistics.ts';

export type ReportScope = {
  readonly kind: ReportKind;
  readonly book: Book;
  readonly year: Year;
  readonly period: Period;
  readonly nextPeriod: Period | undefined;
  readonly previousPeriod: Period | undefined;
  readonly settings: Settings;
  readonly issuer: Issuer | null;
  /** The report's own record, once a person has changed something of it. */
  readonly report: Report | null;
  /** 发文字号, once it has been given. */
  readonly documentNumber: DocumentNumber | null;
  readonly standings: readonly ProjectStanding[];
  readonly statistics: Statistics;
  readonly previousStatistics: Statistics | null;
  /** 增补, 撤销 … within the period. */
  readonly changes: readonly ProjectChange[];
  readonly leadUnits: (project: Project) => string;
};

export function gatherReportScope(ledger: Ledger, period: Period, kind: ReportKind): ReportScope | null {
  const year = ledger.years.get(period.yearId);
  const book = year && ledger.books.get(year.bookId);
  if (!year || !book) return null;
  const settings = ledger.settings.get(SETTINGS_ID) ?? DEFAULT_SETTINGS;
  const report = recordsOf(ledger, 'reports').find((one) => one.periodId === period.id && one.kind === kind) ?? null;
  const before = previousPeriod(ledger, period);
  const standings = standingsOf(ledger, period);
  return {
    kind,
    book,
    year,
    period,
    nextPeriod: nextPeriod(ledger, period),
    previousPeriod: before,
    settings,
    issuer: issuerOf(ledger, settings, report),
    report,
    documentNumber: documentNumberOf(ledger, report),
    standings: standings.filter(isCounted),
    statistics: statistics(standings, book),
    previousStatistics: before ? statistics(standingsOf(ledger, before), book) : null,
    changes: recordsOf(ledger, 'projectChanges').filter(
      ({ yearId, date }) => yearId === year.id && period.from <= date && date <= period.dataDate,
    ),
    leadUnits: (project) => project.leadUnitIds.map((id) => ledger.units.get(id)?.shortName ?? '').join('、'),
  };
}

/** The standings of all projects of a period's year. */
export function standingsOf(ledger: Ledger, period: Period): ProjectStanding[] {
  return gatherFacts(ledger, period).map(projectStanding);
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
