import { isOfPeriod, type CheckedText } from '../checked-text.ts';
import type { Edit, Finding } from '../finding.ts';
import { markNames } from '../mark-names.ts';
import { quoted, textFinding, type TextRule } from '../rule.ts';

const PAIRS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['（', '）'],
  ['《', '》'],
  ['〈', '〉'],
  ['【', '】'],
  ['〔', '〕'],
  ['「', '」'],
  ['『', '』'],
  ['[', ']'],
]);
const CLOSING = new Set(PAIRS.values());
const ANY = /[“”‘’（）()《》〈〉【】〔〕「」『』[\]"]/;

const LONGEST_QUOTE = 20;

type Mark = { readonly at: number; readonly mark: string };

export const unpairedMarks: TextRule = {
  id: 'unpaired-marks',
  name: '引号、括号不成对',
  severity: 'must',
  why: '引号、括号、书名号不成对，印出来一眼可见；清单原文里的只作提示。',
  scope: 'text',
  check: (checked) => {
    if (!ANY.test(checked.text)) return [];
    return unpaired(checked.text).map((mark, _index, all) => markFinding(checked, mark, all.length === 1));
  },
};

function markFinding(checked: CheckedText, { at, mark }: Mark, alone: boolean): Finding {
  const { text, label } = checked;
  const original = isOfPeriod(checked) ? '' : '（原文如此）';
  const message = `${label}${whereWords(text, { at, mark })}${original}。`;
  const edits: Edit[] = alone && isStray(text, { at, mark }) ? [{ start: at, end: at + 1, text: '' }] : [];
  const severity = isOfPeriod(checked) ? 'must' : 'advice';
  return textFinding(unpairedMarks, checked, { start: at, end: at + 1 }, message, { edits, severity });
}

function whereWords(text: string, { at, mark }: Mark): string {
  const names = markNames(mark);
  const alone = names === undefined ? `${mark}不成对` : `${names.name}（${mark}）没有对应的${names.partner}`;
  if (CLOSING.has(half(mark))) {
    const clause =
      text
        .slice(0, at)
        .split(/[，,；;。\n]/)
        .at(-1) ?? '';
    return clause === '' ? `开头的${alone}` : `${quoted(clause.slice(-LONGEST_QUOTE))}后面的${alone}`;
  }
  const clause = text.slice(at + 1).split(/[，,；;。\n]/)[0] ?? '';
  return clause === '' ? `末尾的${alone}` : `${quoted(clause.slice(0, LONGEST_QUOTE))}前面的${alone}`;
}

/** The marks without a partner, in the order of the text. */
function unpaired(text: string): Mark[] {
  const lost: Mark[] = [];
  const open: Mark[] = [];
  let straight: Mark[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (!ANY.test(mark)) continue;
    const whole = half(mark);
    if (mark === '"') straight.push({ at, mark });
    else if (PAIRS.has(whole)) open.push({ at, mark });
    else if (!isNumberBracket(text, at) && !isApostrophe(text, at)) close(open, lost, { at, mark });
  }
  if (straight.length % 2 === 0) straight = [];
  return [...lost, ...open, ...straight.slice(-1)].sort((a, b) => a.at - b.at);
}

// 收到后一半时，找最近的前一半；跨过的都算缺后一半。
function close(open: Mark[], lost: Mark[], closing: Mark): void {
  const wanted = half(closing.mark);
  let index = open.length - 1;
  while (index >= 0 && PAIRS.get(half(open[index]?.mark ?? '')) !== wanted) index -= 1;
  if (index < 0) lost.push(closing);
  else lost.push(...open.splice(index).slice(1));
}

/** Brackets of either width are partners; their width is another rule's. */
function half(mark: string): string {
  if (mark === '(') return '（';
  return mark === ')' ? '）' : mark;
}

// 1） a） 一） 是编号。
function isNumberBracket(text: string, at: number): boolean {
  return (
    /[)）]/.test(text.charAt(at)) &&
    /(?:^|[\n。；;：:，,\s])(?:\d{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,2})$/.test(text.slice(0, at))
  );
}

function isApostrophe(text: string, at: number): boolean {
  return text.charAt(at) === '’' && /[A-Za-z]/.test(text.charAt(at - 1)) && /[A-Za-z]/.test(text.charAt(at + 1));
}

// 70%” ：数字后面孤零零一个后引号，或连着两个，不会是别的。
function isStray(text: string, { at, mark }: Mark): boolean {
  if (mark !== '”' && mark !== '’') return false;
  return /[\d%％”’]/.test(text.charAt(at - 1));
}
