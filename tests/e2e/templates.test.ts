import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { answerSaveDialog, expect, test } from './fixtures.ts';
import { answerOpenDialog } from './incoming.ts';
import { FirstStartPage } from './pages/first-start-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { ReportPage } from './pages/report-page.ts';

const paragraphs = (texts: readonly string[]): string =>
  texts.map((text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`).join('');

/** The written report with another text in it: as a unit makes its template out of an old document. */
function templateFrom(written: Uint8Array, texts: readonly string[]): Uint8Array {
  const parts = unzipSync(written);
  const name = 'word/document.xml';
  const xml = strFromU8(parts[name] ?? new Uint8Array());
  const body = xml.replace(/<w:body>.*<\/w:body>/s, `<w:body>${paragraphs(texts)}<w:sectPr/></w:body>`);
  return zipSync({ ...parts, [name]: strToU8(body) });
}

test('a unit’s own template is checked in words, kept, chosen and filled', async ({ launch, saveFolder }) => {
  const { page, app } = await launch({ size: { width: 1366, height: 768 } });
  await new FirstStartPage(page).openSample();
  const frame = new FramePage(page);
  const report = new ReportPage(page);
  const written = path.join(saveFolder, '报告.docx');
  await frame.goTo('报告');
  await answerSaveDialog(app, written);
  await report.export('Word', true);
  await expect(report.saved).toBeVisible();
  await page.keyboard.press('Escape');

  const bytes = new Uint8Array(readFileSync(written));
  const wrong = path.join(saveFolder, '有错的模板.docx');
  writeFileSync(wrong, templateFrom(bytes, ['{标体}', '{#各节}{小标题}']));
  const right = path.join(saveFolder, '市局季报格式.docx');
  writeFileSync(right, templateFrom(bytes, ['市局季报：{标题}', '{#各节}{小标题}{节正文}{/各节}', '{成文日期}']));

  await frame.goTo('设置');
  await page.getByRole('navigation', { name: /设置/ }).getByRole('button', { name: '单位模板' }).click();
  await answerOpenDialog(app, [wrong]);
  await page.getByRole('button', { name: '添加模板' }).click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('有 2 处问题，没有存下');
  await expect(alert).toContainText('第1段“{标体}”：没有 {标体} 这个标签，是不是 {标题}？');
  await answerOpenDialog(app, [right]);
  await page.getByRole('button', { name: '添加模板' }).click();
  await expect(page.getByRole('textbox', { name: '模板名称' })).toHaveValue('市局季报格式');
  await expect(alert).toBeHidden();

  await frame.goTo('报告');
  await report.openSection('版式和选项');
  await page.getByRole('combobox', { name: '单位模板' }).click();
  await page.getByTitle('市局季报格式').last().click();
  await frame.saved();
  const filled = path.join(saveFolder, '按模板.docx');
  await answerSaveDialog(app, filled);
  await report.export('Word', true);
  await expect(report.saved).toBeVisible();
  const text = strFromU8(unzipSync(new Uint8Array(readFileSync(filled)))['word/document.xml'] ?? new Uint8Array());
  expect(text).toContain('市局季报：');
  expect(text).toContain('总体进展情况');
  expect(text).not.toContain('{');
});
