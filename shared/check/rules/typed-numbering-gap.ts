import { readNumeral } from '../../figures/read-number.ts';
import { isOfPeriod } from '../checked-text.ts';
import { quoted, textFinding, type TextRule } from '../rule.ts';

const NUMERAL = '[一二三四五六七八九十]{1,3}';
/** The styles of numbers that people type; each is counted by itself. */
const STYLES: readonly RegExp[] = [
  /(?:^|\n)\s*(\d{1,2})([.．、])(?!\d)/g,
  /(?:^|\n)\s*[（(](\d{1,2})([)）])/g,
  /(?:^|\n|(?<=[。；;，：:（(]))\s*([①-⑳])()/g,
  new RegExp(`(?:^|\\n)\\s*(${NUMERAL})(、)`, 'g'),
  new RegExp(`(?:^|\\n)\\s*[（(](${NUMERAL})([)）])`, 'g'),
  new RegExp(`(?:^|\\n|(?<=[。；;：:，,]))\\s*(${NUMERAL})(是)(?!否|[一二三四五六七八九十])`, 'g'),
];

export const typedNumberingGap: TextRule = {
  id: 'typed-numbering-gap',
  name: '编号不连续',
  severity: 'advice',
  why: '自己打的编号跳了或重了，印进报告就是一处硬伤。',
  scope: 'text',
  check: (checked) => {
    if (!isOfPeriod(checked)) return [];
    return STYLES.flatMap((style) => {
      const marks = [...checked.text.matchAll(style)].map((match) => ({
        number: numberOf(match[1] ?? ''),
        start: match.index + match[0].indexOf(match[1] ?? ''),
        words: (match[1] ?? '') + (match[2] ?? ''),
      }));
      const wrong = marks.find(
        ({ number }, index) => number !== null && number !== (marks[index - 1]?.number ?? 0) + 1,
      );
      // A single mark is no list, unless it stands alone at the beginning.
      if (!wrong || marks.length < 2) return [];
      const index = marks.indexOf(wrong);
      const expected = index === 0 ? '开头' : `${quoted(marks[index - 1]?.words ?? '')}后面`;
      const message = `${checked.label}的编号不连续：${expected}是${quoted(wrong.words)}。`;
      const span = { start: wrong.start, end: wrong.start + wrong.words.length };
      return [textFinding(typedNumberingGap, checked, span, message)];
    });
  },
};

function numberOf(words: string): number | null {
  const circled = words.charCodeAt(0) - 0x2460;
  if (circled >= 0 && circled < 20) return circled + 1;
  return /^\d+$/.test(words) ? Number(words) : readNumeral(words);
}
