import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeDesktop } from '../fake-desktop.ts';

async function page() {
  vi.resetModules();
  const { desktop } = fakeDesktop();
  const close = vi.spyOn(desktop, 'closeBackup');
  vi.stubGlobal('window', { desktop });
  const [start, books, backups] = await Promise.all([
    import('../../../renderer/actions/start.ts'),
    import('../../../renderer/actions/books.ts'),
    import('../../../renderer/actions/backups.ts'),
  ]);
  await start.start();
  await books.createBook({ name: '甲', year: 2023, categories: ['创新类'], listText: '' });
  await backups.takeBackup('manual');
  await books.createBook({ name: '乙', year: 2023, categories: ['创新类'], listText: '' });
  return { ...backups, close };
}

beforeEach(() => {
  Dexie.dependencies.indexedDB = new IDBFactory();
});

it('a preview tells how far it is, and what a restore would do', async () => {
  const { previewBackup, close } = await page();
  const told: number[] = [];
  const preview = await previewBackup(
    { number: 1 },
    { signal: new AbortController().signal, tell: (done, of) => told.push(done / of) },
  );
  expect(preview).toMatchObject({ ok: true, value: { words: '恢复到第 1 份备份' } });
  expect(preview.ok && preview.value.tables.find(({ table }) => table === 'books')).toEqual({
    table: 'books',
    created: 0,
    changed: 0,
    deleted: 1,
  });
  expect(told.length).toBeGreaterThan(1);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(told.at(-1)).toBe(1);
  expect(close).not.toHaveBeenCalled();
});

it('a project in the 回收站 comes back where the backup has it in sight, and goes where it has not', async () => {
  const { previewBackup, takeBackup } = await page();
  const [{ currentLedger }, { addProject, deleteProjects, restoreProjects }] = await Promise.all([
    import('../../../renderer/store/ledger-store.ts'),
    import('../../../renderer/actions/edit-project.ts'),
  ]);
  const ledger = currentLedger();
  const [book] = ledger.books.values();
  const [year] = ledger.years.values();
  const category = book?.categories[0];
  if (!book || !year || !category) throw new Error('a ledger that was made has them');
  await addProject(year, book, '上次在的', category.id);
  await addProject(year, book, '上次移走的', category.id);
  const [kept, binned] = currentLedger().projects.values();
  if (!kept || !binned) throw new Error('two were added');
  await deleteProjects([binned]);
  await takeBackup('manual');
  await deleteProjects([kept]);
  await restoreProjects([binned]);
  const preview = await previewBackup({ number: 2 }, { signal: new AbortController().signal, tell: () => undefined });
  expect(preview).toMatchObject({
    ok: true,
    value: {
      tables: [{ table: 'projects', created: 1, changed: 0, deleted: 1 }],
      projects: { created: ['上次在的'], changed: [], deleted: ['上次移走的'] },
    },
  });
});

it('a preview that is stopped lets go of the backup and reads no further', async () => {
  const { previewBackup, close } = await page();
  const stop = new AbortController();
  let told = 0;
  const preview = await previewBackup(
    { number: 1 },
    {
      signal: stop.signal,
      tell: () => {
        told += 1;
        stop.abort();
      },
    },
  );
  expect(preview).toEqual({ ok: false, error: { type: 'cancelled' } });
  expect(told).toBe(1);
  expect(close).toHaveBeenCalledOnce();
});
