// A period locked by 定稿, on the way of every change: it asks for the reason, and takes nothing without one.
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeDesktop } from '../fake-desktop.ts';

async function openList() {
  vi.resetModules();
  Dexie.dependencies.indexedDB = new IDBFactory();
  vi.stubGlobal('window', { desktop: fakeDesktop().desktop });
  const [start, books, entries, undo, ledgerStore, history, corrections, commit, change] = await Promise.all([
    import('../../../renderer/actions/start.ts'),
    import('../../../renderer/actions/books.ts'),
    import('../../../renderer/actions/edit-entry.ts'),
    import('../../../renderer/actions/undo.ts'),
    import('../../../renderer/store/ledger-store.ts'),
    import('../../../renderer/store/history-store.ts'),
    import('../../../renderer/store/correction-store.ts'),
    import('../../../renderer/actions/commit.ts'),
    import('../../../shared/change/change-set.ts'),
  ]);
  await start.start();
  const listText = readFileSync(new URL('../../../seeds/2023.txt', import.meta.url), 'utf8');
  await books.createBook({ name: '重点项目', year: 2023, categories: [], listText });
  const ledger = ledgerStore.currentLedger();
  const [project] = ledger.projects.values();
  const [period] = ledger.periods.values();
  if (!project || !period) throw new Error('no list');
  const write = (progress: string) => entries.editEntry({ project, period }, '进展情况', { progress });
  const lock = (final: boolean) =>
    commit.commit({
      kind: 'report',
      words: '定稿',
      final,
      plan: (current) => {
        const now = current.periods.get(period.id);
        return now ? [change.updateRecord('periods', now, { locked: true })] : [];
      },
    });
  const texts = () => [...ledgerStore.currentLedger().entries.values()].map(({ progress }) => progress);
  const asked = () => vi.waitUntil(() => corrections.correctionStore.getState().asking);
  return { ...undo, ...ledgerStore, ...history, ...corrections, write, lock, texts, asked, period };
}

let opened: Awaited<ReturnType<typeof openList>>;
beforeEach(async () => {
  opened = await openList();
  await opened.write('到岗16名。');
  await opened.lock(true);
});
const kept = () => [...opened.currentLedger().corrections.values()];

it('asks for the reason, and records each change with it until the 更正 is ended', async () => {
  const written = opened.write('到岗18名。');
  const question = await opened.asked();
  expect(question.periods.map(({ id }) => id)).toEqual([opened.period.id]);
  expect(opened.texts()).toEqual(['到岗16名。']);
  question.answer('漏报2名');
  await written;
  expect(opened.texts()).toEqual(['到岗18名。']);
  await opened.write('到岗19名。');
  expect(kept()).toMatchObject([{ before: '到岗16名。', after: '到岗19名。', reason: '漏报2名' }]);
  opened.endCorrection();
  const again = opened.write('到岗20名。');
  (await opened.asked()).answer(null);
  await again;
  expect(opened.texts()).toEqual(['到岗19名。']);
});

it('takes nothing without a reason, and has the screen drawn anew', async () => {
  const { refused } = opened.correctionStore.getState();
  const written = opened.write('改了');
  (await opened.asked()).answer(null);
  await written;
  expect(opened.texts()).toEqual(['到岗16名。']);
  expect(kept()).toEqual([]);
  expect(opened.correctionStore.getState().refused).toBe(refused + 1);
});

it('two changes at once are one question', async () => {
  const both = Promise.all([opened.write('一'), opened.write('二')]);
  (await opened.asked()).answer('两处');
  await both;
  expect(opened.texts()).toEqual(['二']);
  expect(opened.correctionStore.getState().asking).toBeNull();
});

it('undo takes the 更正 back with its change, and asks nothing', async () => {
  const written = opened.write('到岗18名。');
  (await opened.asked()).answer('漏报2名');
  await written;
  await opened.undo();
  expect(opened.texts()).toEqual(['到岗16名。']);
  expect(kept()).toEqual([]);
  await opened.redo();
  expect(kept()).toHaveLength(1);
});

it('what was done before 定稿 is not taken back by undo', async () => {
  expect(opened.historyStore.getState().undo).toEqual([]);
  expect(await opened.undo()).toBeNull();
  expect(opened.texts()).toEqual(['到岗16名。']);
});
