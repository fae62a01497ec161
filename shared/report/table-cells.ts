// What several tables put into their cells.
import type { ProjectStanding } from '../standing/project-standing.ts';
import type { ReportCell, ReportLine } from './report-model.ts';
import type { ReportScope } from './report-scope.ts';

/** A typed text as the lines of a cell. */
export function linesOf(text: string, ...source: string[]): ReportLine[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ text: line.trim(), source }));
}

/** One line; none of an empty text. */
export function lineOf(text: string, ...source: string[]): ReportCell {
  return text === '' ? [] : [{ text, source }];
}

/** A number, written into the workbook as one. */
export function numberOf(value: number, ...source: string[]): ReportCell {
  return [{ text: String(value), source, value }];
}

export function percentOf(value: number | null, ...source: string[]): ReportCell {
  return value === null ? [{ text: '—', source }] : [{ text: `${value.toFixed(1)}%`, source, value }];
}

/** The book's word for how a project stands; one that it does not know any more is 待判定. */
export function statusLabel({ status }: ProjectStanding, { statistics }: Pick<ReportScope, 'statistics'>): string {
  const group = (wanted: string): string | undefined => statistics.byStatus.find((one) => one.status === wanted)?.label;
  return group(status) ?? group('undetermined') ?? '';
}

export const LIGHT_WORDS = { green: '绿', yellow: '黄', red: '红' } as const;
