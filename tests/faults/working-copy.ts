// What IndexedDB holds, read in the page past the program's own code.
import type { Page } from '@playwright/test';

export type WorkingCopy = {
  /** 进展情况 of every entry, by the project's name. */
  readonly texts: Readonly<Record<string, readonly string[]>>;
  /** Projects of each ledger, by its name. */
  readonly lists: Readonly<Record<string, number>>;
};

export function readWorkingCopy(page: Page): Promise<WorkingCopy> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('ledger');
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
    });
    const all = (table: string): Promise<Record<string, string>[]> =>
      new Promise((resolve, reject) => {
        const request = database.transaction(table).objectStore(table).getAll();
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('not read')));
      });
    const [projects, entries, years, books] = await Promise.all(['projects', 'entries', 'years', 'books'].map(all));
    database.close();
    const titles = new Map((projects ?? []).map(({ id, title }) => [id, title]));
    const texts: Record<string, string[]> = {};
    for (const { projectId, progress } of entries ?? [])
      (texts[titles.get(projectId) ?? ''] ??= []).push(progress ?? '');
    const bookOf = new Map((years ?? []).map(({ id, bookId }) => [id, bookId]));
    const names = new Map((books ?? []).map(({ id, name }) => [id, name]));
    const lists: Record<string, number> = {};
    for (const { yearId } of projects ?? []) {
      const name = names.get(bookOf.get(yearId)) ?? '';
      lists[name] = (lists[name] ?? 0) + 1;
    }
    return { texts, lists };
  });
}
