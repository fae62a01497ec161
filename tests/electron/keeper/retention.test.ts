import { expect, test } from 'vitest';
import { backupsToDrop, type Kept } from '../../../electron/keeper/retention.ts';

const at = (minutes: number): string => new Date(Date.UTC(2023, 0, 1) + minutes * 60_000).toISOString();
const every = (count: number, minutes: number, from = 1): Kept[] =>
  Array.from({ length: count }, (_, index) => ({
    number: from + index,
    generation: from + index,
    createdAt: at((from + index) * minutes),
    counts: { projects: 3 },
  }));
const kept = (backups: readonly Kept[]): number[] => {
  const dropped = new Set(backupsToDrop(backups));
  return backups.map(({ number }) => number).filter((number) => !dropped.has(number));
};

test('a day by the quarter hour, a month by the day, two years by the month', () => {
  const backups = every(96 * 90, 15);
  const left = kept(backups);
  expect(left.slice(-96)).toEqual(backups.slice(-96).map(({ number }) => number));
  expect(left.length).toBeGreaterThanOrEqual(96 + 28);
  expect(left.length).toBeLessThanOrEqual(96 + 30 + 24);
});

test('a clock that was set forward or back makes none of the good ones go', () => {
  const backups = every(50, 15);
  const forward = {
    ...backups[0],
    number: 51,
    generation: 51,
    createdAt: '2099-01-01T00:00:00.000Z',
    counts: { projects: 3 },
  };
  const back = { ...forward, number: 52, generation: 52, createdAt: '1999-01-01T00:00:00.000Z' };
  expect(backupsToDrop([...backups, forward, back])).toEqual([]);
});

test('empty and older states take no good one’s place, however many there are', () => {
  const good = every(20, 15);
  const empty = every(500, 15, 21).map((backup) => ({ ...backup, counts: {} }));
  const older = every(500, 15, 521).map((backup) => ({ ...backup, generation: 2 }));
  const left = kept([...good, ...empty, ...older]);
  expect(left.slice(0, 20)).toEqual(good.map(({ number }) => number));
  expect(left.length).toBeLessThan(40);
});
