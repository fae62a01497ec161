import type { FigureStanding } from './figure-standing.ts';

/** A number as people write it: no trailing zeros, at most two decimals. */
export function formatFigure(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** 行政调解委员会差7个; 全域涉征收案件败诉率降18%，应降50%. */
export function figureWords(figure: FigureStanding): string {
  return `${figure.indicator.name}${gapWords(figure)}`;
}

/** Where it stands: 93.6%, 68个, 降18%, 第3名; a dash without a value. */
export function actualWithUnit({ actual, indicator }: FigureStanding): string {
  if (actual === null) return '—';
  if (indicator.kind === 'yoy') return `${actual < 0 ? '降' : '增'}${formatFigure(Math.abs(actual))}%`;
  return indicator.kind === 'rank' ? `第${formatFigure(actual)}名` : `${formatFigure(actual)}${indicator.unit}`;
}

/** How far it is from the plan: 差7个, 超6个, 达序时, 已达标, 未填. */
export function gapWords(figure: FigureStanding): string {
  const { actual, expected, ratio, met, target, indicator } = figure;
  if (actual === null || ratio === null) return '未填';
  if (indicator.kind === 'yoy') {
    const way = target.value < 0 ? '降' : '增';
    const by = target.value < 0 ? -actual : actual;
    return ratio < 1
      ? `${way}${formatFigure(by)}%，应${way}${formatFigure(Math.abs(expected))}%`
      : `${way}${formatFigure(by)}%`;
  }
  const unit = indicator.unit === '%' ? '个百分点' : indicator.unit;
  if (ratio >= 1 - 1e-9) {
    if (met) return '已达标';
    // How far a rate is above its plan says nothing: it is not added up.
    if (indicator.unit === '%') return '达序时';
    const more = Math.round((actual - expected) * 100) / 100;
    return more > 0 ? `超${formatFigure(more)}${unit}` : '达序时';
  }
  const below = target.comparator === '<' || target.comparator === '<=';
  return below
    ? `${formatFigure(actual)}${indicator.unit}，应${target.comparator === '<' ? '低于' : '不超过'}${formatFigure(expected)}${indicator.unit}`
    : `差${formatFigure(expected - actual)}${unit}`;
}
