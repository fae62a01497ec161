import { useState } from 'react';

/**
 * A field whose text is read into a value (a number, a day, a list of items) and shown from it again. As long as
 * what was typed means what is kept, it stays as it was typed: `12.` is not made `12` while one goes on to `12.5`.
 */
export function useTyped(
  kept: string,
  meaning: (text: string) => string,
): { readonly value: string; readonly onTyped: (text: string) => void; readonly onLeave: () => void } {
  const [typed, setTyped] = useState<string | null>(null);
  const same = typed !== null && meaning(typed) === meaning(kept);
  return { value: same ? typed : kept, onTyped: setTyped, onLeave: () => setTyped(null) };
}
