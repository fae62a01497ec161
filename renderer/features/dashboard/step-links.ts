// The steps of a period in words, and where each is done.
import type { PeriodStep, PeriodStepId } from '../../../shared/select/period-steps.ts';
import { type Screen, setView } from '../../store/view-store.ts';
import { focusMain } from '../frame/main-focus.ts';

export const STEP_NAMES: Readonly<Record<PeriodStepId, string>> = {
  dispatch: '下发',
  collect: '收取',
  check: '校核',
  draft: '起草',
  review: '送审',
  sign: '签发',
  freeze: '定稿',
  archive: '归档',
};

/** The button of the step that is next. */
const NEXT_WORDS: Readonly<Record<PeriodStepId, string>> = {
  dispatch: '下发填报表',
  collect: '收取报送',
  check: '校核本期',
  draft: '起草报告',
  review: '送审报告',
  sign: '签发报告',
  freeze: '报告定稿',
  archive: '归档本期',
};

const SCREEN_OF: Readonly<Record<PeriodStepId, Screen>> = {
  dispatch: 'exchange',
  collect: 'exchange',
  check: 'check',
  draft: 'report',
  review: 'report',
  sign: 'report',
  freeze: 'report',
  archive: 'report',
};

export function openStep(id: PeriodStepId): void {
  setView({
    screen: SCREEN_OF[id],
    ...(id === 'dispatch' ? { exchangeSide: 'out' } : {}),
    ...(id === 'collect' ? { exchangeSide: 'in' } : {}),
  });
  focusMain();
}

/** What to do next; null when the period is over. */
export function nextStep(steps: readonly PeriodStep[]): { readonly id: PeriodStepId; readonly words: string } | null {
  const current = steps.find(({ state }) => state === 'current');
  return current ? { id: current.id, words: NEXT_WORDS[current.id] } : null;
}
