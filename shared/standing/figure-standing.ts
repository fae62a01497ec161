// 指标的序时: how a figure stands against its target and against the plan at a period's end.
import { assertNever } from '../base/assert-never.ts';
import { day } from '../base/dates.ts';
import type { Indicator } from '../ledger/indicator.ts';
import { yearShare, type Period } from '../ledger/period.ts';
import type { Reading } from '../ledger/reading.ts';
import type { Settings } from '../ledger/settings.ts';
import type { Light } from '../ledger/status.ts';
import type { Target } from '../ledger/target.ts';
import type { FigureFacts } from './facts.ts';

export type FigureStanding = FigureFacts & {
  /** What is compared: the value itself, or for 同比 the change in percent; null without a value. */
  readonly actual: number | null;
  /** What the plan asks for at the period's end, in the target's unit. */
  readonly expected: number;
  /** Actual to expected, 1 on plan; null without a value. */
  readonly ratio: number | null;
  /** Whether the whole year's target is met. */
  readonly met: boolean;
  readonly light: Light | null;
  /** On plan, and as far ahead of it as a project is 超序时. */
  readonly ahead: boolean;
};

// Binary fractions must not turn 达序时 into 欠序时: 0.1 × 3 ≥ 0.3 is meant to hold.
const TOLERANCE = 1e-9;

export function figureStanding(facts: FigureFacts, period: Period, thresholds: Settings['thresholds']): FigureStanding {
  const { target, indicator, reading } = facts;
  const actual = actualValue(indicator, reading);
  const expected = expectedValue(target, indicator, period);
  const ratio = actual === null ? null : planRatio(target, indicator, actual, expected);
  const met = actual !== null && meets(target, actual);
  const light = ratio === null ? null : lightOf(ratio, thresholds);
  const ahead =
    light === 'green' && ratio !== null && ratio >= thresholds.ahead - TOLERANCE && !isWithin(target, actual);
  return { ...facts, actual, expected, ratio, met, light, ahead };
}

/** The light of a ratio to the plan. */
export function lightOf(ratio: number, thresholds: Settings['thresholds']): Light {
  if (ratio >= thresholds.onTrack - TOLERANCE) return 'green';
  return ratio >= thresholds.yellow - TOLERANCE ? 'yellow' : 'red';
}

/** 同比 in percent (−30 is a fall by 30 %), 百分点 as a difference, anything else as read. */
function actualValue(indicator: Indicator, reading: Reading | undefined): number | null {
  if (!reading || reading.value === null) return null;
  if (indicator.kind === 'yoy') {
    if (reading.lastYearValue === null || reading.lastYearValue === 0) return null;
    return (reading.value / reading.lastYearValue - 1) * 100;
  }
  if (indicator.kind === 'points' && reading.lastYearValue !== null) return reading.value - reading.lastYearValue;
  return reading.value;
}

/** The share of the year's target that is due: the target's own plan, or by kind of figure. */
function planShare(target: Target, indicator: Indicator, period: Period): number {
  const quarter = Math.ceil(Number(period.dataDate.slice(5, 7)) / 3);
  const planned = target.plan?.[quarter - 1];
  if (planned !== undefined) return planned;
  switch (indicator.kind) {
    case 'count':
      return yearShare(period);
    case 'once': {
      const due = target.due ?? day(Number(period.dataDate.slice(0, 4)), 12, 31);
      return period.dataDate >= due ? 1 : 0;
    }
    case 'level':
    case 'yoy':
    case 'points':
    case 'limit':
    case 'rank':
    case 'coverage':
      return 1;
    default:
      return assertNever(indicator.kind);
  }
}

function expectedValue(target: Target, indicator: Indicator, period: Period): number {
  // Rounded to what a person would write, so that 90 × 0.75 is 67.5 and not 67.50000000000001.
  return Math.round(target.value * planShare(target, indicator, period) * 1e6) / 1e6;
}

function planRatio(target: Target, indicator: Indicator, actual: number, expected: number): number {
  if (indicator.kind === 'yoy' || indicator.kind === 'points') {
    if (meetsValue(target, actual, expected)) return Math.max(1, expected === 0 ? 1 : actual / expected);
    return expected === 0 ? 0 : Math.max(0, actual / expected);
  }
  // Staying below: a limit or a rank is on plan while it holds.
  if (target.comparator === '<' || target.comparator === '<=') {
    if (meetsValue(target, actual, expected)) return 1;
    return actual === 0 ? 1 : Math.max(0, Math.min(expected / actual, 1 - TOLERANCE * 2));
  }
  return expected === 0 ? 1 : Math.max(0, actual / expected);
}

/** Of 3至5个 four is what was promised, not more. */
function isWithin({ comparator, value, valueMax }: Target, actual: number | null): boolean {
  return comparator === 'between' && actual !== null && actual >= value && actual <= (valueMax ?? value);
}

function meets(target: Target, actual: number): boolean {
  return meetsValue(target, actual, target.value);
}

function meetsValue(target: Target, actual: number, value: number): boolean {
  switch (target.comparator) {
    case '<':
      return actual < value;
    case '<=':
      return actual <= value + TOLERANCE;
    case '>':
      return actual > value;
    case '>=':
    case '=':
    case 'between':
      // 左右 and ranges promise at least their lower end; more is not a failing.
      return actual >= value - TOLERANCE;
    default:
      return assertNever(target.comparator);
  }
}
