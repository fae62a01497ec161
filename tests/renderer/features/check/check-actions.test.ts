// Mending and setting aside are changes like any other: written to the journal, taken back by undo.
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import { expect, it, vi } from 'vitest';
import type { Finding } from '../../../../shared/check/finding.ts';
import { reviewPeriod } from '../../../../shared/check/check-period.ts';
import { periodsOfYear } from '../../../../shared/select/places.ts';
import { fakeDesktop } from '../../fake-desktop.ts';

const listText = readFileSync(new URL('../../../../seeds/2023.txt', import.meta.url), 'utf8');

async function page() {
  Dexie.dependencies.indexedDB = new IDBFactory();
  vi.resetModules();
  const shell = fakeDesktop();
  vi.stubGlobal('window', { desktop: shell.desktop });
  const [start, books, checks, undo, ledgerStore, entries] = await Promise.all([
    import('../../../../renderer/actions/start.ts'),
    import('../../../../renderer/actions/books.ts'),
    import('../../../../renderer/actions/checks.ts'),
    import('../../../../renderer/actions/undo.ts'),
    import('../../../../renderer/store/ledger-store.ts'),
    import('../../../../renderer/actions/edit-entry.ts'),
  ]);
  const opened = { ...start, ...books, ...checks, ...undo, ...ledgerStore, ...entries };
  await opened.start();
  await opened.createBook({ name: '重点项目', year: 2023, categories: [], listText });
  const [year] = opened.currentLedger().years.values();
  const [period] = year ? periodsOfYear(opened.currentLedger(), year.id) : [];
  if (!period) throw new Error('no period');
  const review = () => reviewPeriod(opened.currentLedger(), period);
  const numbered = (number: number) => {
    const project = [...opened.currentLedger().projects.values()].find((one) => one.number === number);
    if (!project) throw new Error('no project');
    return project;
  };
  return { ...opened, period, review, numbered };
}

const byRule = (open: readonly Finding[], rule: string): Finding => {
  const finding = open.find((one) => one.rule === rule);
  if (!finding) throw new Error(`nothing by ${rule}`);
  return finding;
};

it('mends a goal of the list, and undo brings the words back', async () => {
  const opened = await page();
  const goal = () => opened.numbered(21).goals[0]?.text ?? '';
  const before = goal();
  const finding = byRule(opened.review().open, 'unpaired-marks');
  expect(await opened.fixFindings(opened.period, [{ finding, text: before }], '“项目”的目标1')).toBe(1);
  expect(goal()).toBe(before.replace('70%”', '70%'));
  expect(opened.review().open.some(({ rule }) => rule === 'unpaired-marks')).toBe(false);
  expect(await opened.undo()).toBe('自动修正“项目”的目标1');
  expect(goal()).toBe(before);
});

it('mends several places of one text in one step, and nothing in a text that has changed', async () => {
  const opened = await page();
  const project = opened.numbered(1);
  const at = { project, period: opened.period };
  const text = '已印发方案,覆盖5个县。。下一步推进落实';
  await opened.editEntry(at, '进展情况', { progress: text });
  const progress = () => [...opened.currentLedger().entries.values()][0]?.progress;
  const fixable = () =>
    opened
      .review()
      .open.filter(({ fix, entryField }) => fix !== null && entryField === 'progress')
      .map((finding) => ({ finding, text }));
  const found = fixable();
  expect(found.length).toBeGreaterThan(2);
  expect(await opened.fixFindings(opened.period, found, '三处')).toBe(found.length);
  expect(progress()).toBe('已印发方案，覆盖5个县。下一步推进落实。');
  await opened.undo();
  expect(progress()).toBe(text);
  await opened.editEntry(at, '进展情况', { progress: `新的开头${text}` });
  expect(await opened.fixFindings(opened.period, found, '三处')).toBe(0);
  expect(progress()).toBe(`新的开头${text}`);
});

it('sets aside with a reason, and takes that back', async () => {
  const opened = await page();
  const finding = byRule(opened.review().open, 'unpaired-marks');
  await opened.dismissFinding(opened.period, finding, '清单原文如此');
  const [dismissed] = opened.review().dismissed;
  expect(dismissed?.dismissal).toMatchObject({ reason: '清单原文如此', periodId: null });
  expect(opened.review().open.some(({ rule }) => rule === 'unpaired-marks')).toBe(false);
  await opened.undo();
  expect(opened.review().dismissed).toEqual([]);
  await opened.redo();
  const [again] = opened.review().dismissed;
  if (again) await opened.restoreFinding(again.dismissal, again.finding.message);
  expect(opened.review().dismissed).toEqual([]);
  expect(byRule(opened.review().open, 'unpaired-marks').message).toBe(finding.message);
});
