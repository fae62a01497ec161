// 版头 and 版记 of a report: the one place that decides from settings, 发文机关, 文号 and the report's own record
// what stands there (GB/T 9704-2012 7.2, 7.4).
import { addDays, chineseDate, yearOf, type Day } from '../base/dates.ts';
import type { Imprint, Letterhead } from '../document/document.ts';
import { formatDocumentNumber } from '../ledger/document-number.ts';
import type { Report } from '../ledger/report.ts';
import { kindInfo, type Direction } from './kinds.ts';
import type { ReportScope } from './report-scope.ts';

/** What a report is issued with; plain data, so that a frozen report keeps it. */
export type OfficialForm = {
  /** Null where the kind or the settings have none. */
  readonly letterhead: Letterhead | null;
  readonly imprint: Imprint | null;
};

/** `date` is the 成文日期; null while it is blank. */
export function officialForm(scope: ReportScope, date: Day | null): OfficialForm {
  const { direction } = kindInfo(scope.kind);
  const { layout } = scope.settings;
  return {
    letterhead: direction === 'inner' || layout.letterhead === 'none' ? null : letterheadOf(scope, date, direction),
    imprint: direction === 'inner' || layout.imprint === 'none' ? null : imprintOf(scope, date),
  };
}

const URGENCIES: Readonly<Record<Report['urgency'], Letterhead['urgency']>> = {
  none: '',
  urgent: '加急',
  extraUrgent: '特急',
};

function letterheadOf(scope: ReportScope, date: Day | null, direction: Direction): Letterhead {
  const { issuer, report, documentNumber } = scope;
  const year = documentNumber?.year ?? issueYear(scope, date);
  return {
    urgency: URGENCIES[report?.urgency ?? 'none'],
    issuerMark: `${issuerName(scope)}文件`,
    number: formatDocumentNumber(issuer?.mark ?? '', year, documentNumber?.number ?? null),
    signers: direction === 'upward' ? signersOf(report?.signatory || (issuer?.signatory ?? '')) : [],
  };
}

/** One name or several, however they were divided; an empty one leaves its room blank. */
function signersOf(signatory: string): string[] {
  const names = signatory.split(/[、，,；;\s]+/u).filter((name) => name !== '');
  return names.length > 0 ? names : [''];
}

function imprintOf(scope: ReportScope, date: Day | null): Imprint {
  const { issuer, report, documentNumber } = scope;
  const printed = documentNumber?.issuedOn ?? date;
  return {
    copyTo: report?.copyTo || (issuer?.copyTo ?? ''),
    printer: issuer?.printOffice || issuerName(scope),
    printDate: printed === null ? blankDate(issueYear(scope, date)) : chineseDate(printed),
  };
}

function issuerName({ issuer, settings }: ReportScope): string {
  return issuer?.name ?? settings.officeName;
}

/** While nothing is signed, a report is taken to go out after its data date: the fourth quarter's in the next year. */
export function issueYear({ period }: ReportScope, date: Day | null): number {
  return yearOf(date ?? addDays(period.dataDate, 1));
}

/** 成文日期 stays blank until 签发. */
export function blankDate(year: number): string {
  return `${year}年　月　日`;
}
