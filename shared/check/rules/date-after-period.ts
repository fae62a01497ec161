import { chineseMonthDay, day, type Day } from '../../base/dates.ts';
import type { CheckedText } from '../checked-text.ts';
import type { EntryPlace, Finding } from '../finding.ts';
import { clausesOf } from '../text-parts.ts';
import { quoted, textFinding, type TextContext, type TextRule } from '../rule.ts';

const FIELDS: readonly (EntryPlace | null)[] = ['progress', 'results', 'summary'];
const DATE =
  /(?<!\d)(?:(20\d\d|去年|上年|今年|本年|明年)年?)?(?<![\d—\-–~至])(1[0-2]|[1-9])月(?:份)?(?:([12]\d|3[01]|[1-9])日)?/g;
// 要做的事可以写到期后：计划、将、拟、前、底前。
const AHEAD =
  /计划|预计|预定|定于|将|拟|待|下一步|明确|约定|商定|确定|要求|力争|争取|安排|准备|筹备|到期|时限|截止|有效期|可望|有望|目标/;
const DEADLINE = /^(?:底|末|初|中旬?|上旬|下旬)?(?:之|以)?[前内]|^(?:底|末)?(?:到期|截止)/;

export const dateAfterPeriod: TextRule = {
  id: 'date-after-period',
  name: '日期晚于数据截止日',
  severity: 'must',
  why: '进展和成效只算到数据截止日，之后的事属于下一期。',
  scope: 'text',
  check: (checked, context) => (FIELDS.includes(checked.entryField) ? lateDates(checked, context) : []),
};

function lateDates(checked: CheckedText, { period }: TextContext): Finding[] {
  return clausesOf(checked.text).flatMap((clause) => {
    if (AHEAD.test(clause.text)) return [];
    return [...clause.text.matchAll(DATE)].flatMap((match) => {
      const rest = clause.text.slice(match.index + match[0].length);
      const written = dayOf(match, Number(period.from.slice(0, 4)));
      if (DEADLINE.test(rest) || written === null || written <= period.dataDate) return [];
      const start = clause.start + match.index;
      const message = `${checked.label}里的${quoted(match[0])}晚于本期数据截止日${chineseMonthDay(period.dataDate)}。`;
      return [textFinding(dateAfterPeriod, checked, { start, end: start + match[0].length }, message)];
    });
  });
}

/** The first day the words can mean; null for a year that is over. */
function dayOf(match: RegExpMatchArray, year: number): Day | null {
  const written = match[1];
  if (written === '去年' || written === '上年') return null;
  const named = Number(written ?? Number.NaN);
  const inYear = written === '明年' ? year + 1 : year;
  return day(Number.isNaN(named) ? inYear : named, Number(match[2]), Number(match[3] ?? 1));
}
