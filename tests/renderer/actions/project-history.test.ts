import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, expect, it, vi } from 'vitest';
import { projectScope } from '../../../shared/change/project-changes.ts';
import { fakeDesktop } from '../fake-desktop.ts';

async function page() {
  vi.resetModules();
  const { desktop, shell } = fakeDesktop();
  vi.stubGlobal('window', { desktop });
  const [start, books, edit, history, undo, ledgerStore] = await Promise.all([
    import('../../../renderer/actions/start.ts'),
    import('../../../renderer/actions/books.ts'),
    import('../../../renderer/actions/edit-project.ts'),
    import('../../../renderer/actions/project-history.ts'),
    import('../../../renderer/actions/undo.ts'),
    import('../../../renderer/store/ledger-store.ts'),
  ]);
  await start.start();
  await books.createBook({ name: '重点项目', year: 2023, categories: ['创新类'], listText: '' });
  const { currentLedger } = ledgerStore;
  const [year] = currentLedger().years.values();
  const [book] = currentLedger().books.values();
  if (!year || !book) throw new Error('no book');
  for (const title of ['甲', '乙']) await edit.addProject(year, book, title, book.categories[0]?.id ?? 'cat_none');
  const [first, second] = currentLedger().projects.values();
  if (!first || !second) throw new Error('no project');
  const current = () => currentLedger().projects.get(first.id);
  return { ...edit, ...history, ...undo, currentLedger, shell, first, second, current };
}

beforeEach(() => {
  Dexie.dependencies.indexedDB = new IDBFactory();
});

it('reads backwards what concerns one project, within the span that was asked for', async () => {
  const opened = await page();
  await opened.editProject(opened.first, '备注', { note: '一' });
  await opened.editProject(opened.second, '备注', { note: '别家的' });
  await opened.editProject(opened.first, '备注', { note: '二' });
  const scope = projectScope(opened.currentLedger(), opened.first.id);
  const upTo = opened.shell.journal.length;
  const read = async (after: number) => {
    const found = await opened.readProjectHistory(scope, { after, upTo });
    if (!found.ok) throw new Error(found.error.type);
    return found.value.map(({ generation, changes }) => [generation, changes.map(({ after: now }) => now?.['note'])]);
  };
  expect(await read(upTo - 3)).toEqual([
    [upTo, ['二']],
    [upTo - 2, ['一']],
  ]);
  expect(await read(0)).toHaveLength(3);
});

it('puts a field back to what it was, as a change that undo takes back', async () => {
  const opened = await page();
  await opened.editProject(opened.first, '责任人', { responsible: '王' });
  await opened.editProject(opened.first, '责任人', { responsible: '李' });
  const change = {
    type: 'update' as const,
    table: 'projects',
    id: opened.first.id,
    before: { responsible: '王', title: '', categoryId: '创新类', number: 9 },
    after: { responsible: '李' },
  };
  expect(await opened.putBack(change, 'responsible', '恢复责任人')).toBe(true);
  expect(opened.current()?.responsible).toBe('王');
  // It is so already; a title may not be empty; a category is an id; 序号 is given by the list alone.
  for (const field of ['responsible', 'title', 'categoryId', 'number'])
    expect(await opened.putBack(change, field, '恢复')).toBe(false);
  expect(await opened.undo()).toBe('恢复责任人');
  expect(opened.current()?.responsible).toBe('李');
});

it('puts nothing back that leads nowhere', async () => {
  const opened = await page();
  const change = {
    type: 'update' as const,
    table: 'projects',
    id: opened.first.id,
    before: { leadUnitIds: ['unt_gone'] },
    after: { leadUnitIds: [] },
  };
  expect(opened.planPutBack(opened.currentLedger(), change, 'leadUnitIds')).toBeNull();
});
