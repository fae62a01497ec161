// 发文字号: one row of numbers per 发文机关 and year, each given once.
import type { Day } from '../base/dates.ts';
import { formatDocumentNumber, type DocumentNumber } from '../ledger/document-number.ts';
import { recordsOf, type Ledger } from '../ledger/ledger.ts';
import type { Report } from '../ledger/report.ts';

type Row = Pick<DocumentNumber, 'issuerId' | 'year'>;

/** The number after the last one given. */
export function nextDocumentNumber(ledger: Ledger, { issuerId, year }: Row): number {
  const given = recordsOf(ledger, 'documentNumbers').filter((one) => one.issuerId === issuerId && one.year === year);
  return 1 + Math.max(0, ...given.map(({ number }) => number));
}

/** Whoever has this number already, other than the report itself. */
export function numberHolder(
  ledger: Ledger,
  { issuerId, year, number }: Row & { readonly number: number },
  reportId: Report['id'],
): DocumentNumber | null {
  const holder = recordsOf(ledger, 'documentNumbers').find(
    (one) => one.issuerId === issuerId && one.year === year && one.number === number && one.reportId !== reportId,
  );
  return holder ?? null;
}

/** A report's own number, once it has one. */
export function numberOf(ledger: Ledger, reportId: Report['id']): DocumentNumber | null {
  return recordsOf(ledger, 'documentNumbers').find((one) => one.reportId === reportId) ?? null;
}

/** What was given later bears an earlier date: allowed, but said. */
export function outOfOrder(ledger: Ledger, { issuerId, year, number }: Row & { number: number }, on: Day): boolean {
  return recordsOf(ledger, 'documentNumbers').some(
    (one) => one.issuerId === issuerId && one.year === year && one.number < number && one.issuedOn > on,
  );
}

/** 嘉司〔2023〕28号, whether its paper prints it or not; empty where none was given. */
export function documentNumberWords(ledger: Ledger, report: Report): string {
  const given = numberOf(ledger, report.id);
  if (given === null) return '';
  return formatDocumentNumber(ledger.issuers.get(given.issuerId)?.mark ?? '', given.year, given.number);
}
