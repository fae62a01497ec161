import { describe, expect, it } from 'vitest';
import { findHead } from '../../../shared/table/find-head.ts';
import { matchHead } from '../../../shared/table/head-words.ts';
import type { RawRow, RawSheet } from '../../../shared/table/raw-book.ts';
import { readQuantity } from '../../../shared/table/read-quantity.ts';
import { similarity } from '../../../shared/table/similar.ts';
import { cellText, isErrorCell, isTooLong, viewSheet } from '../../../shared/table/table-view.ts';

function sheet(rows: readonly RawRow[], merges: readonly string[] = []): RawSheet {
  return { name: '表', state: 'visible', rows, merges, hiddenRows: [], hiddenColumns: [] };
}

describe('viewSheet', () => {
  it('fills merged cells and knows which it filled', () => {
    const view = viewSheet(
      sheet(
        [
          ['甲', null],
          [null, '乙'],
        ],
        ['A1:A2'],
      ),
    );
    expect(view.rows).toEqual([
      ['甲', null],
      ['甲', '乙'],
    ]);
    expect([...view.filled]).toEqual(['1,0']);
  });

  it('does not walk a merge over a whole sheet, nor a sheet of a million rows', () => {
    const rows: RawRow[] = [
      ['甲'],
      ...Array.from({ length: 30_000 }, (): RawRow => [null, null, null, null, null, null, null, '乙']),
    ];
    expect(viewSheet(sheet(rows, ['A1:XFD1048576'])).filled.size).toBeLessThanOrEqual(200_000);
    expect(isTooLong(sheet(rows))).toBe(true);
  });

  it('shows per cent what the sheet shows per cent', () => {
    const shown = { ...sheet([[0.7, 0.7], [1], ['七成'], [0.1], [0.123]]), percents: ['A1:A3', 'A5:A5'] };
    expect(viewSheet(shown).rows).toEqual([['70%', 0.7], ['100%'], ['七成'], [0.1], ['12.3%']]);
  });

  it('reads a number without the noise of fractions, and line ends of any system', () => {
    expect([0.1 + 0.2, 1e6, true, 'a\r\nb_x000D_'].map(cellText)).toEqual(['0.3', '1000000', '是', 'a\nb']);
    expect(['#N/A', '#DIV/0!', 'Err:502', '#1号楼'].map(isErrorCell)).toEqual([true, true, true, false]);
  });
});

describe('matchHead', () => {
  it.each([
    ['项目名称', 'title'],
    ['改革\n项目', 'title'],
    ['牵头处室', 'leadUnits'],
    ['本季度工作推进情况（9月底）', 'progress'],
    ['完成情况', 'progress'],
    ['下一步工作打算及措施', 'nextSteps'],
    ['存在的问题和困难', 'problems'],
    ['完成度（%）', 'completion'],
    ['上期进展情况', 'last'],
    ['去年进展情况', 'last'],
    ['上年同期值', 'figureLastYear'],
    ['项目建设进展\n及取得目标、成效', 'goals'],
  ])('%j is %s', (head, field) => {
    expect(matchHead(head)?.field).toBe(field);
  });

  it.each(['2023年9月18日召开动员会，完成情况良好，下一步将继续推进各项工作落实到位', '经费', '', '12'])(
    '%j is none',
    (head) => {
      expect(matchHead(head)).toBeNull();
    },
  );
});

describe('findHead', () => {
  it('joins two rows where the upper one groups', () => {
    const rows: RawRow[] = [
      ['表'],
      ['序号', '项目名称', '进展情况', null],
      [null, null, '本期', '存在问题'],
      [1, '甲', '乙', '丙'],
    ];
    const head = findHead(viewSheet(sheet(rows, ['A2:A3', 'B2:B3', 'C2:D2'])));
    expect(head?.columns.map(({ field }) => field)).toEqual(['number', 'title', 'progress', 'problems']);
    expect(head?.last).toBe(2);
  });

  it('does not take a line above the head for a part of it', () => {
    const rows: RawRow[] = [
      ['填报人：', '张三'],
      ['序号', '项目名称', '进展情况'],
      [1, '甲', '乙'],
    ];
    expect(findHead(viewSheet(sheet(rows)))).toMatchObject({ first: 1, last: 1 });
  });
});

describe('readQuantity', () => {
  it.each([
    ['１２', 12, ''],
    ['90万', 900_000, ''],
    ['1.2亿元', 120_000_000, '元'],
    ['70%', 70, '%'],
    ['1,200家', 1200, '家'],
    ['-3', -3, ''],
  ])('%j is %d', (text, value, unit) => {
    expect(readQuantity(text)).toMatchObject({ value, unit });
  });

  it('tells nothing given from no number', () => {
    expect(['', ' ', '无', '—', '/'].map(readQuantity)).toEqual([null, null, null, null, null]);
    expect(['3-5', '3,5', '约一半', '12.5.6'].map(readQuantity)).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe('similarity', () => {
  it('passes over numbering, marks and width', () => {
    expect(similarity('1、“最多跑一次”改革', '最多跑一次改革')).toBe(1);
    expect(similarity('司法协理员试点', '司法协理员的试点工作')).toBeGreaterThan(0.5);
    expect(similarity('司法协理员试点', '公证参与诉前调解')).toBeLessThan(0.2);
  });
});
