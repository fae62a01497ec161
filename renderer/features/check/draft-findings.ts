// What the checker says of a text that is being typed, before it is saved.
import type { ProjectCheckFacts } from '../../../shared/check/check-facts.ts';
import { checkProject } from '../../../shared/check/check-period.ts';
import { entryTexts } from '../../../shared/check/checked-text.ts';
import type { Finding, Span } from '../../../shared/check/finding.ts';
import { separateDismissed } from '../../../shared/check/separate-dismissed.ts';
import type { EntryText } from '../../../shared/ledger/book.ts';
import type { Dismissal } from '../../../shared/ledger/dismissal.ts';
import { newEntry } from '../../../shared/ledger/entry.ts';

export type RemarkedField = EntryText | 'summary';

export function draftFindings(
  facts: ProjectCheckFacts,
  field: RemarkedField,
  text: string,
  dismissals: readonly Dismissal[],
): readonly Finding[] {
  const { project, period, book } = facts;
  const owner = { yearId: period.yearId, projectId: project.id, periodId: period.id };
  const entry = { ...(facts.entry ?? newEntry(owner)), [field]: text };
  const others = facts.texts.filter(({ entryField }) => entryField === null || entryField === 'goalStatus');
  const found = checkProject({ ...facts, entry, texts: [...entryTexts(entry, book), ...others] });
  const own = found.filter(({ entryField }) => entryField === field);
  return separateDismissed(own, dismissals, period).open;
}

/** Where a span of one text lies in another that was made of it by one edit; null where the edit touched it. */
export function carrySpan(from: string, to: string, span: Span): Span | null {
  if (from === to) return span;
  const shorter = Math.min(from.length, to.length);
  let head = 0;
  while (head < shorter && from[head] === to[head]) head += 1;
  if (span.end <= head) return span;
  let tail = 0;
  while (tail < shorter - head && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail += 1;
  if (span.start < from.length - tail) return null;
  const moved = to.length - from.length;
  return { start: span.start + moved, end: span.end + moved };
}
