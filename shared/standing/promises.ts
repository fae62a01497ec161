// 承诺对账: what last period's 下一步 promised, item by item, and what became of each. The entry keeps one text
// (`promiseNote`) that reads well as it stands — 【已兑现】印发实施意见：8月14日印发 — and is taken apart here.
import type { Entry } from '../ledger/entry.ts';

export type PromiseState = NonNullable<Entry['promiseKept']>;
export const PROMISE_STATES: readonly PromiseState[] = ['kept', 'partly', 'notKept'];

export const PROMISE_WORDS: Readonly<Record<PromiseState, string>> = {
  kept: '已兑现',
  partly: '部分兑现',
  notKept: '未兑现',
};

/** One promise and what was said of it; `state` null: nobody has settled it. */
export type SettledPromise = { readonly promise: string; readonly state: PromiseState | null; readonly note: string };

export type PromiseAccount = {
  readonly promises: readonly SettledPromise[];
  /** What the note says besides: a word on all of them, or on promises that have been rewritten since. */
  readonly remark: string;
};

// 分成一件件承诺：分号、句号、换行；逗号后面多半还是同一件事。
const PROMISE_ENDS = /[；;。\n\r]/;
// A mark of a list before it: 1. 一是 （1）.
const MARKER = /^(?:\d{1,2}[.、．]|[（(]\d{1,2}[)）]|[一二三四五六七八九十]{1,2}[是、])\s*/;
const NOTHING = /^(?:无|暂无|没有|[—-]+)$/;
const SETTLED_LINE = /^【(已兑现|部分兑现|未兑现)】/;

/** The single promises of a 下一步, in their order; one that is made twice counts once. */
export function promisesOf(nextSteps: string): string[] {
  const promises = nextSteps
    .split(PROMISE_ENDS)
    .map((promise) => promise.trim().replace(MARKER, ''))
    .filter((promise) => promise !== '' && !NOTHING.test(promise));
  return [...new Set(promises)];
}

/** What an entry says of last period's promises. */
export function promiseAccount(nextSteps: string, { promiseNote }: Pick<Entry, 'promiseNote'>): PromiseAccount {
  const promises = promisesOf(nextSteps);
  const settled = new Map<string, SettledPromise>();
  const remark: string[] = [];
  for (const line of promiseNote.split('\n')) {
    const one = settledLine(line, promises);
    if (one === null) remark.push(line);
    else settled.set(one.promise, one);
  }
  return {
    promises: promises.map((promise) => settled.get(promise) ?? { promise, state: null, note: '' }),
    remark: remark.join('\n').trim(),
  };
}

/** The fields of the entry that keep an account: the lines, and how it stands as a whole. */
export function promiseFields({ promises, remark }: PromiseAccount): Pick<Entry, 'promiseKept' | 'promiseNote'> {
  const lines = promises.flatMap(({ promise, state, note }) =>
    state === null ? [] : [`【${PROMISE_WORDS[state]}】${promise}${note.trim() === '' ? '' : `：${note.trim()}`}`],
  );
  return {
    promiseKept: promisesKept(promises),
    promiseNote: [...lines, ...(remark.trim() === '' ? [] : [remark.trim()])].join('\n'),
  };
}

/** All kept is 已兑现, none at all 未兑现, anything between 部分兑现; null until each is settled. */
export function promisesKept(promises: readonly SettledPromise[]): PromiseState | null {
  const states = promises.map(({ state }) => state);
  if (states.length === 0 || states.includes(null)) return null;
  if (states.every((state) => state === 'kept')) return 'kept';
  return states.every((state) => state === 'notKept') ? 'notKept' : 'partly';
}

// A promise may hold a colon itself: the longest of the promises that the line begins with is meant.
function settledLine(line: string, promises: readonly string[]): SettledPromise | null {
  const match = SETTLED_LINE.exec(line);
  const state = PROMISE_STATES.find((one) => PROMISE_WORDS[one] === match?.[1]);
  if (match === null || state === undefined) return null;
  const rest = line.slice(match[0].length);
  const promise = promises
    .filter((one) => rest === one || rest.startsWith(`${one}：`))
    .reduce((longest, one) => (one.length > longest.length ? one : longest), '');
  return promise === '' ? null : { promise, state, note: rest.slice(promise.length + 1) };
}
