// What was understood of a figure, in words: 不少于20件，累计数；每季度按25%、50%、75%、100%算序时.
import { chineseMonthDay } from '../base/dates.ts';
import { FIGURE_KINDS, type FigureKind } from '../ledger/indicator.ts';
import { formatFigure } from '../standing/figure-words.ts';
import type { FigureFields } from './propose-figures.ts';

export const KIND_WORDS: Readonly<Record<FigureKind, string>> = {
  count: '累计数',
  level: '水平值',
  yoy: '同比',
  points: '百分点',
  limit: '上限',
  once: '一次性',
  rank: '名次',
  coverage: '覆盖面',
};

/** How the standing of a kind is told, for a person who chooses one. */
export const KIND_HINTS: Readonly<Record<FigureKind, string>> = {
  count: '填年初至今的累计，按季度分摊看序时',
  level: '填当前水平，全年按同一目标看',
  yoy: '填本期和上年同期，算升降幅度',
  points: '填本期和上年同期，算升降百分点',
  limit: '全年不超过这个数',
  once: '到期前办成即可',
  rank: '全年保持在这个名次以内',
  coverage: '按全部覆盖看',
};

export const KINDS_IN_ORDER = FIGURE_KINDS;

/** 不少于20件, 3–5个, 降30%, 前3名. */
export function understoodValue({
  kind,
  unit,
  comparator,
  value,
  valueMax,
}: Pick<FigureFields, 'kind' | 'unit' | 'comparator' | 'value' | 'valueMax'>): string {
  if (kind === 'yoy' || kind === 'points') {
    const bound = valueMax === null ? '' : `–${formatFigure(Math.abs(valueMax))}`;
    return `${value < 0 ? '降' : '增'}${formatFigure(Math.abs(value))}${bound}${unit}`;
  }
  if (kind === 'rank') return `前${formatFigure(value)}名`;
  const range = valueMax === null ? formatFigure(value) : `${formatFigure(value)}–${formatFigure(valueMax)}`;
  return `${SIGNS[comparator]}${range}${unit}`;
}

/** The value with its kind, for each of what, and until when. */
export function understoodWords(fields: FigureFields): string {
  const due = fields.due === null ? '' : `${chineseMonthDay(fields.due)}前`;
  const parts = [understoodValue(fields), KIND_WORDS[fields.kind], fields.per, due];
  return parts.filter((part) => part !== '').join('，');
}

const SIGNS: Readonly<Record<FigureFields['comparator'], string>> = {
  '>=': '不少于',
  '<=': '不超过',
  '<': '少于',
  '>': '超过',
  '=': '约',
  between: '',
};
