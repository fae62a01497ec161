// The command line as a script calls it: a process of its own, data on standard output, words on standard error.
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { jzInFolder, ROOT } from './jz-in-folder.ts';

const seed = (name: string): string => path.join(ROOT, 'seeds', name);
const { folder, jz } = jzInFolder();

function parts(file: string): Record<string, string> {
  const entries = unzipSync(readFileSync(file));
  return Object.fromEntries(Object.entries(entries).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

describe('jz seed and jz show', { timeout: 60_000 }, () => {
  it('make the committed snapshot of the list, in the caller’s folder', () => {
    const made = jz('seed', seed('2023.txt'), '--out', 'ledger.json');
    expect(made.code).toBe(0);
    expect(JSON.parse(made.out)).toMatchObject({ projects: 30, items: 252 });
    expect(readFileSync(path.join(folder, 'ledger.json'), 'utf8')).toBe(readFileSync(seed('2023.json'), 'utf8'));
    const shown = JSON.parse(jz('show', '--ledger', 'ledger.json').out);
    expect(shown).toMatchObject({ book: '重点项目', year: 2023 });
    expect(shown.projects).toHaveLength(30);
    expect(shown.projects[16]).toMatchObject({ project: 17, title: '打造行政调解嘉兴模式', category: '创新类' });
    const items = shown.projects.flatMap((project: Record<'problems' | 'plan' | 'goals', string[]>) => [
      ...project.problems,
      ...project.plan,
      ...project.goals,
    ]);
    expect(items).toHaveLength(252);
    expect(readFileSync(seed('2023.txt'), 'utf8')).toContain(items.join('\n').slice(0, 40));
  });

  it('make the committed sample', () => {
    expect(jz('sample', seed('2023.txt'), '--out', 'sample.json').code).toBe(0);
    expect(readFileSync(path.join(folder, 'sample.json'), 'utf8')).toBe(readFileSync(seed('2023-sample.json'), 'utf8'));
  });
});

describe('jz report and jz stats', { timeout: 60_000 }, () => {
  const report = (out: string) =>
    jz(
      'report',
      '--ledger',
      seed('2023-sample.json'),
      '--period',
      '2023Q3',
      '--out',
      out,
      '--now',
      '2023-10-10T09:00:00+08:00',
    );

  it('agree to the digit, in prose, table and workbook', () => {
    const stats = JSON.parse(jz('stats', '--ledger', seed('2023-sample.json'), '--period', '2023Q3').out);
    expect(Object.values<number>(stats.byStatus).reduce((sum, count) => sum + count, 0)).toBe(stats.total);
    expect(Object.values<number>(stats.percent).reduce((sum, percent) => sum + Math.round(percent * 10), 0)).toBe(1000);
    const { files } = JSON.parse(report('out').out);
    const [docx, xlsx] = files.map(({ path: file }: { path: string }) => parts(file));
    const prose = docx['word/document.xml'].replaceAll(/<[^>]+>/g, '');
    expect(prose).toContain(`共${stats.total}个`);
    expect(prose).toContain(`达到序时进度${stats.byStatus['达序时']}个，占${stats.percent['达序时'].toFixed(1)}%`);
    expect(prose).toContain(`已完成${stats.goals.met}项`);
    const workbook = Object.entries<string>(xlsx)
      .filter(([name]) => name.startsWith('xl/worksheets/'))
      .map(([, xml]) => xml)
      .join('');
    expect(workbook).toContain(`<v>${stats.byStatus['达序时']}</v>`);
    expect(workbook).toContain('COUNTIF');
  });

  it('give the same bytes from the same ledger and clock', () => {
    const read = (out: string) => {
      report(out);
      return readdirSync(path.join(folder, out)).map((name) =>
        readFileSync(path.join(folder, out, name)).toString('base64'),
      );
    };
    expect(read('first')).toEqual(read('second'));
  });

  it('print every project and item of the list in the annex', () => {
    const { files } = JSON.parse(report('annex').out);
    const prose = parts(files[0].path)['word/document.xml']?.replaceAll(/<[^>]+>/g, '') ?? '';
    const wide = (text: string) => text.replaceAll(/[,;:()，；：（）]/g, '');
    for (const line of readFileSync(seed('2023.txt'), 'utf8').split('\n').slice(3))
      expect(wide(prose)).toContain(wide(line));
  });
});

describe('jz read, jz figures and jz check', { timeout: 60_000 }, () => {
  it('read a workbook that the program wrote, in a process of its own', () => {
    const { files } = JSON.parse(
      jz('report', '--ledger', seed('2023-sample.json'), '--period', '2023Q3', '--out', 'read').out,
    );
    const read = JSON.parse(jz('read', files[1].path).out);
    expect(read).toMatchObject({ ok: true, format: 'xlsx' });
    expect(read.sheets.map(({ name }: { name: string }) => name)).toEqual([
      '进展情况表',
      '欠序时项目清单',
      '量化指标完成情况表',
      '项目状态',
      '统计',
    ]);
    expect(read.sheets[0].rows).toHaveLength(32);
  });

  it('refuse a file that is no workbook as JSON on standard output, with exit code 2', () => {
    writeFileSync(path.join(folder, '图片.xlsx'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]));
    const refused = jz('read', '图片.xlsx');
    expect(refused.code).toBe(2);
    expect(JSON.parse(refused.out)).toMatchObject({ ok: false, error: { type: 'unsupportedFormat' } });
  });

  it('find the figures of the list and of sentences', () => {
    const found = JSON.parse(jz('figures', '--ledger', seed('2023.json')).out);
    const inGoals = found.filter(({ block }: { block: string }) => block === 'goals');
    expect(inGoals.flatMap(({ figures }: { figures: unknown[] }) => figures)).toHaveLength(61);
    writeFileSync(path.join(folder, 'sentences.txt'), '参与合法性审查不少于20件\n推进三年行动计划\n');
    const sentences = JSON.parse(jz('figures', '--text', 'sentences.txt').out);
    expect(sentences[0].figures).toMatchObject([
      { text: '不少于20件', value: 20, unit: '件', comparator: '>=', kind: 'count' },
    ]);
    expect(sentences[1].figures).toEqual([]);
  });

  it('name the measure that two projects report differently', () => {
    const findings = JSON.parse(jz('check', '--ledger', seed('2023-sample.json'), '--period', '2023Q3').out);
    expect(findings.find(({ rule }: { rule: string }) => rule === 'measure-values-differ')).toMatchObject({
      severity: 'must',
    });
  });
});

describe('what is refused', { timeout: 60_000 }, () => {
  const write = (name: string, text: string): string => {
    writeFileSync(path.join(folder, name), text);
    return name;
  };
  const sample = readFileSync(seed('2023-sample.json'), 'utf8');

  it.each([
    [
      'a text that is no list',
      () => ['seed', write('a.txt', '通知\n各单位:'), '--out', 'a.json'],
      'noProject',
      '没有找到',
    ],
    [
      'a list with a line missing',
      () => ['seed', write('b.txt', readFileSync(seed('2023.txt'), 'utf8').replace('创新类\n', '')), '--out', 'b.json'],
      'unexpectedLine',
      '第6行不对：这里应为类别',
    ],
    [
      'a list with a wrong number',
      () => [
        'seed',
        write('b2.txt', readFileSync(seed('2023.txt'), 'utf8').replace('\n7\n', '\n8\n')),
        '--out',
        'b.json',
      ],
      'wrongNumber',
      '第7个项目的序号',
    ],
    [
      'a text in GBK',
      () => {
        writeFileSync(path.join(folder, 'gbk.txt'), Buffer.from([0xd6, 0xd8, 0xb5, 0xe3]));
        return ['seed', 'gbk.txt', '--out', 'c.json'];
      },
      'notUtf8',
      'UTF-8',
    ],
    ['a file that is not there', () => ['show', '--ledger', 'none.json'], 'cannotRead', '没有这个文件'],
    [
      'a snapshot of a newer version',
      () => ['show', '--ledger', write('newer.json', sample.replace(/"schema":\d+/, '"schema":99'))],
      'newerSchema',
      '更新的版本',
    ],
    ['a damaged snapshot', () => ['show', '--ledger', write('cut.json', sample.slice(0, 9000))], 'notJson', '读不出来'],
    [
      'a period that does not exist',
      () => ['stats', '--ledger', seed('2023-sample.json'), '--period', '2023Q5'],
      'noSuchPeriod',
      '2023Q3',
    ],
    [
      'a ledger that is not in the snapshot',
      () => ['stats', '--ledger', seed('2023-sample.json'), '--period', '2023Q3', '--book', '别的'],
      'noSuchBook',
      '重点项目',
    ],
    [
      'an output folder that is a file',
      () => ['report', '--ledger', seed('2023-sample.json'), '--period', '2023Q3', '--out', write('file', '')],
      'cannotWrite',
      '文件夹',
    ],
  ])('%s, in words and with exit code 2', (_name, args, type, words) => {
    const refused = jz(...args(), '--json-errors');
    expect(refused.code).toBe(2);
    expect(refused.out).toBe('');
    const error = JSON.parse(refused.words.trim().split('\n').at(-1) ?? '');
    expect(error.type).toBe(type);
    expect(error.message).toContain(words);
  });

  it('a folder that cannot be written leaves nothing behind', () => {
    // Root may write anywhere: a name too long for the file system stands in for it.
    const deep = path.join(folder, 'x'.repeat(300));
    const refused = jz('report', '--ledger', seed('2023-sample.json'), '--period', '2023Q3', '--out', deep);
    expect(refused.code).toBe(2);
    mkdirSync(path.join(folder, 'readonly'), { mode: 0o555 });
    chmodSync(path.join(folder, 'readonly'), 0o555);
    if (process.getuid?.() !== 0) {
      expect(jz('report', '--ledger', seed('2023-sample.json'), '--period', '2023Q3', '--out', 'readonly').code).toBe(
        2,
      );
    }
    expect(readdirSync(path.join(folder, 'readonly'))).toEqual([]);
  });

  it('wrong usage is 3, and help is 0 everywhere', () => {
    expect(jz('report', '--period', '2023Q3').code).toBe(3);
    expect(jz('nothing').code).toBe(3);
    expect(jz('show', '--ledger', 'a', '--unknown').code).toBe(3);
    expect(jz('stats', '--ledger', seed('2023-sample.json'), '--period', '2023Q3', '--now', 'gestern').code).toBe(3);
    for (const command of [
      ['--help'],
      ['seed', '--help'],
      ['sample', '--help'],
      ['show', '--help'],
      ['stats', '--help'],
      ['report', '--help'],
      ['read', '--help'],
      ['figures', '--help'],
      ['check', '--help'],
    ]) {
      const help = jz(...command);
      expect([help.code, help.out.startsWith('用法：jz')]).toEqual([0, true]);
    }
  });
});
