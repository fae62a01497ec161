import { describe, expect, test } from 'vitest';
import { passwordDigest, passwordFits, secondsToWait } from '../../../electron/files/passwords.ts';

describe('a password', () => {
  test('fits its own digest and no other', async () => {
    const digest = await passwordDigest('台账-2023');
    expect(digest).toMatch(/^scrypt\$32768\$8\$1\$[\w-]{22}\$[\w-]{43}$/);
    expect(digest).not.toContain('2023-');
    expect(await passwordFits('台账-2023', digest)).toBe(true);
    for (const wrong of ['台账-2024', '台账-2023 ', '', 'a']) expect(await passwordFits(wrong, digest)).toBe(false);
  });

  test('has another digest each time, and full-width digits are the same digits', async () => {
    const [first, second] = [await passwordDigest('１２３４'), await passwordDigest('1234')];
    expect(first).not.toBe(second);
    expect(await passwordFits('1234', first)).toBe(true);
  });

  test.each(['', 'x', 'scrypt$1048576$8$1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'])(
    'a digest that is none (%s) fits nothing and stops nothing',
    async (digest) => {
      expect(await passwordFits('1234', digest)).toBe(false);
    },
  );
});

test('three tries are free, then each wrong one makes the wait longer, up to five minutes', () => {
  const at = 1_000_000;
  const waits = [0, 1, 2, 3, 4, 5, 6, 30].map((count) => secondsToWait({ count, at }, at));
  expect(waits).toEqual([0, 0, 0, 5, 10, 20, 40, 300]);
  expect(secondsToWait({ count: 5, at }, at + 12_500)).toBe(8);
  expect(secondsToWait({ count: 5, at }, at + 20_000)).toBe(0);
  // The clock was set back: nobody waits longer for it.
  expect(secondsToWait({ count: 30, at }, at - 86_400_000)).toBe(300);
});
