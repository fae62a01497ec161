import { describe, expect, test } from 'vitest';
import { importsOf } from './imports.ts';
import { clockAndChance, withoutComments } from './purity.ts';
import { BANNED_NAMES, ONE_PLACE_ONLY, ROOMS, type Room } from './rooms.ts';
import { sourceFiles } from './source-files.ts';
import { findCircle } from './circles.ts';

const FILES = sourceFiles();
const IMPORTS = new Map(FILES.map((file) => [file.name, importsOf(file)]));

function roomOf(file: string): Room | undefined {
  const fits = ROOMS.filter(({ name }) => file === name || file.startsWith(`${name}/`));
  return fits.sort((a, b) => b.name.length - a.name.length)[0];
}

describe('rooms', () => {
  test('every source file belongs to one', () => {
    expect(FILES.filter((file) => roomOf(file.name) === undefined).map((file) => file.name)).toEqual([]);
    expect(FILES.length).toBeGreaterThan(50);
  });

  test('a room imports only what the table allows it', () => {
    const wrong = [...IMPORTS].flatMap(([file, targets]) =>
      targets.flatMap((target) => (isAllowed(file, target) ? [] : [`${file} imports ${target.name}`])),
    );
    expect(wrong).toEqual([]);
  });

  test('the table itself has no circle and names no room that is not there', () => {
    const graph = new Map(ROOMS.map((room) => [room.name, room.imports.filter((name) => name !== room.name)]));
    expect(ROOMS.flatMap((room) => room.imports).filter((name) => !graph.has(name))).toEqual([]);
    expect(findCircle(graph)).toEqual([]);
  });
});

function isAllowed(file: string, target: { readonly type: 'file' | 'package'; readonly name: string }): boolean {
  const from = roomOf(file);
  if (!from) return false;
  if (target.type === 'package') return from.packages.includes(target.name);
  const to = roomOf(target.name);
  // Texts and pictures beside the code, and what lies outside the rooms, are named by their folder.
  if (!to) return false;
  return to.name === from.name || from.imports.includes(to.name);
}

test('no file of shared/ or of the shell imports itself in a circle', () => {
  const graph = new Map(
    [...IMPORTS]
      .filter(([file]) => file.startsWith('shared/') || file.startsWith('electron/'))
      .map(([file, targets]) => [file, targets.flatMap((target) => (target.type === 'file' ? target.name : []))]),
  );
  expect(findCircle(graph)).toEqual([]);
});

test('every import of a file leads to a file and says its extension', () => {
  const known = new Set(FILES.map((file) => file.name));
  const lost = [...IMPORTS].flatMap(([file, targets]) =>
    targets.flatMap((target) =>
      target.type === 'package' || known.has(target.name) || /\.(css|json|svg|png)$/.test(target.name)
        ? []
        : [`${file} imports ${target.name}`],
    ),
  );
  expect(lost).toEqual([]);
});

test.each(ONE_PLACE_ONLY)('$word stands in $files alone: $why', ({ word, files }) => {
  const found = FILES.filter((file) => word.test(withoutComments(file))).map((file) => file.name);
  expect(found.filter((name) => !files.includes(name))).toEqual([]);
});

test('shared/ reads no clock and throws no dice', () => {
  const found = FILES.filter((file) => file.name.startsWith('shared/')).flatMap(clockAndChance);
  expect(found).toEqual([]);
});

test('no file or folder has a name that says nothing', () => {
  expect(FILES.map((file) => file.name).filter((name) => BANNED_NAMES.test(name))).toEqual([]);
});
