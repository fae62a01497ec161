import { rowAct, type RowPlace } from './row-keys.ts';

/** The line a key leads to in a list with headings, which are passed over; undefined: not a key of lists. */
export function nextChoice(key: string, place: RowPlace, isHeading: (index: number) => boolean): number | undefined {
  const act = rowAct({ key, shiftKey: false, ctrlKey: false, altKey: false }, place);
  if (act?.type !== 'go') return undefined;
  const forward = act.index > place.index || key === 'Home';
  return (
    search(act.index, forward ? 1 : -1, place.count, isHeading) ??
    search(act.index, forward ? -1 : 1, place.count, isHeading)
  );
}

function search(from: number, step: number, count: number, isHeading: (index: number) => boolean): number | undefined {
  for (let index = from; index >= 0 && index < count; index += step) if (!isHeading(index)) return index;
  return undefined;
}
