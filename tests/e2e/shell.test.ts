// The shell by itself, whatever the page shows: the contract, the closing, the refusals.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { answerSaveDialog, expect, test } from './fixtures.ts';

test('the journal keeps what was acknowledged when the program is killed', async ({ launch, dataFolder }) => {
  const first = await launch();
  const before = await first.page.evaluate(() => window.desktop.openJournal({}));
  expect(before.ok).toBe(true);
  const reply = await first.page.evaluate(() => window.desktop.appendJournal({ payload: '{"what":"改一字"}' }));
  expect(reply.ok).toBe(true);
  await first.kill();
  expect(readFileSync(path.join(dataFolder, 'journal', '0001.jsonl'), 'utf8')).toContain('改一字');
  const second = await launch();
  await second.page.screenshot({ path: '/tmp/shell-try/window.png' });
  const after = await second.page.evaluate(() => window.desktop.openJournal({}));
  expect(after).toMatchObject({ ok: true, value: { cutBytes: 0 } });
  expect(second.complaints).toEqual([]);
  await second.close();
  console.log(readFileSync(path.join(dataFolder, 'logs', 'shell.log'), 'utf8'));
});

test('a file is saved where the person says and can be named by its token only', async ({ launch, saveFolder }) => {
  const { app, page } = await launch();
  const target = path.join(saveFolder, '报告');
  await answerSaveDialog(app, target);
  const saved = await page.evaluate(() =>
    window.desktop.saveFile({ suggestedName: '报告.docx', kind: 'docx', bytes: new Uint8Array([1, 2, 3]) }),
  );
  expect(saved).toMatchObject({ ok: true, value: { name: '报告.docx', folder: path.basename(saveFolder) } });
  expect(existsSync(`${target}.docx`)).toBe(true);
});
