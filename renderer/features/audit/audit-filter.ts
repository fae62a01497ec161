import { localDay, type Day } from '../../../shared/base/dates.ts';
import type { AuditLine } from '../../actions/audit.ts';

export type AuditFilter = {
  readonly text: string;
  readonly by: string | null;
  readonly kind: string | null;
  readonly from: Day | null;
  readonly to: Day | null;
};

export const NO_AUDIT_FILTER: AuditFilter = { text: '', by: null, kind: null, from: null, to: null };

export function isFiltered({ text, by, kind, from, to }: AuditFilter): boolean {
  return text.trim() !== '' || [by, kind, from, to].some((part) => part !== null);
}

/** The lines that fit, newest first; `held` are those whose old or new values hold the text. */
export function auditLinesFor(
  lines: readonly AuditLine[],
  filter: AuditFilter,
  held: ReadonlySet<number>,
  timeZoneOffset: number,
): AuditLine[] {
  const needle = filter.text.trim().toLowerCase();
  const fits = (line: AuditLine): boolean => {
    if (filter.by !== null && line.by !== filter.by) return false;
    if (filter.kind !== null && line.kind !== filter.kind) return false;
    if (!inTime(line, filter, timeZoneOffset)) return false;
    if (needle === '') return true;
    return `${line.words}\n${line.by}`.toLowerCase().includes(needle) || held.has(line.generation);
  };
  return lines.filter(fits).reverse();
}

function inTime(line: AuditLine, { from, to }: AuditFilter, timeZoneOffset: number): boolean {
  if (from === null && to === null) return true;
  if (line.at === '') return false;
  const on = localDay(line.at, timeZoneOffset);
  return (from === null || on >= from) && (to === null || on <= to);
}

/**
 * Changes up to the generation `readTo` that no line tells of, out of lines in their order: their records were lost, or
 * are not what was written.
 */
export function gapsOf(lines: readonly AuditLine[], readTo: number): { readonly from: number; readonly to: number }[] {
  const told = [...lines.map(({ generation }) => generation), readTo + 1];
  return told.flatMap((generation, index) => {
    const last = told[index - 1] ?? 0;
    return generation > last + 1 ? [{ from: last + 1, to: generation - 1 }] : [];
  });
}

/** Who is in the lines, and which kinds, each once. */
export function choicesOf(lines: readonly AuditLine[]): { readonly people: string[]; readonly kinds: string[] } {
  return {
    people: [...new Set(lines.map(({ by }) => by))]
      .filter((name) => name !== '')
      .sort((a, b) => a.localeCompare(b, 'zh')),
    kinds: [...new Set(lines.map(({ kind }) => kind))].filter((kind) => kind !== ''),
  };
}
