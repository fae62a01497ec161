import type { EntryPlace } from '../finding.ts';
import { sentencesOf } from '../text-parts.ts';
import { quoted, textFinding, type TextRule } from '../rule.ts';

const FIELDS: readonly (EntryPlace | null)[] = ['progress', 'results', 'summary'];
const RATE =
  /[\u4e00-\u9fff“”]{0,12}(?:率|占比|比例|比重|面)(?:已?(?:达到?|为|升至|增至|提高到|降至|降到|保持在|稳定在))?\s?\d+(?:\.\d+)?[%％]/g;
// 件、名、家……：写了个数，就有基数可看。
const COUNT =
  /(?<!第)\d(?:[\d.,]*)(?:余|多)?(?:百|千|万|亿)?(?:余|多)?(?:个(?!百分点|工作日|月|季)|名|人|家|户|件|份|宗|起|例|项|所|处|条|篇|次|场|期|批|位|案|笔|元|亩|台|套|支|部|门|村|镇|组|单|例|吨|公里)|\d+\/\d+/;
// 与去年同期比的率，比的是率本身；由……到……同理；全数（100%、零）不用基数。
const COMPARED = /同期|同比|上年|去年|由\d|从\d/;

const ALL_OR_NONE = /(?<![\d.])(?:100|0)[%％]$/;
// 由上级测算公布的，单位手里没有基数。
const PUBLISHED = /失业率|城镇化率|森林覆盖率|优良|入学率|死亡率|满意[率度]|安全感/;

export const percentageWithoutBase: TextRule = {
  id: 'percentage-without-base',
  name: '百分比没有基数',
  severity: 'advice',
  why: '只有比率、没有个数，读的人不知道是几件里的几件，也无从核对。',
  scope: 'text',
  check: (checked) => {
    if (!FIELDS.includes(checked.entryField) || !/[%％]/.test(checked.text)) return [];
    return sentencesOf(checked.text).flatMap((sentence) => {
      if (COUNT.test(sentence.text) || COMPARED.test(sentence.text)) return [];
      const rates = [...sentence.text.matchAll(RATE)].filter(
        ([words]) => !ALL_OR_NONE.test(words) && !PUBLISHED.test(words),
      );
      const [first] = rates;
      if (!first) return [];
      const start = sentence.start + first.index;
      const span = { start, end: start + first[0].length };
      const message = `${checked.label}里的${quoted(first[0])}没有写基数，宜补上是多少件（人、家）中的多少。`;
      return [textFinding(percentageWithoutBase, checked, span, message)];
    });
  },
};
