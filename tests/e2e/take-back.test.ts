import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { answerSaveDialog, expect, test } from './fixtures.ts';
import { answerOpenDialog } from './incoming.ts';
import { FirstStartPage } from './pages/first-start-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { ReportPage } from './pages/report-page.ts';

const REVISION = 'w:author="周文清" w:date="2023-10-08T09:30:00Z"';

/** As the chief's Word saves it: a number changed with 修订, a sentence changed without. */
function asChanged(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const name = 'word/document.xml';
  const before = strFromU8(parts[name] ?? new Uint8Array());
  const run = /<w:r>((?:(?!<\/w:r>).)*)<w:t[^>]*>30<\/w:t><\/w:r>/s;
  const after = before
    .replace(run, (whole: string, properties: string) => {
      const deleted = whole.replace('<w:t', '<w:delText').replace('</w:t>', '</w:delText>');
      const inserted = `<w:r>${properties}<w:t>31</w:t></w:r>`;
      return `<w:del w:id="9001" ${REVISION}>${deleted}</w:del><w:ins w:id="9002" ${REVISION}>${inserted}</w:ins>`;
    })
    .replace('特此报告。', '特此报告，请审阅。');
  expect(after).not.toBe(before);
  return zipSync({ ...parts, [name]: strToU8(after) });
}

test('the chief’s changes are taken back section by section, a number is asked about, and undone', async ({
  launch,
  saveFolder,
}) => {
  const { page, app } = await launch({ size: { width: 1366, height: 768 } });
  await new FirstStartPage(page).openSample();
  const frame = new FramePage(page);
  const report = new ReportPage(page);
  await frame.goTo('报告');
  const written = path.join(saveFolder, '报告.docx');
  await answerSaveDialog(app, written);
  await report.export('Word', true);
  await expect.poll(() => spawnSync('test', ['-f', written]).status).toBe(0);
  await page.keyboard.press('Escape');

  const returned = path.join(saveFolder, '报告（周局改）.docx');
  writeFileSync(returned, asChanged(new Uint8Array(readFileSync(written))));
  await answerOpenDialog(app, [returned]);
  await report.choose('草稿', /^收回改稿/);

  const dialog = page.getByRole('dialog', { name: '收回改稿：报告（周局改）.docx' });
  await expect(dialog).toContainText('周文清 10月8日 09:30');
  await expect(dialog).toContainText('没有用修订模式改的');
  const take = dialog.getByRole('button', { name: '采纳 2 处' });
  await expect(take).toHaveAttribute('aria-disabled', 'true');
  await dialog.getByRole('radiogroup', { name: '“30”改为“31”' }).getByText('不采纳').click();
  await take.click();
  await frame.saved();
  await expect(frame.undo).toHaveAttribute('title', /收回改稿“报告（周局改）\.docx”，采纳 2 处/);

  // The same file again: what was taken over is no change any more, the number that was not is one.
  await report.choose('草稿', /^收回改稿/);
  await expect(dialog.getByRole('button', { name: '采纳 1 处' })).toBeVisible();
  await dialog.getByRole('button', { name: '不采纳', exact: true }).click();
  await page.keyboard.press('Control+z');
  await expect(frame.undo).not.toHaveAttribute('title', /收回改稿/);

  // A workbook is refused in words, and changes nothing.
  const wrong = path.join(saveFolder, '名单.csv');
  writeFileSync(wrong, '序号,单位\n1,办公室\n');
  await answerOpenDialog(app, [wrong]);
  await report.choose('草稿', /^收回改稿/);
  await expect(page.getByRole('dialog', { name: '没能收回改稿' })).toContainText('不是 Word 文档');
});
