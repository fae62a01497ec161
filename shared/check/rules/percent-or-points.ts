import { readFigures } from '../../figures/read-figures.ts';
import { quoted, textFinding, type TextContext, type TextRule } from '../rule.ts';

const RATE = /(?:率|占比|比例|比重|度)$/;
// 同比下降30% 按惯例是百分比。
const CONVENTIONAL = /同比|环比/;
const ANSWERED = /百分点|百分比/;

export const percentOrPoints: TextRule = {
  id: 'percent-or-points',
  name: '百分比还是百分点',
  severity: 'advice',
  why: '比率“降低50%”可以是降到一半，也可以是减少50个百分点，年底怎么算要先问清。',
  scope: 'text',
  check: (checked, context) => {
    if (checked.block !== 'goals') return [];
    return readFigures(checked.text)
      .filter(
        ({ kind, unit, measure, text }) =>
          kind === 'yoy' && unit === '%' && RATE.test(measure) && !CONVENTIONAL.test(text),
      )
      .filter(({ text }) => !isAnswered(text, checked.itemId, context))
      .map(({ start, end, text, measure }) => {
        const message = `${checked.label}${quoted(measure + text)}是百分比还是百分点没有写明，请在指标口径里注明。`;
        return textFinding(percentOrPoints, checked, { start, end }, message);
      });
  },
};

// 口径里写明了就不再问。
function isAnswered(words: string, itemId: string | null, { figures }: TextContext): boolean {
  return figures.some(
    ({ target, indicator }) =>
      target.goalItemId === itemId &&
      (target.quote.includes(words) || target.quote === '') &&
      ANSWERED.test(indicator.definition),
  );
}
