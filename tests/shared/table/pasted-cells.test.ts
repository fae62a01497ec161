import { describe, expect, it } from 'vitest';
import { pastedCells } from '../../../shared/table/pasted-cells.ts';

describe('pasted cells', () => {
  it.each<[string, string, string[][]]>([
    [
      'rows and tabs',
      '甲\t1\r\n乙\t2\r\n',
      [
        ['甲', '1'],
        ['乙', '2'],
      ],
    ],
    [
      'a line break and marks within a cell',
      '"甲\r\n“处”"\t"说""好"""\n乙\t',
      [
        ['甲\n“处”', '说"好"'],
        ['乙', ''],
      ],
    ],
    ['empty rows, and the end of the last line', '\t\n\n甲\n', [['', ''], [''], ['甲']]],
    ['an empty cell at the end', '甲\t', [['甲', '']]],
    ['a mark that quotes nothing', '"甲"处\t"乙', [['"甲"处', '"乙']]],
    ['nothing', '', []],
  ])('%s', (_name, text, cells) => {
    expect(pastedCells(text)).toEqual(cells);
  });
});
