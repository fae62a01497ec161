import { describe, expect, it } from 'vitest';
import { calendarTarget, monthWeeks, parseDayText } from '../../../renderer/ui/day-text.ts';
import { heardValue, startDraft, typedText } from '../../../renderer/ui/draft-text.ts';
import { nextChoice } from '../../../renderer/ui/list-keys.ts';
import { menuTarget } from '../../../renderer/ui/menu-keys.ts';
import { fitZoom, paperSize, twoAcross, usualFit } from '../../../renderer/ui/paper-size.ts';
import { placeFloating } from '../../../renderer/ui/place-floating.ts';
import { rovingTarget } from '../../../renderer/ui/roving.ts';
import { rowAct, rowsBetween } from '../../../renderer/ui/row-keys.ts';
import { splitMarks } from '../../../renderer/ui/split-marks.ts';
import { keyedWidth, splitBounds } from '../../../renderer/ui/split-width.ts';
import { gridTemplate, scaleColumns, visibleColumns } from '../../../renderer/ui/table-columns.ts';
import { droppedIndex } from '../../../renderer/ui/use-row-drag.ts';

const press = (key: string, more: { shiftKey?: boolean; ctrlKey?: boolean; altKey?: boolean } = {}) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  ...more,
});

describe('keys of rows', () => {
  const place = { index: 5, count: 10_000, page: 12 };
  it.each([
    ['ArrowDown', 6],
    ['ArrowUp', 4],
    ['Home', 0],
    ['End', 9999],
    ['PageDown', 16],
    ['PageUp', 0],
  ])('%s goes to %i', (key, index) => {
    expect(rowAct(press(key), place)).toEqual({ type: 'go', index, extend: false });
  });

  it('stays inside, and begins at an end when nothing is chosen', () => {
    expect(rowAct(press('ArrowUp'), { index: 0, count: 3, page: 5 })).toMatchObject({ index: 0 });
    expect(rowAct(press('ArrowDown'), { index: 2, count: 3, page: 5 })).toMatchObject({ index: 2 });
    expect(rowAct(press('ArrowDown'), { index: -1, count: 3, page: 5 })).toMatchObject({ index: 0 });
    expect(rowAct(press('ArrowUp'), { index: -1, count: 3, page: 5 })).toMatchObject({ index: 2 });
  });

  it('opens, ticks, moves, calls the menu, and lets the rest pass', () => {
    expect(rowAct(press('Enter'), place)).toEqual({ type: 'open' });
    expect(rowAct(press(' '), place)).toEqual({ type: 'toggle' });
    expect(rowAct(press('a', { ctrlKey: true }), place)).toEqual({ type: 'all' });
    expect(rowAct(press('ArrowUp', { altKey: true, shiftKey: true }), place)).toEqual({ type: 'move', by: -1 });
    expect(rowAct(press('F10', { shiftKey: true }), place)).toEqual({ type: 'menu' });
    expect(rowAct(press('ArrowDown', { shiftKey: true }), place)).toEqual({ type: 'go', index: 6, extend: true });
    expect(rowAct(press('Delete'), place)).toBeUndefined();
    expect(rowAct(press('Enter'), { ...place, count: 0 })).toBeUndefined();
  });

  it('takes a stretch in either direction', () => {
    expect(rowsBetween(['a', 'b', 'c', 'd'], 2, 1)).toEqual(['b', 'c']);
  });

  it('knows where a dropped row comes to stand', () => {
    expect(droppedIndex(2, 5, true)).toBe(5);
    expect(droppedIndex(5, 2, false)).toBe(2);
    expect(droppedIndex(2, 2, true)).toBe(2);
  });

  it('passes over headings of a list', () => {
    const heading = (index: number): boolean => index === 0 || index === 3;
    const at = (index: number) => ({ index, count: 6, page: 4 });
    expect(nextChoice('ArrowDown', at(2), heading)).toBe(4);
    expect(nextChoice('ArrowUp', at(4), heading)).toBe(2);
    expect(nextChoice('Home', at(4), heading)).toBe(1);
    expect(nextChoice('ArrowUp', at(1), heading)).toBe(1);
    expect(nextChoice('Enter', at(1), heading)).toBeUndefined();
  });
});

describe('keys of menus, tabs and dividers', () => {
  const lines = [{ label: '打开' }, { label: 'Word' }, { label: 'Excel' }];
  it('goes round, and to a letter', () => {
    expect(menuTarget('ArrowUp', 0, lines)).toBe(2);
    expect(menuTarget('ArrowDown', 2, lines)).toBe(0);
    expect(menuTarget('e', 0, lines)).toBe(2);
    expect(menuTarget('x', 0, lines)).toBeUndefined();
    expect(rovingTarget('ArrowLeft', 0, 3)).toBe(2);
  });

  it('moves a divider by steps and keeps the other side its room', () => {
    const bounds = splitBounds(1000, 240, 420, 900);
    expect(bounds).toEqual({ min: 240, max: 580 });
    expect(keyedWidth({ key: 'ArrowLeft', shiftKey: false }, 500, bounds, -1)).toBe(516);
    expect(keyedWidth({ key: 'ArrowLeft', shiftKey: true }, 560, bounds, -1)).toBe(580);
    expect(keyedWidth({ key: 'Home', shiftKey: false }, 560, bounds, -1)).toBe(240);
  });
});

describe('columns', () => {
  const columns = [
    { id: 'number', width: 44 },
    { id: 'name', width: 210, grow: 1 },
    { id: 'category', width: 72, leaves: 2 },
    { id: 'unit', width: 124, leaves: 4 },
    { id: 'status', width: 116 },
    { id: 'percent', width: 118 },
    { id: 'note', width: 280, grow: 1, leaves: 1 },
    { id: 'updated', width: 96, leaves: 3 },
  ];
  const shown = (width: number): string =>
    visibleColumns(columns, width)
      .map((column) => column.id)
      .join(' ');

  it('leave in the order 本期进展, 类别, 更新, 牵头单位', () => {
    expect(shown(1100)).toBe('number name category unit status percent note updated');
    expect(shown(800)).toBe('number name category unit status percent updated');
    expect(shown(720)).toBe('number name unit status percent updated');
    expect(shown(640)).toBe('number name unit status percent');
    expect(shown(500)).toBe('number name status percent');
    expect(shown(100)).toBe('number name status percent');
  });

  it('give way in the growing column when none can leave', () => {
    expect(gridTemplate(visibleColumns(columns, 600), 600)).toBe('44px minmax(210px, 1fr) 116px 118px');
    expect(gridTemplate(visibleColumns(columns, 460), 460)).toBe('44px minmax(64px, 1fr) 116px 118px');
    expect(scaleColumns(columns, 16 / 14)[0]?.width).toBe(50);
  });

  it('leave to the others what is more than helps', () => {
    const growing = [
      { id: 'title', width: 200, grow: 3, most: 340 },
      { id: 'progress', width: 160, grow: 2 },
    ];
    expect(gridTemplate(growing, 500)).toBe('minmax(200px, 3fr) minmax(160px, 2fr)');
    expect(gridTemplate(growing, 1500)).toBe('340px minmax(160px, 2fr)');
    expect(gridTemplate(growing.slice(0, 1), 1500)).toBe('minmax(200px, 3fr)');
  });
});

describe('text of a late owner', () => {
  it('does not overwrite what was typed since', () => {
    let draft = startDraft('');
    draft = typedText(typedText(draft, '市'), '市两');
    draft = heardValue(draft, '市', false);
    expect(draft.text).toBe('市两');
    expect(heardValue(draft, '市两', false).unheard).toEqual([]);
  });

  it('takes over undo and 沿用上期, but not while composing', () => {
    const draft = heardValue(typedText(startDraft('旧'), '新'), '新', false);
    expect(heardValue(draft, '旧', false).text).toBe('旧');
    expect(heardValue(draft, '旧', true).text).toBe('新');
  });
});

describe('days', () => {
  it.each(['2023年9月25日', '2023-9-25', '2023.09.25', '20230925', '9月25日', '9.25', '９月２５日', ' 9 / 25 '])(
    'reads %s',
    (text) => {
      expect(parseDayText(text, 2023)).toBe('2023-09-25');
    },
  );

  it.each(['', '9月31日', '13.1', '下旬', '2023-9'])('does not make up a day of %s', (text) => {
    expect(parseDayText(text, 2023)).toBeUndefined();
  });

  it('lays out a month from Monday and walks by month', () => {
    expect(monthWeeks(2023, 10)[0]?.[0]).toBe('2023-09-25');
    expect(calendarTarget('PageDown', '2023-01-31')).toBe('2023-02-28');
    expect(calendarTarget('ArrowUp', '2023-03-03')).toBe('2023-02-24');
  });
});

describe('places', () => {
  const view = { width: 1093, height: 614 };
  it('floats below, or above where there is more room, inside the window', () => {
    const size = { width: 200, height: 240 };
    expect(placeFloating({ left: 100, top: 100, width: 80, height: 28 }, size, view)).toMatchObject({
      left: 100,
      top: 132,
    });
    expect(placeFloating({ left: 1000, top: 560, width: 80, height: 28 }, size, view)).toMatchObject({
      left: 885,
      top: 316,
    });
    expect(placeFloating({ left: 0, top: 10, width: 0, height: 0 }, { width: 200, height: 2000 }, view).maxHeight).toBe(
      592,
    );
  });

  it('fits A4 to the desk', () => {
    expect(Math.round(paperSize('portrait').width)).toBe(794);
    expect(fitZoom('two', { width: 1006, height: 624 }, ['portrait', 'landscape'])).toBeCloseTo(0.469, 2);
    expect(usualFit({ width: 780, height: 900 }, ['portrait'])).toBe('width');
    expect(usualFit({ width: 1006, height: 624 }, ['portrait'])).toBe('two');
    // Two that could not be read.
    expect(usualFit({ width: 912, height: 384 }, ['portrait'])).toBe('width');
    const three = 3 * paperSize('portrait').width * 0.3;
    expect(twoAcross(0.3, ['portrait'])).toBeLessThan(three);
  });

  it('cuts a text at its marks', () => {
    expect(splitMarks('秀洲区正在筹建。', [{ start: 3, end: 7 }]).map((part) => [part.text, part.kind])).toEqual([
      ['秀洲区', undefined],
      ['正在筹建', 'check'],
      ['。', undefined],
    ]);
    expect(splitMarks('短', [{ start: 3, end: 7 }])).toHaveLength(1);
  });
});
