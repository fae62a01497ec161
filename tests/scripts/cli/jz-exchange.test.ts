// Forms out, what comes back, lists in: as a script calls them.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { jzInFolder, ROOT } from './jz-in-folder.ts';

const SAMPLE = path.join(ROOT, 'seeds/2023-sample.json');
const BOOK = ['--ledger', SAMPLE, '--book', '重点项目'];
const NOW = ['--now', '2023-12-18T09:00:00+08:00'];
const { folder, jz } = jzInFolder();

describe('jz forms and jz collect', { timeout: 120_000 }, () => {
  it('write a form a unit, which come back empty', () => {
    const made = jz('forms', ...BOOK, '--period', '2023Q4', '--out', '表', ...NOW);
    expect(made.code).toBe(0);
    const files = readdirSync(path.join(folder, '表'));
    expect(files).toHaveLength(14);
    expect(files).toContain('2023年第四季度_重点项目进展_政治部_v1_20231218.xlsx');
    const back = jz(
      'collect',
      ...files.map((name) => path.join('表', name)),
      ...BOOK,
      '--period',
      '2023Q4',
      '--apply',
      'out.json',
    );
    expect(back.code).toBe(0);
    const { files: read, changes, conflicts } = JSON.parse(back.out);
    expect([changes, conflicts]).toEqual([[], []]);
    for (const { counts } of read) expect(counts).toMatchObject({ created: 0, changed: 0, rejected: 0 });
    // Each asked project stands in one form and no other.
    const asked = read.reduce((sum: number, one: { counts: { read: number } }) => sum + one.counts.read, 0);
    expect(asked).toBe(
      JSON.parse(made.out).files.reduce((sum: number, one: { projects: number }) => sum + one.projects, 0),
    );
  });

  it('print what a form changes, and write the ledger after it', () => {
    const shown = JSON.parse(jz('show', ...BOOK).out);
    const { title } = shown.projects.find(({ project }: { project: number }) => project === 6);
    writeFileSync(path.join(folder, '报送.csv'), `序号,项目名称,进展情况\r\n6,${title},"第一段\n=第二段"\r\n`);
    const collect = (ledger: string, ...more: string[]) =>
      JSON.parse(
        jz('collect', '报送.csv', '--ledger', ledger, '--book', '重点项目', '--period', '2023Q4', ...more).out,
      );
    const first = collect(SAMPLE, '--apply', 'after.json', ...NOW);
    expect(first.files[0].counts).toEqual({ read: 1, created: 1, changed: 0, unchanged: 0, rejected: 0 });
    expect(first.changes).toMatchObject([
      { project: 6, field: 'progress', from: null, to: '第一段\n=第二段', file: '报送.csv' },
    ]);
    expect(collect(path.join(folder, 'after.json'))).toMatchObject({ changes: [], conflicts: [] });
  });

  it('take a folder and a zip for the files in them, and name what is no form', () => {
    const place = path.join(folder, '各处 报来', '一处');
    mkdirSync(place, { recursive: true });
    const csv = readFileSync(path.join(folder, '报送.csv'));
    writeFileSync(path.join(place, '报送.csv'), csv);
    writeFileSync(path.join(place, '~$报送.csv'), 'owner');
    writeFileSync(path.join(place, '18 照片.pdf'), '%PDF-1.7 …');
    writeFileSync(
      path.join(folder, '一处.zip'),
      zipSync({ '一处/报送.csv': csv, '一处/18 照片.pdf': strToU8('%PDF-1.7 …') }),
    );
    const collect = (given: string) => {
      const { code, out } = jz('collect', given, ...BOOK, '--period', '2023Q4');
      expect(code).toBe(0);
      return JSON.parse(out);
    };
    const alone = collect('报送.csv');
    expect(alone).toMatchObject({ changes: [{ project: 6, field: 'progress' }], unread: [] });
    for (const given of ['各处 报来', '一处.zip']) {
      const { unread, ...rest } = collect(given);
      expect(rest).toEqual({ files: alone.files, changes: alone.changes, conflicts: [] });
      expect(unread).toMatchObject([{ file: '18 照片.pdf', type: 'unsupportedFormat' }]);
    }
  });

  it('unpack zips within zips so deep and no deeper', () => {
    const csv = readFileSync(path.join(folder, '报送.csv'));
    const wrap = (inner: Uint8Array, times: number): Uint8Array =>
      times === 0 ? inner : wrap(zipSync({ '内.zip': inner }), times - 1);
    for (const [times, unread] of [
      [2, []],
      [3, [{ file: '内.zip', type: 'unsupportedFormat' }]],
    ] as const) {
      writeFileSync(path.join(folder, '层层.zip'), wrap(zipSync({ '报送.csv': csv }), times));
      const { code, out } = jz('collect', '层层.zip', ...BOOK, '--period', '2023Q4');
      expect(code).toBe(0);
      expect(JSON.parse(out).unread).toMatchObject(unread);
      expect(JSON.parse(out).files).toHaveLength(1 - unread.length);
    }
  });

  it('refuse a locked period and a file that is none, in words, and write nothing', () => {
    const locked = jz(
      'collect',
      '报送.csv',
      ...BOOK,
      '--period',
      '2023Q1',
      '--apply',
      'no.json',
      '--override',
      '--json-errors',
    );
    expect(locked.code).toBe(2);
    expect(JSON.parse(locked.words)).toMatchObject({ type: 'periodLocked' });
    writeFileSync(path.join(folder, '扫描.xlsx'), '%PDF-1.7 …');
    const picture = jz('collect', '扫描.xlsx', ...BOOK, '--period', '2023Q4', '--apply', 'no.json', '--json-errors');
    expect(picture.code).toBe(2);
    expect(JSON.parse(picture.words)).toMatchObject({ type: 'unsupportedFormat' });
    expect(existsSync(path.join(folder, 'no.json'))).toBe(false);
  });
});

describe('jz import', { timeout: 120_000 }, () => {
  it('says nothing new of a list that is there, and makes a book of it under another name', () => {
    const list = path.join(ROOT, 'seeds/2023.txt');
    const ledger = path.join(ROOT, 'seeds/2023.json');
    const again = JSON.parse(jz('import', list, '--ledger', ledger).out);
    expect(again.files[0].counts).toEqual({ read: 30, created: 0, changed: 0, unchanged: 30, rejected: 0 });
    expect(again.changes).toEqual([]);
    expect(
      jz('import', list, '--ledger', ledger, '--new', '民生实事', '--new-year', '2023', '--apply', 'two.json').code,
    ).toBe(0);
    const shown = JSON.parse(jz('show', '--ledger', 'two.json', '--book', '民生实事').out);
    expect(shown.projects).toEqual(JSON.parse(jz('show', '--ledger', ledger).out).projects);
  });

  it('brings another PC’s ledger over once', () => {
    const ledger = path.join(ROOT, 'seeds/2023.json');
    const first = JSON.parse(jz('import', SAMPLE, '--ledger', ledger, '--apply', 'merged.json').out);
    expect(first.files[0].counts.created).toBeGreaterThan(500);
    const second = JSON.parse(jz('import', SAMPLE, '--ledger', path.join(folder, 'merged.json')).out);
    expect(second).toMatchObject({ changes: [], conflicts: [] });
    expect(JSON.parse(readFileSync(path.join(folder, 'merged.json'), 'utf8')).tables.books).toHaveLength(3);
  });
});
