// The form of a figure: what is typed, and what it means. 同比 and 百分点 are told as 增长 or 下降 by so much.
import type { Day } from '../../../shared/base/dates.ts';
import { readNumber } from '../../../shared/base/read-number.ts';
import type { FigureKind } from '../../../shared/ledger/indicator.ts';
import type { Comparator } from '../../../shared/ledger/target.ts';
import type { FigureFields } from '../../../shared/proposals/propose-figures.ts';

export type Direction = 'up' | 'down';

export type FigureForm = {
  readonly name: string;
  readonly unit: string;
  readonly kind: FigureKind;
  readonly comparator: Comparator;
  readonly direction: Direction;
  readonly value: string;
  readonly valueMax: string;
  readonly per: string;
  readonly due: Day | null;
};

export const COMPARATOR_WORDS: Readonly<Record<Comparator, string>> = {
  '>=': '不少于',
  '>': '超过',
  '<=': '不超过',
  '<': '少于',
  '=': '左右',
  between: '在两数之间',
};

/** Kinds whose target is a change, told by its direction. */
export function isChange(kind: FigureKind): boolean {
  return kind === 'yoy' || kind === 'points';
}

export function formOf(fields: FigureFields): FigureForm {
  const { name, unit, kind, comparator, value, valueMax, per, due } = fields;
  const number = (of: number | null): string => {
    if (of === null || Number.isNaN(of)) return '';
    return String(isChange(kind) ? Math.abs(of) : of);
  };
  const direction = value < 0 ? 'down' : 'up';
  return { name, unit, kind, comparator, direction, value: number(value), valueMax: number(valueMax), per, due };
}

/** What is wrong, by field; null: nothing. */
export type FormProblems = Partial<Record<'name' | 'value' | 'valueMax', string>>;

export function problemsOf(form: FigureForm): FormProblems | null {
  const problems: FormProblems = {};
  if (form.name.trim() === '') problems.name = '这里要写指标名称。';
  const value = readNumber(form.value);
  if (value === null || value === undefined) problems.value = '这里要填数字，如 20。';
  const max = readNumber(form.valueMax);
  if (hasRange(form) && (typeof max !== 'number' || (typeof value === 'number' && max <= value)))
    problems.valueMax = '要填比前一个数大的数。';
  return Object.keys(problems).length === 0 ? null : problems;
}

export function hasRange({ kind, comparator }: Pick<FigureForm, 'kind' | 'comparator'>): boolean {
  return comparator === 'between' && !isChange(kind);
}

/** The fields of a form without problems. */
export function fieldsOf(form: FigureForm): FigureFields {
  const { name, unit, kind, direction, per, due } = form;
  const value = readNumber(form.value) ?? 0;
  const common = { name: name.trim(), unit: unit.trim(), kind, per: per.trim(), due };
  if (isChange(kind)) {
    const down = direction === 'down';
    return { ...common, value: down ? -value : value, valueMax: null, comparator: down ? '<=' : '>=' };
  }
  const valueMax = hasRange(form) ? (readNumber(form.valueMax) ?? null) : null;
  return { ...common, value, valueMax, comparator: form.comparator };
}
