import { describe, expect, it } from 'vitest';
import { array, assert, nat, property, tuple } from 'fast-check';
import {
  addItem,
  groupItem,
  insertLines,
  itemLines,
  joinUp,
  moveItem,
  pastedLines,
  removeItem,
  splitItem,
  ungroupItem,
} from '../../../shared/ledger/edit-items.ts';
import { type ItemList, parseItem, printItemList } from '../../../shared/ledger/item-list.ts';

let serial = 0;
const newId = () => `itm_${(serial += 1)}` as const;

function list(...lines: string[]): ItemList {
  serial = 0;
  return lines.map((line) => parseItem(line, newId));
}

const print = (items: ItemList): string[] => printItemList(items);

describe('items', () => {
  it('are added at the end, a group beside a group; a paragraph becomes a list', () => {
    expect(print(addItem(list('1.印发办法;', '2.培训4次。'), 'itm_9'))).toEqual(['1.印发办法;', '2.培训4次。', '3.']);
    expect(print(addItem(list('聚焦家属:1.知情难;2.查询难。'), 'itm_9')).at(-1)).toBe('');
    expect(print(addItem(list('一段文字。'), 'itm_9'))).toEqual(['1.一段文字。', '2.']);
    expect(print(addItem([], 'itm_9'))).toEqual(['1.']);
  });

  it('are divided by Enter and numbered anew, and keep their ids', () => {
    const items = list('1.印发办法;', '2.培训4次。');
    const divided = splitItem(items, 'itm_1', '印发', '办法;', 'itm_9');
    expect(print(divided)).toEqual(['1.印发', '2.办法;', '3.培训4次。']);
    expect(divided.map(({ id }) => id)).toEqual(['itm_1', 'itm_9', 'itm_2']);
  });

  it('a paragraph divided in two becomes a list', () => {
    expect(print(splitItem(list('全面推广。'), 'itm_1', '全面', '推广。', 'itm_9'))).toEqual(['1.全面', '2.推广。']);
  });

  it('are joined by Backspace; a group is not, its parts would be lost', () => {
    const items = list('1.印发;', '2.培训。');
    expect(print(joinUp(items, 'itm_2'))).toEqual(['1.印发;培训。']);
    expect(joinUp(items, 'itm_1')).toBe(items);
    const group = list('1.前;', '聚焦家属:1.知情难;2.查询难。');
    expect(joinUp(group, 'itm_2')).toBe(group);
  });

  it('are grouped by Tab and come out by Shift+Tab, in the same order', () => {
    const items = list('1.聚焦家属:', '2.知情难;', '3.查询难;', '4.其他。');
    const grouped = groupItem(groupItem(items, 'itm_2'), 'itm_3');
    expect(print(grouped)).toEqual(['1.聚焦家属:1.知情难;2.查询难;', '2.其他。']);
    // As text it is read as the same group again.
    expect(parseItem('1.聚焦家属:1.知情难;2.查询难;', newId).children).toHaveLength(2);
    expect(print(ungroupItem(grouped, 'itm_2'))).toEqual(['1.聚焦家属:', '2.知情难;1.查询难;', '3.其他。']);
    expect(groupItem(items, 'itm_1')).toBe(items);
  });

  it('are moved and removed with their numbers in order', () => {
    const items = list('1.一;', '2.二;', '3.三。');
    expect(print(moveItem(items, 'itm_3', 0))).toEqual(['1.三。', '2.一;', '3.二;']);
    expect(print(removeItem(items, 'itm_2'))).toEqual(['1.一;', '2.三。']);
    const group = list('聚焦家属:1.知情难;2.查询难。');
    expect(print(moveItem(group, 'itm_3', 0))).toEqual(['聚焦家属:1.查询难。2.知情难;']);
  });

  it('come out of pasted text without its numbers and bullets', () => {
    const text = '一、总体要求\r\n（一）印发办法；\n2、1.5亿元到位\n③培训\n• 推广\n\n  4. 12345热线\n1+X证书';
    const lines = ['总体要求', '印发办法；', '1.5亿元到位', '培训', '推广', '12345热线', '1+X证书'];
    expect(pastedLines(text)).toEqual(lines);
    expect(print(insertLines(list('1.首条;'), 'itm_1', ['甲;', '乙。'], ['itm_8', 'itm_9']))).toEqual([
      '1.首条;',
      '2.甲;',
      '3.乙。',
    ]);
  });

  it.each<[string, string, string[]]>([
    ['full-width numbers', '１．人员不足\n２．经费不足', ['人员不足', '经费不足']],
    ['brackets with spaces', '（ 1 ） 甲\n( 2 )乙', ['甲', '乙']],
    ['numbers of one character', '⑴甲\n⑵乙\n⒊丙', ['甲', '乙', '丙']],
    ['Word’s own numbers with a tab', '1.\t甲；\n2.\t乙。', ['甲；', '乙。']],
    ['Word’s bullets', 'l\t甲\nØ\t乙\n\uF0D8\t丙\n·\t丁', ['甲', '乙', '丙', '丁']],
    ['all on one line', '1.印发办法；2.培训4次；3.推广', ['印发办法；', '培训4次；', '推广']],
    ['all on one line, in 汉字', '一、印发办法。二、培训4次。', ['印发办法。', '培训4次。']],
    ['wrapped lines', '1.建立机制，\n推动落实；\n2.培训\n4次。', ['建立机制，推动落实；', '培训4次。']],
    ['a paragraph after a list', '1.印发办法。\n其他按原计划推进。', ['印发办法。', '其他按原计划推进。']],
    ['wrapped Latin words', '1.use of AI\nagents；\n2.乙', ['use of AI agents；', '乙']],
    ['a year after the number', '1.印发办法；\n2.2019年以来的案件', ['印发办法；', '2019年以来的案件']],
    ['decimals', '1.5万元补助\n2.5万元奖励', ['1.5万元补助', '2.5万元奖励']],
    ['no numbers at all', '人员不足\n经费不足', ['人员不足', '经费不足']],
    ['a number out of turn in a sentence', '完成3项；5、6月推进', ['完成3项；5、6月推进']],
    ['invisible characters and soft breaks', '\uFEFF1.甲\u200B；\v2.乙', ['甲；', '乙']],
  ])('%s', (_what, text, lines) => {
    expect(pastedLines(text)).toEqual(lines);
  });

  it('never lose a letter, whatever is done', () => {
    const acts = [groupItem, ungroupItem, joinUp, (items: ItemList, id: `itm_${string}`) => moveItem(items, id, 1)];
    assert(
      property(array(tuple(nat(3), nat(5)), { maxLength: 12 }), (steps) => {
        let items = list('1.甲;', '2.乙;', '聚焦家属:1.丙;2.丁;', '3.戊。', '4.己。');
        const letters = (now: ItemList): string =>
          itemLines(now)
            .map(({ text }) => text)
            .join('')
            .split('')
            .sort()
            .join('');
        const before = letters(items);
        for (const [act, place] of steps) {
          const line = itemLines(items)[place];
          if (line) items = acts[act]?.(items, line.id) ?? items;
        }
        expect(letters(items)).toBe(before);
        expect(new Set(itemLines(items).map(({ id }) => id)).size).toBe(itemLines(items).length);
      }),
    );
  });
});
