// How much of each text of an entry stood in last period's.
import type { EntryText } from '../ledger/book.ts';
import { isReported } from '../ledger/entry.ts';
import { periodName } from '../ledger/period.ts';
import { fieldLabel } from './checked-text.ts';
import type { ProjectCheckFacts } from './check-facts.ts';
import { sharedText } from './shared-text.ts';

// 需协调事项 may wait for an answer over several periods.
const COMPARED: readonly EntryText[] = ['progress', 'results', 'problems', 'nextSteps'];

export type RepeatedField = {
  readonly key: EntryText;
  readonly label: string;
  readonly text: string;
  /** 0–1, 1 is identical. */
  readonly share: number;
  /** 第二季度. */
  readonly periodName: string;
};

export function repeatedFields({ entry, previous, book }: ProjectCheckFacts): RepeatedField[] {
  const before = previous?.entry;
  if (!isReported(entry) || !previous || !before) return [];
  return COMPARED.map((key) => ({
    key,
    label: fieldLabel(book, key),
    text: entry[key].trim(),
    share: sharedText(entry[key], before[key]),
    periodName: periodName(previous.period),
  }));
}
