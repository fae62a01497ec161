// What is promised, in the words of the goal; in figures where the target was changed since or has no words.
import type { Indicator } from '../ledger/indicator.ts';
import type { Comparator, Target } from '../ledger/target.ts';

const LEADS: Readonly<Record<Comparator, string>> = {
  '>=': '不少于',
  '>': '超过',
  '<=': '不超过',
  '<': '低于',
  '=': '',
  between: '',
};

export function targetWords(target: Target, indicator: Pick<Indicator, 'unit' | 'kind'>, isChanged: boolean): string {
  if (target.quote !== '' && !isChanged) return target.quote;
  const { unit, kind } = indicator;
  const number = (value: number): string => String(Number(value.toPrecision(12)));
  if (kind === 'yoy' || kind === 'points') {
    const measure = kind === 'points' ? '个百分点' : '%';
    return `同比${target.value < 0 ? '下降' : '上升'}${number(Math.abs(target.value))}${measure}`;
  }
  if (kind === 'rank') return `前${number(target.value)}${unit === '' ? '名' : unit}`;
  if (target.comparator === 'between' && target.valueMax !== null)
    return `${number(target.value)}—${number(target.valueMax)}${unit}`;
  return `${target.per}${LEADS[target.comparator]}${number(target.value)}${unit}`;
}
