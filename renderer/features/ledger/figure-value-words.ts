import type { Indicator } from '../../../shared/ledger/indicator.ts';
import type { FigureStanding } from '../../../shared/standing/figure-standing.ts';
import { formatFigure, gapWords } from '../../../shared/standing/figure-words.ts';

/** 93.6%, 68, 降18%; a dash without a value. */
export function actualWords({ actual, indicator, target }: FigureStanding): string {
  if (actual === null) return '—';
  if (indicator.kind === 'yoy') return changeWords(actual, target.value < 0);
  return `${formatFigure(actual)}${sign(indicator)}`;
}

/** +5, −2.1, 持平: how a figure moved since the period before. */
export function movedWords(change: number): string {
  if (change === 0) return '持平';
  return `${change > 0 ? '+' : '−'}${formatFigure(Math.abs(change))}`;
}

/** 95%, 100个, <8%, 3–5个, 降30%. */
export function targetWords({ target, indicator }: FigureStanding): string {
  if (indicator.kind === 'yoy') return changeWords(target.value, target.value < 0);
  if (indicator.kind === 'rank') return `前${formatFigure(target.value)}名`;
  const value = formatFigure(target.value);
  const range = target.valueMax === null ? value : `${value}–${formatFigure(target.valueMax)}`;
  const below = target.comparator === '<' ? '<' : target.comparator === '<=' ? '≤' : '';
  return `${below}${range}${indicator.unit}`;
}

/** What the plan asks for by now; a dash where it asks for the whole target all year. */
export function expectedWords({ expected, indicator, target }: FigureStanding): string {
  const growing = indicator.kind === 'count' || indicator.kind === 'once' || expected !== target.value;
  return growing ? `${formatFigure(expected)}${sign(indicator)}` : '—';
}

/** 差7个, 差1.4点, 应降50%: in a narrow column; `gapWords` says it whole. */
export function shortGap(figure: FigureStanding): string {
  const { indicator, ratio, target } = figure;
  if (indicator.kind === 'yoy' && ratio !== null) return ratio < 1 ? `应${targetWords(figure)}` : '达序时';
  if (ratio !== null && ratio < 1 && (target.comparator === '<' || target.comparator === '<=')) return '超出上限';
  return gapWords(figure).replace('个百分点', '点');
}

// A percent sign belongs to its figure; 个 and 件 stand once, after the target.
function sign({ unit }: Indicator): string {
  return unit === '%' ? '%' : '';
}

function changeWords(percent: number, falls: boolean): string {
  return falls ? `降${formatFigure(-percent)}%` : `增${formatFigure(percent)}%`;
}
