import { startTransition, useOptimistic } from 'react';

/**
 * A box or choice that answers at once, while its change is still on the way to the disk: it shows what was
 * chosen until that is kept, and what is kept after that.
 */
export function useEager<Value>(
  kept: Value,
  save: (value: Value) => Promise<unknown>,
): readonly [Value, (value: Value) => void] {
  const [shown, setShown] = useOptimistic(kept);
  const choose = (value: Value): void => {
    startTransition(async () => {
      setShown(value);
      await save(value);
    });
  };
  return [shown, choose];
}
