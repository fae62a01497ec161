import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../shared/base/ids.ts';
import { applyChangeSet } from '../../../shared/change/apply.ts';
import { listOfYear, planListImport } from '../../../shared/import/import-list.ts';
import { parseListText, printListText } from '../../../shared/import/list-text.ts';
import { emptyLedger, recordsOf } from '../../../shared/ledger/ledger.ts';
import { aChangeSet } from '../../builders/change-set.ts';

const text = readFileSync(new URL('../../../seeds/2023.txt', import.meta.url), 'utf8');

function parsed(source = text) {
  const list = parseListText(source);
  if (!list.ok) throw new Error(JSON.stringify(list.error));
  return list.value;
}

describe('the list of 2023', () => {
  it('has 30 projects and 252 items (72 + 90 + 90), 15/13/2 by category', () => {
    const { projects } = parsed();
    expect(projects).toHaveLength(30);
    const count = (block: 'problems' | 'plan' | 'goals') =>
      projects.reduce((sum, project) => sum + project[block].length, 0);
    expect([count('problems'), count('plan'), count('goals')]).toEqual([72, 90, 90]);
    const byCategory = ['创新类', '攻坚类', '储备类'].map(
      (name) => projects.filter(({ category }) => category === name).length,
    );
    expect(byCategory).toEqual([15, 13, 2]);
  });

  it('keeps the groups of project 20 as two items with four sub-items each', () => {
    const ledger = emptyLedger();
    const changes = planListImport(parsed(), ledger, {
      bookName: '重点项目',
      year: 2023,
      random: seededRandom('test'),
    });
    expect(applyChangeSet(ledger, aChangeSet({ changes })).ok).toBe(true);
    const twenty = recordsOf(ledger, 'projects').find(({ number }) => number === 20);
    expect(twenty?.problems.map(({ text: lead, children }) => [lead, children.length])).toEqual([
      ['聚焦家属:', 4],
      ['聚焦治理端:', 4],
    ]);
  });

  it('prints back to the same bytes', () => {
    expect(printListText(parsed())).toBe(text);
    const ledger = emptyLedger();
    const changes = planListImport(parsed(), ledger, {
      bookName: '重点项目',
      year: 2023,
      random: seededRandom('test'),
    });
    applyChangeSet(ledger, aChangeSet({ changes }));
    const [year] = recordsOf(ledger, 'years');
    if (!year) throw new Error('no year');
    expect(printListText(listOfYear(ledger, year))).toBe(text);
  });

  it('reads the same from Windows line ends and with a byte order mark', () => {
    expect(parsed(`\uFEFF${text.replaceAll('\n', '\r\n')}\r\n`)).toEqual(parsed());
  });
});

describe('a text that is no such list', () => {
  const lines = text.split('\n');
  const at = (line: number, replacement: string[]) =>
    [...lines.slice(0, line - 1), ...replacement, ...lines.slice(line)].join('\n');
  it.each([
    ['empty', ' \n', { type: 'empty' }],
    ['other text', '关于做好工作的通知\n各单位:', { type: 'noProject' }],
    ['a number left out', at(14, ['3']), { type: 'wrongNumber', line: 14, expected: 2, found: 3 }],
    [
      'a missing category',
      at(16, []),
      {
        type: 'unexpectedLine',
        line: 16,
        expected: 'category',
        found: '1.经济下行压力下企业生存与发展的问题日益突出;',
      },
    ],
    [
      'a missing block',
      at(12, [])
        .replace('2.开展阶段性指标分析研判;\n', '')
        .replace('1.印发2023年法治嘉兴考核评价办法;\n', '')
        .replace('3.加强考评结果运用,与评先评优挂钩。\n', ''),
      { type: 'wrongBlocks', line: 4, project: 1, blocks: 2 },
    ],
  ])('%s is refused with its line', (_name, source, error) => {
    const list = parseListText(source);
    expect(list).toMatchObject({ ok: false, error });
  });
});
