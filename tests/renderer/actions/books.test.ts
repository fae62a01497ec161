import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, expect, it, vi } from 'vitest';
import { updateRecord } from '../../../shared/change/change-set.ts';
import { booksInOrder } from '../../../shared/select/places.ts';
import { fakeDesktop } from '../fake-desktop.ts';

async function page() {
  vi.resetModules();
  const { desktop, shell } = fakeDesktop();
  vi.stubGlobal('window', { desktop });
  const [start, books, commit, undo, ledgerStore, phase] = await Promise.all([
    import('../../../renderer/actions/start.ts'),
    import('../../../renderer/actions/books.ts'),
    import('../../../renderer/actions/commit.ts'),
    import('../../../renderer/actions/undo.ts'),
    import('../../../renderer/store/ledger-store.ts'),
    import('../../../renderer/store/phase-store.ts'),
  ]);
  await start.start();
  for (const name of ['甲', '乙', '丙'])
    await books.createBook({ name, year: 2023, categories: ['创新类'], listText: '' });
  const { currentLedger } = ledgerStore;
  const names = (): string[] => booksInOrder(currentLedger()).map(({ name }) => name);
  const book = (name: string) => {
    const found = booksInOrder(currentLedger()).find((one) => one.name === name);
    if (!found) throw new Error(`no ${name}`);
    return found;
  };
  return { ...books, ...commit, ...undo, ...phase, currentLedger, shell, names, book };
}

beforeEach(() => {
  Dexie.dependencies.indexedDB = new IDBFactory();
});

it('moves a book in the list, and not beyond its ends', async () => {
  const opened = await page();
  await opened.moveBook(opened.book('丙'), -1);
  expect(opened.names()).toEqual(['甲', '丙', '乙']);
  await opened.moveBook(opened.book('甲'), -1);
  expect(opened.names()).toEqual(['甲', '丙', '乙']);
});

it('deletes a book with its years and periods, goes to another, and undo brings it back', async () => {
  const opened = await page();
  // 丙 was made last and is open.
  expect(await opened.deleteBook(opened.book('丙'))).toEqual({ ok: true, value: true });
  expect(opened.names()).toEqual(['甲', '乙']);
  expect([...opened.currentLedger().years.values()].map(({ bookId }) => bookId)).toHaveLength(2);
  expect(opened.phaseStore.getState().phase).toEqual({ type: 'open' });
  expect(await opened.undo()).toBe('删除台账“丙”');
  expect(opened.names()).toEqual(['甲', '乙', '丙']);
});

it('keeps a book of which something went out', async () => {
  const opened = await page();
  const book = opened.book('丙');
  const [period] = [...opened.currentLedger().periods.values()];
  if (!period) throw new Error('no period');
  await opened.commit({
    kind: 'settings',
    words: '定稿',
    plan: () => [updateRecord('periods', period, { locked: true })],
  });
  expect(await opened.bookContents(book)).toMatchObject({ years: 1, projects: 0, isIssued: true });
  expect(await opened.deleteBook(book)).toEqual({ ok: true, value: false });
  expect(opened.names()).toEqual(['甲', '乙', '丙']);
});
