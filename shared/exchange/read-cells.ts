// A cell of a form → the value it gives, or why it is refused. What was understood rather than read is said.
import type { GoalState } from '../ledger/goal-status.ts';
import type { Indicator } from '../ledger/indicator.ts';
import type { Target } from '../ledger/target.ts';
import { secrecyMarkIn } from '../check/rules/secrecy-mark.ts';
import { readQuantity } from '../table/read-quantity.ts';
import { cellText, isErrorCell } from '../table/table-view.ts';
import type { FormIssue, FormIssueType, GivenCell } from './parsed-form.ts';

/** `value` null: the cell is empty. Without a value the cell is refused, and the issue says why. */
export type CellReading<Value> = {
  readonly value?: Value | null;
  readonly issue: FormIssue | null;
};

/** What a record's text may hold. */
const LONGEST_TEXT = 100_000;

/** Words as they were sent; only blanks at the very end go. */
export function readTextCell(cell: GivenCell): CellReading<string> {
  if (isErrorCell(cell.value)) return refused(cell, 'errorCell');
  const text = cellText(cell.value).trimEnd();
  if (text.length > LONGEST_TEXT) return refused(cell, 'tooLong', String(text.length));
  const mark = secrecyMarkIn(text);
  if (mark !== null) return refused(cell, 'secrecyMark', mark);
  return { value: text.trim() === '' ? null : text, issue: null };
}

/** 完成度 in per cent: 70, 70%, 0.7 from a cell that shows per cent. */
export function readCompletion(cell: GivenCell): CellReading<number> {
  const number = readNumberCell(cell);
  if ('refused' in number) return number.refused;
  if (number.quantity === null) return { value: null, issue: null };
  const { value, unit } = number.quantity;
  if (unit !== '' && unit !== '%') return refused(cell, 'notANumber');
  const isShare = typeof cell.value === 'number' && value > 0 && value < 1;
  const percent = isShare ? Number((value * 100).toPrecision(12)) : value;
  if (percent < 0 || percent > 100) return refused(cell, 'outOfRange', '0—100');
  return { value: percent, issue: isShare ? said(cell, 'percentRead', `${percent}%`) : null };
}

/** A figure in the unit of its indicator: 90万 of an indicator in 万元 is 90, of one in 人次 900,000. */
export function readFigureCell(
  cell: GivenCell,
  indicator: Pick<Indicator, 'unit' | 'kind'>,
  targets: readonly Pick<Target, 'value'>[],
): CellReading<number> {
  const number = readNumberCell(cell);
  if ('refused' in number) return number.refused;
  if (number.quantity === null) return { value: null, issue: null };
  const { value, unit, scale } = number.quantity;
  if (scale > 1) {
    const large = scale === 10_000 ? '万' : '亿';
    const isInLarge = indicator.unit.startsWith(large);
    const read = isInLarge ? Number((value / scale).toPrecision(15)) : value;
    const rest = isInLarge ? indicator.unit.slice(1) : indicator.unit;
    if (unit !== '' && unit !== rest) return refused(cell, 'otherMeasure', indicator.unit);
    return { value: read, issue: said(cell, 'scaleRead', `${read}${indicator.unit}`) };
  }
  if (unit !== '' && unit !== indicator.unit)
    return isPlainMeasure(unit, indicator.unit)
      ? { value, issue: null }
      : refused(cell, 'otherMeasure', indicator.unit);
  if (isShareOfHundred(cell, value, indicator, targets)) {
    const percent = Number((value * 100).toPrecision(12));
    return { value: percent, issue: said(cell, 'percentRead', `${percent}%`) };
  }
  return { value, issue: null };
}

const STATES: readonly (readonly [GoalState, RegExp])[] = [
  ['notStarted', /^(未启动|未开始|未开展|尚未启动|没有启动|未完成未启动|0%?)$/],
  ['inProgress', /^(推进中|进行中|正在推进|推进|实施中|持续推进|未完成|已启动|部分完成|正在进行)$/],
  ['done', /^(已完成|完成|已办结|办结|已达标|达标|是|√|✓|✔|100%?)$/],
];

export function readGoalState(cell: GivenCell): CellReading<GoalState> {
  if (isErrorCell(cell.value)) return refused(cell, 'errorCell');
  const text = cellText(cell.value)
    .normalize('NFKC')
    .replace(/[\s。;；]/g, '');
  if (text === '') return { value: null, issue: null };
  const state = STATES.find(([, pattern]) => pattern.test(text))?.[0];
  return state === undefined ? refused(cell, 'unknownState') : { value: state, issue: null };
}

function readNumberCell(
  cell: GivenCell,
): { readonly quantity: (ReturnType<typeof readQuantity> & {}) | null } | { readonly refused: CellReading<never> } {
  if (isErrorCell(cell.value)) return { refused: refused(cell, 'errorCell') };
  if (typeof cell.value === 'boolean') return { refused: refused(cell, 'notANumber') };
  if (typeof cell.value === 'number')
    return { quantity: { value: Number(cell.value.toPrecision(15)), unit: '', scale: 1 } };
  const quantity = readQuantity(cellText(cell.value));
  return quantity === undefined ? { refused: refused(cell, 'notANumber') } : { quantity };
}

/**
 * A cell that shows 70% holds 0.7. Of a rate whose target is far above one that is what is meant;
 * of an upper limit or a change of points it may be meant as it stands.
 */
function isShareOfHundred(
  cell: GivenCell,
  value: number,
  indicator: Pick<Indicator, 'unit' | 'kind'>,
  targets: readonly Pick<Target, 'value'>[],
): boolean {
  const isRate = indicator.unit === '%' && (indicator.kind === 'level' || indicator.kind === 'coverage');
  return (
    isRate &&
    typeof cell.value === 'number' &&
    value > 0 &&
    value <= 1 &&
    targets.length > 0 &&
    targets.every((target) => target.value > 10)
  );
}

/** 80个 where the indicator counts in 家: a measure word, no other quantity. */
const MEASURES = /^(个|家|件|人|名|次|场|期|份|处|项|类|批|篇|起|例|户|人次|支|条|部|站|所|辆|台|套|门|课时|页|本|册)$/;

function isPlainMeasure(given: string, wanted: string): boolean {
  return MEASURES.test(given) && MEASURES.test(wanted);
}

function refused(cell: GivenCell, type: FormIssueType, text = cellText(cell.value)): CellReading<never> {
  return { issue: { type, place: cell.place, text, refused: true } };
}

function said(cell: GivenCell, type: FormIssueType, meant: string): FormIssue {
  return { type, place: cell.place, text: `${cellText(cell.value)}→${meant}`, refused: false };
}
