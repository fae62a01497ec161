import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createPreferences } from '../../../electron/files/preferences.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const PLACE = { x: 10, y: 20, width: 1200, height: 700, maximized: false };

test("the page's preferences and the window's place live side by side", async () => {
  const folder = temporaryFolder();
  const preferences = await createPreferences(folder);
  expect(preferences.page()).toBe('{}');
  expect((await preferences.writePage('{"textSize":16}')).ok).toBe(true);
  preferences.rememberWindow(PLACE);
  preferences.rememberSaveFolder('/某处');
  await preferences.settled();
  const again = await createPreferences(folder);
  expect(again.page()).toBe('{"textSize":16}');
  expect(again.windowPlace()).toEqual(PLACE);
  expect(again.saveFolder()).toBe('/某处');
});

test.each([['no JSON'], ['[]'], ['null'], ['1']])('%s is no preference', async (json) => {
  const preferences = await createPreferences(temporaryFolder());
  expect(await preferences.writePage(json)).toEqual({ ok: false, error: { type: 'badRequest' } });
});

test.each([['{"page":1}'], ['half a fi'], ['']])('an unreadable file is an empty one: %j', async (text) => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'preferences.json'), text);
  const preferences = await createPreferences(folder);
  expect(preferences.page()).toBe('{}');
  expect((await preferences.writePage('{"a":1}')).ok).toBe(true);
  expect(readFileSync(path.join(folder, 'preferences.json'), 'utf8')).toContain('{\\"a\\":1}');
});
