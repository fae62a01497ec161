import { onTestFinished } from 'vitest';
import { Journal, type OpenFile } from '../../../electron/journal/journal.ts';
import { valueOf } from '../expect-ok.ts';

/** A journal that must open, closed when the test ends. */
export async function openJournal(folder: string, openFile?: OpenFile): Promise<Journal> {
  const journal = valueOf(await Journal.open(folder, openFile));
  onTestFinished(() => journal.close());
  return journal;
}
