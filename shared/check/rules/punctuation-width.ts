import { isOfPeriod } from '../checked-text.ts';
import type { Edit } from '../finding.ts';
import { quoted, textFinding, type TextRule } from '../rule.ts';

const FULL_WIDTH: ReadonlyMap<string, string> = new Map([
  [',', '，'],
  [';', '；'],
  [':', '：'],
  ['?', '？'],
  ['!', '！'],
  ['(', '（'],
  [')', '）'],
]);
const HAN = /[\u3400-\u9fff“”‘’《》（）]/;
const MARK = /[,;:?!().]|[０-９Ａ-Ｚａ-ｚ％．]/;
// 网址、邮箱、文件名里的标点是它们自己的。
const LITERAL =
  /[a-z]+:\/\/[!-~]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\w+\.(?:docx?|xlsx?|pptx?|pdf|ofd|wps|et|zip|jpe?g|png)/gi;

export const punctuationWidth: TextRule = {
  id: 'punctuation-width',
  name: '半角标点',
  severity: 'advice',
  why: '汉字旁边用全角标点，数字和字母用半角（GB/T 15834、GB/T 15835）；清单照原样保存，印出来时一律全角。',
  scope: 'text',
  check: (checked) => {
    if (!isOfPeriod(checked) || !MARK.test(checked.text)) return [];
    const edits = widthEdits(checked.text);
    const [first] = edits;
    if (!first) return [];
    const wrong = [...new Set(edits.map(({ start, end }) => checked.text.slice(start, end)))].join(' ');
    const kind = kindOf(edits);
    const message = `${checked.label}有${edits.length}处${kind}：${quoted(wrong)}。`;
    return [textFinding(punctuationWidth, checked, { start: first.start, end: first.end }, message, { edits })];
  },
};

function kindOf(edits: readonly Edit[]): string {
  const narrowed = edits.filter(({ text }) => /[\dA-Za-z%.]/.test(text)).length;
  if (narrowed === 0) return '半角标点';
  return narrowed === edits.length ? '全角数字或字母' : '半角标点和全角数字';
}

// One mark made full-width can be what its neighbour goes by: ((试行)) needs two rounds.
const ROUNDS = 8;

function widthEdits(text: string): Edit[] {
  const literal = literalPlaces(text);
  let mended = text;
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = mended;
    mended = Array.from({ length: before.length }, (_, at) =>
      literal.has(at) ? before.charAt(at) : (rightForm(before, at) ?? before.charAt(at)),
    ).join('');
    if (mended === before) break;
  }
  return Array.from({ length: text.length }, (_, at) => ({ start: at, end: at + 1, text: mended.charAt(at) })).filter(
    ({ start, text: right }) => right !== text.charAt(start),
  );
}

function literalPlaces(text: string): ReadonlySet<number> {
  return new Set(
    [...text.matchAll(LITERAL)].flatMap(({ index, 0: words }) =>
      Array.from({ length: words.length }, (_, offset) => index + offset),
    ),
  );
}

function rightForm(text: string, at: number): string | null {
  const character = text.charAt(at);
  const code = character.charCodeAt(0);
  // １２％ → 12%
  if (/[０-９Ａ-Ｚａ-ｚ％]/.test(character)) return String.fromCharCode(code - 0xfee0);
  if (character === '．') return /[\d０-９]/.test(text.charAt(at + 1)) ? '.' : null;
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (character === '.') return HAN.test(before) && (after === '' || HAN.test(after) || after === '\n') ? '。' : null;
  const wide = FULL_WIDTH.get(character);
  if (wide === undefined) return null;
  // A bracket counts with what it encloses: f(x) keeps its own, (试行) does not; 1) at the head of a line is a number.
  if (character === '(' || character === ')') return isHanBracket(text, at) ? wide : null;
  if (/[\dA-Za-z]/.test(before) && /[\dA-Za-z]/.test(after)) return null;
  return HAN.test(before) || HAN.test(after) || (/[\d%]/.test(before) && after === '') ? wide : null;
}

function isHanBracket(text: string, at: number): boolean {
  const open = text.charAt(at) === '(';
  const partner = open ? text.indexOf(')', at) : text.lastIndexOf('(', at);
  if (partner < 0) return HAN.test(text.charAt(open ? at + 1 : at - 1)) && !/(?:^|\n)\d{0,2}$/.test(text.slice(0, at));
  const inside = open ? text.slice(at + 1, partner) : text.slice(partner + 1, at);
  return HAN.test(inside) || HAN.test(text.charAt((open ? at : partner) - 1));
}
