import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Ledger } from '../../../shared/ledger/ledger.ts';
import { writeSnapshot } from '../../../shared/schema/snapshot.ts';
import { fakeDesktop, type FakeShell } from '../fake-desktop.ts';

// Each test is a fresh start of the page: its modules hold the one window's state.
async function page(shellOf = fakeDesktop()) {
  vi.resetModules();
  vi.stubGlobal('window', { desktop: shellOf.desktop });
  const [start, commit, undo, books, drafts, ledgerStore, saveStore, phase, runtime, repository, history] =
    await Promise.all([
      import('../../../renderer/actions/start.ts'),
      import('../../../renderer/actions/commit.ts'),
      import('../../../renderer/actions/undo.ts'),
      import('../../../renderer/actions/books.ts'),
      import('../../../renderer/actions/drafts.ts'),
      import('../../../renderer/store/ledger-store.ts'),
      import('../../../renderer/store/save-store.ts'),
      import('../../../renderer/store/phase-store.ts'),
      import('../../../renderer/actions/runtime.ts'),
      import('../../../renderer/db/repository.ts'),
      import('../../../renderer/store/history-store.ts'),
    ]);
  return {
    ...start,
    ...commit,
    ...undo,
    ...books,
    ...drafts,
    ...ledgerStore,
    ...saveStore,
    ...phase,
    ...runtime,
    ...repository,
    ...history,
    shell: shellOf.shell,
  };
}
type Page = Awaited<ReturnType<typeof page>>;

let shellOf: ReturnType<typeof fakeDesktop>;
let shell: FakeShell;
const emptyBrowser = (): void => {
  Dexie.dependencies.indexedDB = new IDBFactory();
};
beforeEach(() => {
  emptyBrowser();
  shellOf = fakeDesktop();
  shell = shellOf.shell;
});

const listText = readFileSync(new URL('../../../seeds/2023.txt', import.meta.url), 'utf8');
const withList = async (): Promise<Page> => {
  const opened = await page(shellOf);
  await opened.start();
  expect(await opened.createBook({ name: '重点项目', year: 2023, categories: [], listText })).toMatchObject({
    ok: true,
  });
  return opened;
};
// A digest: a difference need not print thirty projects.
const snapshotOf = (ledger: Ledger): string =>
  createHash('sha256')
    .update(writeSnapshot({ ledger, generation: 0, createdAt: '' }))
    .digest('hex');
const firstProject = ({ currentLedger }: Page) => {
  const [project] = currentLedger().projects.values();
  if (!project) throw new Error('no project');
  return project;
};
const rename = (opened: Page, title: string, run?: string) =>
  opened.commit({
    kind: 'edit',
    words: '改名',
    ...(run === undefined ? {} : { run }),
    plan: (ledger) => {
      const project = ledger.projects.get(firstProject(opened).id);
      return [
        {
          type: 'update',
          table: 'projects',
          id: project?.id ?? '',
          before: { title: project?.title ?? '' },
          after: { title },
        },
      ];
    },
  });

describe('the one write path', () => {
  it('writes the journal first and acknowledges when both copies hold the change', async () => {
    const opened = await withList();
    const before = shell.journal.length;
    await rename(opened, '新名称');
    expect(shell.journal).toHaveLength(before + 1);
    expect(await opened.readGeneration(opened.database)).toBe(before + 1);
    expect(opened.saveStore.getState()).toMatchObject({ generation: before + 1, unsaved: 0, failure: null });
    expect(firstProject(opened).title).toBe('新名称');
  });

  it('says that it could not save, keeps the change and saves it when the disk has room again', async () => {
    const opened = await withList();
    vi.useFakeTimers();
    try {
      shell.failures.push({ type: 'diskFull', name: 'journal' });
      const saving = rename(opened, '磁盘满时改的');
      await vi.waitFor(() =>
        expect(opened.saveStore.getState().failure).toEqual({ type: 'diskFull', name: 'journal' }),
      );
      expect(firstProject(opened).title).not.toBe('磁盘满时改的');
      await vi.advanceTimersByTimeAsync(2000);
      vi.useRealTimers();
      await saving;
    } finally {
      vi.useRealTimers();
    }
    expect(firstProject(opened).title).toBe('磁盘满时改的');
    expect(opened.saveStore.getState()).toMatchObject({ failure: null, unsaved: 0 });
  });

  it('commits one change at a time, in the order they were asked for', async () => {
    const opened = await withList();
    await Promise.all(['一', '二', '三'].map((title) => rename(opened, title)));
    expect(firstProject(opened).title).toBe('三');
    const titles = shell.journal.slice(-3).map((payload) => JSON.parse(payload).changes[0].after.title);
    expect(titles).toEqual(['一', '二', '三']);
  });

  it('makes no change set when nothing changed', async () => {
    const opened = await withList();
    const before = shell.journal.length;
    expect(await rename(opened, firstProject(opened).title)).toMatchObject({ ok: true });
    expect(await opened.commit({ kind: 'edit', words: '', plan: () => [null] })).toEqual({ ok: true, value: null });
    expect(shell.journal.length - before).toBeLessThanOrEqual(1);
  });
});

describe('what changes no record', () => {
  it('stands in the chain, and undo knows nothing of it', async () => {
    const opened = await withList();
    await rename(opened, '新名称');
    await opened.undo();
    const { redo } = opened.historyStore.getState();
    await opened.recordEvent('export', '导出报告（Word）：“报告.docx”');
    const last = JSON.parse(shell.journal.at(-1) ?? '');
    expect(last).toMatchObject({ reason: { kind: 'export', words: '导出报告（Word）：“报告.docx”' }, changes: [] });
    expect(opened.saveStore.getState()).toMatchObject({ generation: shell.journal.length, unsaved: 0 });
    expect(opened.historyStore.getState().redo).toEqual(redo);
    const again = await page(shellOf);
    await again.start();
    expect(again.phaseStore.getState()).toMatchObject({ phase: { type: 'open' }, notice: null });
  });
});

describe('undo and redo', () => {
  it('take back and do again, as change sets of their own', async () => {
    const opened = await withList();
    const title = firstProject(opened).title;
    await rename(opened, '新名称');
    expect(await opened.undo()).toBe('改名');
    expect(firstProject(opened).title).toBe(title);
    expect(await opened.redo()).toBe('改名');
    expect(firstProject(opened).title).toBe('新名称');
    const kinds = shell.journal.slice(-3).map((payload) => JSON.parse(payload).reason.kind);
    expect(kinds).toEqual(['edit', 'undo', 'redo']);
  });

  it('take back what is still on its way to the disk, not what came before it', async () => {
    const opened = await withList();
    const title = firstProject(opened).title;
    const renaming = rename(opened, '新名称');
    expect(await opened.undo()).toBe('改名');
    await renaming;
    expect(firstProject(opened).title).toBe(title);
    expect(opened.currentLedger().projects.size).toBe(30);
    expect(await opened.redo()).toBe('改名');
    expect(firstProject(opened).title).toBe('新名称');
  });

  it('take a run of typing back at once', async () => {
    const opened = await withList();
    const title = firstProject(opened).title;
    for (const text of ['新', '新名', '新名称']) await rename(opened, text, 'title');
    await opened.undo();
    expect(firstProject(opened).title).toBe(title);
    await opened.redo();
    expect(firstProject(opened).title).toBe('新名称');
  });

  it('take a whole import back', async () => {
    const opened = await withList();
    await opened.undo();
    expect(opened.currentLedger().projects.size).toBe(0);
    await opened.redo();
    expect(opened.currentLedger().projects.size).toBe(30);
  });
});

describe('the next start', () => {
  it('shows the same ledger', async () => {
    const opened = await withList();
    await rename(opened, '新名称');
    const before = snapshotOf(await opened.loadAll(opened.database));
    const again = await page(shellOf);
    await again.start();
    expect(again.phaseStore.getState()).toMatchObject({ phase: { type: 'open' }, notice: null });
    expect(snapshotOf(await again.loadAll(again.database))).toBe(before);
  });

  it.each(['emptied', 'left behind'])('completes a working copy that was %s', async (fault) => {
    const opened = await withList();
    const behind = snapshotOf(await opened.loadAll(opened.database));
    const { title } = firstProject(opened);
    await rename(opened, '新名称');
    const whole = snapshotOf(await opened.loadAll(opened.database));
    expect(whole).not.toBe(behind);
    opened.database.close();
    if (fault === 'emptied') emptyBrowser();
    else {
      // The kill came between journal and transaction.
      const other = await page(shellOf);
      await other.database.open();
      const project = other.database.records('projects');
      const record = await project.get(firstProject(opened).id);
      if (record) await project.put({ ...record, title });
      await other.database.meta.put({ key: 'generation', value: shell.journal.length - 1 });
      other.database.close();
    }
    const again = await page(shellOf);
    await again.start();
    expect(snapshotOf(await again.loadAll(again.database))).toBe(whole);
    expect(again.phaseStore.getState().notice).toMatch(fault === 'emptied' ? /恢复到最后一次改动/ : /补上 \d+ 次改动/);
  });

  it('writes what the journal has lost to it again', async () => {
    const opened = await withList();
    await rename(opened, '新名称');
    const whole = snapshotOf(await opened.loadAll(opened.database));
    shell.journal.splice(0, shell.journal.length);
    const again = await page(shellOf);
    await again.start();
    expect(again.phaseStore.getState().notice).toContain('补记');
    emptyBrowser();
    const third = await page(shellOf);
    await third.start();
    expect(snapshotOf(await third.loadAll(third.database))).toBe(whole);
  });
});

describe('typed text', () => {
  it('is committed 500 ms after the last key, and at least every 3 s', async () => {
    const opened = await page(shellOf);
    vi.useFakeTimers();
    try {
      const saved: string[] = [];
      const draft = opened.createDraft(async (text) => void saved.push(text));
      draft.change('进', false);
      await vi.advanceTimersByTimeAsync(400);
      draft.change('进展', false);
      expect(opened.saveStore.getState().unsaved).toBe(1);
      await vi.advanceTimersByTimeAsync(500);
      expect(saved).toEqual(['进展']);
      expect(opened.saveStore.getState().unsaved).toBe(0);
      for (let key = 0; key < 10; key += 1) {
        draft.change(`进展${key}`, false);
        await vi.advanceTimersByTimeAsync(400);
      }
      expect(saved).toEqual(['进展', '进展7']);
    } finally {
      vi.useRealTimers();
    }
  });

  it('is never committed within an IME composition, and at once on leaving the field', async () => {
    const opened = await page(shellOf);
    vi.useFakeTimers();
    try {
      const saved: string[] = [];
      const draft = opened.createDraft(async (text) => void saved.push(text));
      draft.change('jin', true);
      await vi.advanceTimersByTimeAsync(10_000);
      await draft.flush();
      expect(saved).toEqual([]);
      draft.change('进', false);
      await draft.flush();
      expect(saved).toEqual(['进']);
    } finally {
      vi.useRealTimers();
    }
  });
});

it('what the keeper cannot replay stops the start and touches nothing', async () => {
  const opened = await withList();
  const before = await opened.readGeneration(opened.database);
  shell.openFailure = { type: 'recordDamaged', generation: 1 };
  const again = await page(shellOf);
  await again.start();
  expect(again.phaseStore.getState().phase).toMatchObject({
    type: 'failed',
    error: { type: 'shell', error: { type: 'recordDamaged' } },
  });
  expect(await opened.readGeneration(opened.database)).toBe(before);
});

it('a working copy of a newer program is left alone', async () => {
  const opened = await withList();
  const before = await opened.readGeneration(opened.database);
  const { version } = opened.database.backendDB();
  opened.database.close();
  const newer = await new Promise<IDBDatabase>((resolve, reject) => {
    const asked = Dexie.dependencies.indexedDB.open('ledger', version + 10);
    asked.addEventListener('success', () => resolve(asked.result));
    asked.addEventListener('error', () => reject(new Error('not raised')));
  });
  newer.close();
  const again = await page(shellOf);
  await again.start();
  expect(again.phaseStore.getState().phase).toMatchObject({
    type: 'failed',
    error: { type: 'shell', error: { type: 'newerSchema' } },
  });
  expect(shell.journal).toHaveLength(before);
});
