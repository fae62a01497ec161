// What the checker has to say: plain data that a screen, a returned workbook and `jz check` show alike.
import type { EntryText } from '../ledger/book.ts';
import type { Indicator } from '../ledger/indicator.ts';
import type { Item } from '../ledger/item-list.ts';
import type { Project, ProjectBlock } from '../ledger/project.ts';
import type { Submission } from '../ledger/submission.ts';

/** 必改 stands in the way of 定稿; 建议 does not. */
export type Severity = 'must' | 'advice';

/** UTF-16 offsets into the text that the finding's place names; `end` is exclusive. */
export type Span = { readonly start: number; readonly end: number };

/** Replaces the text of a span; an empty span inserts, an empty text deletes. */
export type Edit = Span & { readonly text: string };

/** What mends the finding by itself: edits of the text in its place, in order and without overlaps. */
export type Fix = { readonly kind: 'replaceText'; readonly edits: readonly Edit[] };

/** Where in a period's record: a text of the entry, or what stands beside it. */
export type EntryPlace =
  | EntryText
  | 'summary'
  | 'promiseNote'
  | 'promiseKept'
  | 'completion'
  /** The state, date and sentence of the goal `itemId`. */
  | 'goalStatus'
  /** The value of `indicatorId`. */
  | 'reading';

/** Where in the year's list. */
export type ListPlace = ProjectBlock | 'title';

export type Finding = {
  /** The id of the rule, as docs/checks.md lists them. */
  readonly rule: string;
  readonly severity: Severity;
  /** null: it belongs to the whole ledger. */
  readonly projectId: Project['id'] | null;
  /** The other projects that it is about. */
  readonly otherProjectIds: readonly Project['id'][];
  /** A finding in the entry has an `entryField`, one in the list a `block`; one about the whole project neither. */
  readonly entryField: EntryPlace | null;
  readonly block: ListPlace | null;
  /** The item, or the sub-item, whose own text the span lies in; the goal of a goal status. */
  readonly itemId: Item['id'] | null;
  readonly indicatorId: Indicator['id'] | null;
  /** The text is a unit's 报送稿, not the 采用稿. */
  readonly submissionId: Submission['id'] | null;
  readonly span: Span | null;
  /** A sentence: what is wrong, where, in the text's own words. */
  readonly message: string;
  /** What a dismissal refers to: it changes with the words the finding is about, and with nothing else. */
  readonly fingerprint: string;
  readonly fix: Fix | null;
};

const LONGEST_FINGERPRINT = 160;

/** The parts as one text of at most 160 characters; what is longer ends in a hash. */
export function fingerprintOf(...parts: readonly string[]): string {
  const whole = parts.join('|');
  if (whole.length <= LONGEST_FINGERPRINT) return whole;
  return `${whole.slice(0, LONGEST_FINGERPRINT - 10)}#${textHash(whole)}`;
}

/** FNV-1a in base 36: for fingerprints of words that must not be written down again. */
export function textHash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return (value >>> 0).toString(36);
}

/** The text with a fix done. */
export function applyFix(text: string, fix: Fix): string {
  let mended = '';
  let from = 0;
  for (const edit of fix.edits) {
    mended += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return mended + text.slice(from);
}
