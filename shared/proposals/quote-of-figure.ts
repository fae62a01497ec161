// The words that stand for a figure: what is measured and the number, as the look has them underlined.
import type { Figure } from '../figures/figure.ts';
import type { Span } from '../select/goal-text.ts';

const SENTENCE_END = /[;；。]/;

/** From the measure to the number, or the number and the noun after it; never into the figures beside it. */
export function figureSpan(text: string, figure: Figure, from: number, to: number): Span {
  const { start, end, measure } = figure;
  if (measure === '') return { start, end };
  const before = text.lastIndexOf(measure, start - measure.length);
  if (before >= from && start > 0 && !SENTENCE_END.test(text.slice(before, start))) return { start: before, end };
  // 90万的转发量: the noun may follow after 的.
  const noun = text.charAt(end) === '的' ? end + 1 : end;
  if (text.startsWith(measure, noun) && noun + measure.length <= to) return { start, end: noun + measure.length };
  return { start, end };
}
