import type { EntryPlace } from '../finding.ts';
import { sentencesOf } from '../text-parts.ts';
import { quoted, textFinding, type TextContext, type TextRule } from '../rule.ts';

const FIELDS: readonly (EntryPlace | null)[] = ['progress', 'results', 'summary'];
const CHANGE =
  /(?:同比|较上年(?:同期)?|较去年(?:同期)?|比上年(?:同期)?|比去年(?:同期)?|与去年同期相比)(?:分别|均|只|仅)?(?:增长|增加|上升|提高|提升|下降|降低|减少|多|少)(?:了|约)?\s?\d+(?:\.\d+)?[%％]/g;
// 按可比价计算、由统计部门公布的增速，没有可比的去年数。
const PUBLISHED = /生产总值|增加值|GDP|物价|CPI|PPI|可比/;
const LAST_YEAR_VALUE = /(?:去年|上年)(?:同期)?[^，,。；;]{0,10}?\d/;

export const yoyWordsWithoutLastYear: TextRule = {
  id: 'yoy-words-without-last-year',
  name: '同比没有上年数',
  severity: 'advice',
  why: '写了同比，文中和指标里却都找不到上年同期数，无法核对。',
  scope: 'text',
  check: (checked, context) => {
    if (!FIELDS.includes(checked.entryField) || hasLastYear(context)) return [];
    return sentencesOf(checked.text).flatMap((sentence) =>
      [...sentence.text.matchAll(CHANGE)].flatMap((match) => {
        const around = sentence.text.replace(match[0], '');
        if (LAST_YEAR_VALUE.test(around) || PUBLISHED.test(around)) return [];
        const start = sentence.start + match.index;
        const message = `${checked.label}里的${quoted(match[0])}没有写上年同期数，指标里也没有。`;
        return [textFinding(yoyWordsWithoutLastYear, checked, { start, end: start + match[0].length }, message)];
      }),
    );
  },
};

// 指标里填了上年同期数的项目，文中不必再写。
function hasLastYear({ figures }: TextContext): boolean {
  return figures.some(({ reading }) => reading !== undefined && reading.lastYearValue !== null);
}
