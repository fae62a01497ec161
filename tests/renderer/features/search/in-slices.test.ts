import { describe, expect, it, vi } from 'vitest';
import { lookInSlices } from '../../../../renderer/features/search/in-slices.ts';

const busy = (milliseconds: number): void => {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
};

describe('looking in slices', () => {
  it('looks at each in its order, and then says that it is done', async () => {
    const seen: number[] = [];
    await new Promise<void>((resolve) => {
      lookInSlices([1, 2, 3], (item) => seen.push(item), resolve);
      expect(seen).toEqual([]);
    });
    expect(seen).toEqual([1, 2, 3]);
  });

  it('lets other tasks have their turn before a long row is through', async () => {
    const order: string[] = [];
    await new Promise<void>((resolve) => {
      const look = (item: string): void => {
        order.push(item);
        busy(10);
        if (item === 'a') setTimeout(() => order.push('a key'));
      };
      lookInSlices(['a', 'b', 'c', 'd'], look, resolve);
    });
    expect(order.indexOf('a key')).toBeGreaterThan(0);
    expect(order.at(-1)).toBe('d');
  });

  it('looks no further and says nothing once it is not wanted any more', async () => {
    const done = vi.fn();
    const seen: number[] = [];
    const end = lookInSlices(
      [1, 2, 3],
      (item) => {
        seen.push(item);
        busy(10);
        end();
      },
      done,
    );
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(seen).toEqual([1]);
    expect(done).not.toHaveBeenCalled();
  });
});
