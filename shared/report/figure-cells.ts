// A figure's numbers as a table prints them: target, plan, value, last year's, standing.
import type { Comparator, Target } from '../ledger/target.ts';
import type { Indicator } from '../ledger/indicator.ts';
import type { FigureStanding } from '../standing/figure-standing.ts';
import { formatFigure, gapWords } from '../standing/figure-words.ts';

const SIGNS: Readonly<Record<Comparator, string>> = { '>=': '≥', '>': '>', '<=': '≤', '<': '<', '=': '', between: '' };

/** ≥80家, 3—5个, 下降30%, 提高6个百分点, 前3名. */
export function targetText(target: Target, indicator: Indicator): string {
  const { value, valueMax, per } = target;
  if (indicator.kind === 'yoy') return per + changeText(value, '%', valueMax);
  if (indicator.kind === 'points') return per + changeText(value, '个百分点', valueMax);
  if (indicator.kind === 'rank') return `${per}前${formatFigure(value)}名`;
  const range = valueMax === null ? formatFigure(value) : `${formatFigure(value)}—${formatFigure(valueMax)}`;
  return `${per}${SIGNS[target.comparator]}${range}${indicator.unit}`;
}

/** What the plan asks for by the data date; the whole target where it is asked for all year. */
export function expectedText({ target, indicator, expected }: FigureStanding): string {
  if (expected === target.value) return targetText({ ...target, per: '' }, indicator);
  return targetText({ ...target, value: expected, valueMax: null, per: '' }, indicator);
}

/** As reported: the value itself; a 同比 with its change. */
export function actualText({ reading, actual, indicator }: FigureStanding): string {
  if (!reading || reading.value === null) return '未填';
  const value = `${formatFigure(reading.value)}${indicator.unit}`;
  if (actual === null) return value;
  if (indicator.kind === 'yoy') return `${value}（同比${changeText(actual, '%', null)}）`;
  if (indicator.kind === 'points' && reading.lastYearValue !== null) {
    return `${value}（${changeText(actual, '个百分点', null)}）`;
  }
  return value;
}

/** The same period's value of last year where it is compared with, otherwise a dash. */
export function lastYearText({ reading, indicator }: FigureStanding): string {
  const compared = indicator.kind === 'yoy' || indicator.kind === 'points';
  if (!compared) return '—';
  if (!reading || reading.lastYearValue === null) return '未填';
  return `${formatFigure(reading.lastYearValue)}${indicator.unit}`;
}

/** 达序时, 已达标, 超序时，超6件, 落后：差7个; the group it is counted in stands first, so that a reader can count. */
export function standingText(figure: FigureStanding): string {
  const group = figureGroup(figure);
  if (group === 'noValue') return FIGURE_GROUPS.noValue;
  const gap = gapWords(figure);
  if (group === 'behind') return `${FIGURE_GROUPS.behind}：${gap}`;
  if (group === 'ahead') return gap === FIGURE_GROUPS.onPlan ? FIGURE_GROUPS.ahead : `${FIGURE_GROUPS.ahead}，${gap}`;
  return gap.includes('达') ? gap : `${FIGURE_GROUPS.onPlan}，${gap}`;
}

export type FigureGroup = 'ahead' | 'onPlan' | 'behind' | 'noValue';

export const FIGURE_GROUPS: Readonly<Record<FigureGroup, string>> = {
  ahead: '超序时',
  onPlan: '达序时',
  behind: '落后',
  noValue: '暂无数据',
};

/** The group of the statistics that a figure is counted in; what is ahead of the plan is on it as well. */
export function figureGroup({ light, ahead }: FigureStanding): FigureGroup {
  if (light === null) return 'noValue';
  if (ahead) return 'ahead';
  return light === 'green' ? 'onPlan' : 'behind';
}

function changeText(value: number, unit: string, upTo: number | null): string {
  const range = upTo === null ? '' : `—${formatFigure(Math.abs(upTo))}`;
  const way = value < 0 ? '下降' : unit === '%' ? '增长' : '提高';
  return `${way}${formatFigure(Math.abs(value))}${range}${unit}`;
}
