import { array, assert, constantFrom, property, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  promiseAccount,
  promiseFields,
  promisesKept,
  promisesOf,
  PROMISE_STATES,
} from '../../../shared/standing/promises.ts';

const STEPS = '三季度印发《实施意见》；行政调解委员会达到75个，覆盖8个县（市、区）；\n2.嘉善县建成商事调解组织。';

describe('promises of last period', () => {
  it('are parted at ；。 and line ends, without the marks of a list', () => {
    expect(promisesOf(STEPS)).toEqual([
      '三季度印发《实施意见》',
      '行政调解委员会达到75个，覆盖8个县（市、区）',
      '嘉善县建成商事调解组织',
    ]);
    expect(promisesOf('一是培训；二是培训；')).toEqual(['培训']);
    expect(promisesOf(' ')).toEqual([]);
    expect(promisesOf('暂无。')).toEqual([]);
  });

  it('are settled one by one in a note that reads well', () => {
    const [first, second, third] = promiseAccount(STEPS, { promiseNote: '' }).promises;
    if (!first || !second || !third) throw new Error('three promises');
    const account = {
      promises: [
        { ...first, state: 'kept' as const },
        { ...second, state: 'partly' as const, note: '已到68个。' },
        third,
      ],
      remark: '其余四季度补上。',
    };
    const fields = promiseFields(account);
    expect(fields).toEqual({
      promiseKept: null,
      promiseNote:
        '【已兑现】三季度印发《实施意见》\n【部分兑现】行政调解委员会达到75个，覆盖8个县（市、区）：已到68个。\n其余四季度补上。',
    });
    expect(promiseAccount(STEPS, fields)).toEqual(account);
  });

  it('keep what was written by hand and what is said of promises that are gone', () => {
    const note = '印发和培训均已完成。\n【已兑现】旧的承诺：做了';
    const account = promiseAccount(STEPS, { promiseNote: note });
    expect(account.remark).toBe(note);
    expect(promiseFields(account).promiseNote).toBe(note);
  });

  it('give the whole only when each is settled', () => {
    const states = (...all: readonly ('kept' | 'partly' | 'notKept' | null)[]) =>
      promisesKept(all.map((state) => ({ promise: 'x', state, note: '' })));
    expect(states()).toBeNull();
    expect(states('kept', null)).toBeNull();
    expect(states('kept', 'kept')).toBe('kept');
    expect(states('notKept', 'notKept')).toBe('notKept');
    expect(states('kept', 'notKept')).toBe('partly');
    expect(states('partly')).toBe('partly');
  });

  it('lose no word on the way to the note and back', () => {
    const words = string({
      unit: constantFrom('甲', '乙', '：', '，', '1', '【', '】'),
      minLength: 1,
      maxLength: 8,
    });
    const state = constantFrom(...PROMISE_STATES, null);
    assert(
      property(array(tuple(words, state, words), { maxLength: 5 }), words, (made, remark) => {
        const steps = made.map(([promise]) => promise).join('；');
        const promises = promisesOf(steps).map((promise, index) => {
          const [, one = null, note = ''] = made[index] ?? [];
          return { promise, state: one, note: one === null ? '' : note };
        });
        const fields = promiseFields({ promises, remark });
        const back = promiseAccount(steps, fields);
        // A line may be read as another promise's, where one begins with the other; never is a word of it lost.
        expect(promiseFields(back).promiseNote.split('').sort()).toEqual(fields.promiseNote.split('').sort());
      }),
    );
  });
});
