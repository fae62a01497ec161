import type { Comparator } from './figure.ts';
import { changeWordAtEnd, leadWordAtEnd, type ChangeWord } from './lead-words.ts';

/** What stands directly before a number, read from right to left. */
export type Lead = {
  /** Where the words that belong to the figure begin. */
  readonly start: number;
  /** Where the peeled words begin, neutral ones included: what is left of it is the measure. */
  readonly peeledTo: number;
  /** The explicit comparator, null when none is written. */
  readonly comparator: Comparator | null;
  /** 提高到, 降至: the change is a level. */
  readonly reach: boolean;
  /** 控制在. */
  readonly hold: boolean;
  /** 达到, 突破, 保持在 … */
  readonly attain: boolean;
  readonly change: ChangeWord | null;
};

// 同比、较去年：同升降动词一起算进指标的文字。年份不算，免得一处文字里有两个数。
const BASE =
  /(?:同比|环比|较去年同期|比去年同期|较上年同期|比上年同期|较去年|比去年|较上年|比上年|与去年相比|较同期)(?:再)?$/;
const MOST_WORDS = 8;

type Peeling = {
  at: number;
  start: number;
  comparator: Comparator | null;
  reach: boolean;
  hold: boolean;
  attain: boolean;
};

/**
 * Peels comparators and connecting words off the text before `numberStart`, not further left than `from`,
 * then looks for a verb of change and, before that, for 同比 or 较去年.
 */
export function readLead(plain: string, from: number, numberStart: number): Lead {
  const state: Peeling = {
    at: numberStart,
    start: numberStart,
    comparator: null,
    reach: false,
    hold: false,
    attain: false,
  };
  for (let count = 0; count < MOST_WORDS && peelOne(plain, from, state); count += 1);
  const change = changeWordAtEnd(plain.slice(Math.max(from, state.at - 4), state.at));
  if (change === null) return { ...state, peeledTo: state.at, change: null };
  const beforeChange = state.at - change.word.length;
  const base = BASE.exec(plain.slice(Math.max(from, beforeChange - 8), beforeChange))?.[0] ?? '';
  const start = beforeChange - base.length;
  return { ...state, start, peeledTo: start, change };
}

function peelOne(plain: string, from: number, state: Peeling): boolean {
  while (state.at > from && plain.charAt(state.at - 1) === ' ') state.at -= 1;
  const window = plain.slice(Math.max(from, state.at - 5), state.at);
  const found = leadWordAtEnd(window);
  // “提高”“达成”之类整词优先于末字：新增 的 增 不是比较词，完成 的 成 不是“到”。
  if (found === null) return false;
  const change = changeWordAtEnd(window);
  if (change !== null && change.word.length > found.word.length) return false;
  state.at -= found.word.length;
  if (found.role !== 'neutral') state.start = state.at;
  if (found.role === 'compare' || found.role === 'hold') state.comparator ??= found.comparator;
  if (found.role === 'reach') state.reach = true;
  if (found.role === 'hold') state.hold = true;
  if (found.role === 'attain') state.attain = true;
  return true;
}
