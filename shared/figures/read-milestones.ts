import { quotedSpans } from './excluded-spans.ts';
import { toHalfWidth } from './half-width.ts';
import type { Due, Milestone } from './milestone.ts';
import { readDues, type DueMatch } from './read-due.ts';

// 句子到这里为止；。 已转成分号。
const SENTENCE_END = /[;\n\r!?]/;
const NUMBERED = /^(?:\d{1,3}[.、．]|\(\d{1,3}\)|[①-⑳]) */;
const AROUND = /^[ ,，:：、)）—-]+|[ ,，:：、;；。(（—-]+$/g;
// 期限前后的连接词，不属于“做什么”。
const CONNECTIVE_END = /(?:力争|确保|争取|计划|务必|原则上|应当|须|需|要|于|在|到|至|截止到|截至|并)+$/;

/**
 * The steps of a plan or goal text with the dates they are due by, in the order of the text. A step runs from its date
 * words to the next date or the end of the sentence; what stands before the date in its clause is its subject.
 */
export function readMilestones(text: string): Milestone[] {
  const plain = toHalfWidth(text);
  const quotes = quotedSpans(plain);
  const dues = readDues(plain).filter((due) => !quotes.some((quote) => due.start > quote.start && due.end < quote.end));
  const milestones: Milestone[] = [];
  for (const [index, due] of dues.entries()) {
    const milestone = toMilestone(text, plain, due, dues[index - 1], dues[index + 1]);
    if (milestone !== null) milestones.push(milestone);
  }
  return milestones;
}

/** When the milestone is due, as a sort key `YYYYMMDD` in the given year; the quarter and the month count by their last day. */
export function dueOrder(due: Due, ledgerYear: number): number {
  const year = (due.year ?? ledgerYear) * 10_000;
  switch (due.kind) {
    case 'quarter':
      return year + due.quarter * 300 + 31;
    case 'month':
      return year + due.month * 100 + (due.part === 'early' ? 10 : due.part === 'middle' ? 20 : 31);
    case 'date':
      return year + due.month * 100 + due.day;
    case 'yearEnd':
      return year + 1231;
  }
}

function toMilestone(
  text: string,
  plain: string,
  due: DueMatch,
  before: DueMatch | undefined,
  after: DueMatch | undefined,
): Milestone | null {
  const end = endOf(plain, due, after);
  const rest = text.slice(due.end, end).replaceAll(AROUND, '');
  const subject = subjectOf(text, plain, due, before);
  const what = (subject + rest.replace(/^(?:完成(?=年内)|前)/, '')).replaceAll(AROUND, '');
  if (what === '') return null;
  return { text: text.slice(due.start, end), start: due.start, end, due: due.due, what };
}

// 到句末为止；同一句里又有一个期限，就到那个期限所在的分句为止。
function endOf(plain: string, due: DueMatch, after: DueMatch | undefined): number {
  const last = after?.start ?? plain.length;
  let sentenceEnd = due.end;
  while (sentenceEnd < last && !SENTENCE_END.test(plain.charAt(sentenceEnd))) sentenceEnd += 1;
  if (after === undefined || sentenceEnd < last) return trimmed(plain, due.end, sentenceEnd);
  const comma = Math.max(plain.lastIndexOf(',', after.start), plain.lastIndexOf('、', after.start));
  return trimmed(plain, due.end, comma > due.end ? comma : after.start);
}

function trimmed(plain: string, from: number, to: number): number {
  let end = to;
  while (end > from && /[ ,、:]/.test(plain.charAt(end - 1))) end -= 1;
  return end;
}

// “项目建设于6月底前完成”：期限前的分句是主语。
function subjectOf(text: string, plain: string, due: DueMatch, before: DueMatch | undefined): string {
  let start = due.start;
  const from = before?.end ?? 0;
  while (start > from && !/[,;\n\r!?]/.test(plain.charAt(start - 1))) start -= 1;
  const subject = text.slice(start, due.start).replace(NUMBERED, '').replace(CONNECTIVE_END, '').replaceAll(AROUND, '');
  return subject.replace(CONNECTIVE_END, '');
}
