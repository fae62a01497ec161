import { describe, expect, test } from 'vitest';
import { editAct, gridAct } from '../../../../renderer/ui/grid/grid-keys.ts';
import { type GridSelection, rangeOf, selectCell, selectRange } from '../../../../renderer/ui/grid/grid-selection.ts';
import { type GridGround, moveSelection } from '../../../../renderer/ui/grid/move-selection.ts';

// Two pinned columns, then a, b, c, d; in column a the rows 0–2 and 6 are filled.
const ground: GridGround = {
  rows: 10,
  columns: 6,
  page: 5,
  firstColumn: 2,
  tabbedFrom: null,
  isFilled: ({ row, column }) => column === 2 && (row <= 2 || row === 6),
};
const at = (row: number, column: number): GridSelection => selectCell({ row, column });

function press(key: string, from: GridSelection, more: Partial<GridGround> = {}): GridSelection | null {
  const parts = key.split('+');
  const act = gridAct({
    key: parts.at(-1) ?? '',
    ctrlKey: parts.includes('Ctrl'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
    metaKey: false,
  });
  if (act?.type !== 'move') throw new Error(`${key} moves nothing`);
  return moveSelection(act.move, from, { ...ground, ...more });
}

test.each<[string, GridSelection, readonly [number, number]]>([
  ['ArrowDown', at(0, 2), [1, 2]],
  ['ArrowUp', at(0, 2), [0, 2]],
  ['ArrowLeft', at(0, 2), [0, 1]],
  ['PageDown', at(0, 2), [4, 2]],
  ['PageDown', at(8, 2), [9, 2]],
  ['Home', at(3, 5), [3, 2]],
  ['End', at(3, 2), [3, 5]],
  ['Ctrl+Home', at(3, 5), [0, 2]],
  ['Ctrl+End', at(3, 2), [9, 5]],
  ['Enter', at(3, 2), [4, 2]],
  ['Shift+Enter', at(3, 2), [2, 2]],
  ['Tab', at(3, 2), [3, 3]],
  ['Shift+Tab', at(3, 3), [3, 2]],
  // To the end of the run, over the gap, to the edge.
  ['Ctrl+ArrowDown', at(0, 2), [2, 2]],
  ['Ctrl+ArrowDown', at(2, 2), [6, 2]],
  ['Ctrl+ArrowDown', at(6, 2), [9, 2]],
  ['Ctrl+ArrowUp', at(6, 2), [2, 2]],
])('%s', (key, from, [row, column]) => {
  expect(press(key, from)).toEqual(at(row, column));
});

describe('several cells', () => {
  test('Shift moves the head and leaves the active cell', () => {
    const once = press('Shift+ArrowDown', at(3, 3));
    const twice = once && press('Shift+ArrowRight', once);
    expect(twice).toMatchObject({ active: { row: 3, column: 3 } });
    expect(twice && rangeOf(twice)).toEqual({ top: 3, bottom: 4, left: 3, right: 4 });
    expect(rangeOf(press('Ctrl+a', at(3, 3)) ?? at(0, 0))).toEqual({ top: 0, bottom: 9, left: 0, right: 5 });
  });

  test('Enter and Tab go round within them', () => {
    let selection = selectRange({ top: 2, bottom: 3, left: 3, right: 4 });
    const walk = (key: string): readonly number[] => {
      selection = press(key, selection) ?? selection;
      return [selection.active.row, selection.active.column];
    };
    expect(['Enter', 'Enter', 'Enter', 'Enter'].map(walk)).toEqual([
      [3, 3],
      [2, 4],
      [3, 4],
      [2, 3],
    ]);
    expect(['Tab', 'Tab', 'Shift+Tab'].map(walk)).toEqual([
      [2, 4],
      [3, 3],
      [2, 4],
    ]);
    expect(rangeOf(selection)).toEqual({ top: 2, bottom: 3, left: 3, right: 4 });
  });
});

test('Enter after Tab goes back under where Tab began; at the ends of a row Tab leaves the grid', () => {
  expect(press('Enter', at(3, 4), { tabbedFrom: 2 })).toEqual(at(4, 2));
  expect(press('Tab', at(3, 5))).toBeNull();
  expect(press('Shift+Tab', at(3, 2))).toBeNull();
});

test('within a cell the arrows leave what was typed over, and go through what is edited', () => {
  const arrow = { key: 'ArrowLeft', ctrlKey: false, shiftKey: false, altKey: false, metaKey: false };
  expect(editAct(arrow, 'replace')).toMatchObject({ type: 'move', move: { type: 'step', column: -1 } });
  expect(editAct(arrow, 'edit')).toBeUndefined();
  expect(editAct({ ...arrow, key: 'Enter', altKey: true }, 'replace')).toEqual({ type: 'lineBreak' });
  expect(editAct({ ...arrow, key: 'Enter', ctrlKey: true }, 'replace')).toEqual({ type: 'enterAll' });
});
