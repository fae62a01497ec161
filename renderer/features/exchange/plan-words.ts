// The plan's cells in the words of the book: labels, values, units.
import type { PlanField, PlannedCell, PlanValue } from '../../../shared/exchange/plan.ts';
import { GOAL_STATE_LABELS, rowFieldLabel } from '../../../shared/exchange/form-words.ts';
import type { Book } from '../../../shared/ledger/book.ts';
import { GOAL_STATES } from '../../../shared/ledger/goal-status.ts';
import type { Ledger } from '../../../shared/ledger/ledger.ts';
import { textDifference, type DifferenceStretch } from '../../../shared/base/text-difference.ts';

/** 进展情况; 行政调解委员会; 目标2的落实情况. */
export function fieldLabel(field: PlanField, ledger: Ledger, book: Book): string {
  switch (field.type) {
    case 'entry':
      return rowFieldLabel(book, field.field);
    case 'figure': {
      const name = ledger.indicators.get(field.indicatorId)?.name ?? '指标';
      return field.of === 'value' ? name : `${name}（去年同期）`;
    }
    case 'goal':
      return field.of === 'state' ? '目标落实情况' : '目标落实说明';
  }
}

/** The goal or the indicator's definition that a cell belongs to; empty for texts. */
export function fieldDetail(cell: PlannedCell, ledger: Ledger): string {
  const { field } = cell;
  if (field.type === 'goal') {
    const goals = ledger.projects.get(cell.projectId)?.goals ?? [];
    const index = goals.findIndex(({ id }) => id === field.goalItemId);
    return index < 0 ? '' : `目标${index + 1}：${goals[index]?.text ?? ''}`;
  }
  return field.type === 'figure' ? (ledger.indicators.get(field.indicatorId)?.definition ?? '') : '';
}

/** As people read it; nothing is （空）. */
export function valueText(value: PlanValue, field: PlanField, ledger: Ledger): string {
  if (value === null || value === '') return '';
  if (field.type === 'goal' && field.of === 'state') {
    const state = GOAL_STATES.find((one) => one === value);
    return state ? GOAL_STATE_LABELS[state] : String(value);
  }
  if (field.type === 'figure') return `${String(value)}${ledger.indicators.get(field.indicatorId)?.unit ?? ''}`;
  return field.type === 'entry' && field.field === 'completion' ? `${String(value)}%` : String(value);
}

export const EMPTY_WORDS = '（空）';

/** What stays before the first change, in a line that is cut at its end. */
const LEAD = 9;

/** The changed words of a line in sight, whatever stands before them. */
export function excerpt(before: string, after: string): DifferenceStretch[] {
  const parts = textDifference(before, after).map((part) => ({
    ...part,
    text: part.text.replaceAll(/\s*\n\s*/g, ' '),
  }));
  const [first, ...rest] = parts;
  if (first?.kind !== 'same' || first.text.length <= LEAD + 3) return parts;
  return [{ kind: 'same', text: `…${first.text.slice(-LEAD)}` }, ...rest];
}
