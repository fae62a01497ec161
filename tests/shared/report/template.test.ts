import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { paragraph, cell, row } from '../../../shared/document/blocks.ts';
import type { OfficialDocument } from '../../../shared/document/document.ts';
import type { ReturnedParagraph } from '../../../shared/document/returned-text.ts';
import { DEFAULT_SETTINGS } from '../../../shared/ledger/settings.ts';
import { templateProblemWords } from '../../../shared/messages/template-problems.ts';
import { readReturned } from '../../../shared/office/read/read-returned.ts';
import { fillTemplate } from '../../../shared/office/write/fill-template.ts';
import { writeDocx } from '../../../shared/office/write/write-docx.ts';
import { buildReport } from '../../../shared/report/build-report.ts';
import { checkTemplate } from '../../../shared/report/check-template.ts';
import { gatherReportScope } from '../../../shared/report/report-scope.ts';
import { templateData, templateFields } from '../../../shared/report/template-fields.ts';
import { LedgerBuilder } from '../../builders/ledger.ts';

function aModel() {
  const builder = new LedgerBuilder();
  builder.issuer();
  builder.entry(builder.project({ title: '普法项目' }), { completion: 80, inBody: true, summary: '开展普法4次。' });
  builder.entry(builder.project({ title: '调解项目' }), { completion: 76, progress: '=1+1 调解<案件>9件。' });
  const scope = gatherReportScope(builder.ledger, builder.quarter(3), 'quarterlyReport');
  if (!scope) throw new Error('no scope');
  return buildReport(scope, '2023-10-10');
}

const CREATED = '2023-10-10T01:00:00.000Z';
const model = aModel();
const fields = templateFields(model);

const lines = (...texts: string[]): ReturnedParagraph[] =>
  texts.map((text) => ({
    begins: [],
    inTable: text.startsWith('|'),
    pieces: [
      { text, change: 'same', by: '', at: '' },
      { text: '\n', change: 'same', by: '', at: '' },
    ],
  }));

/** A template as a unit would make it: some texts, the sections, a table with a row per project. */
async function aTemplate(): Promise<Uint8Array<ArrayBuffer>> {
  const { fonts, layout } = DEFAULT_SETTINGS;
  const table = {
    type: 'table' as const,
    columns: [{ width: { weight: 1 } }, { width: { weight: 4 } }],
    head: [row([cell('号'), cell('名称')])],
    rows: [row([cell('{#进展情况表}{序号}'), cell('{项目名称}{/进展情况表}')])],
    size: '5' as const,
  };
  const document: OfficialDocument = {
    properties: { title: '', subject: '', author: '', created: '2023-10-10T01:00:00.000Z' },
    options: { fonts, layout },
    letterhead: null,
    imprint: null,
    parts: [
      {
        id: 'body',
        kind: 'body',
        page: 'portrait',
        blocks: [
          paragraph('body', '本局：{标题}（{期}）'),
          paragraph('body', '{#各节}'),
          paragraph('body', '{小标题}'),
          paragraph('body', '{#各段}{段落}{/各段}'),
          paragraph('body', '{/各节}'),
          table,
          paragraph('body', '{发文机关} {成文日期}'),
        ],
      },
    ],
  };
  const written = await writeDocx(document);
  if (!written.ok) throw new Error('not written');
  return new Uint8Array(written.value);
}

describe('a template', () => {
  it('without a mistake is filled from the model, row by row', async () => {
    const template = await aTemplate();
    const read = readReturned(template);
    expect(read.ok && checkTemplate(read.value.paragraphs, fields)).toEqual([]);
    const filled = await fillTemplate(template, templateData(model), CREATED);
    const again = await fillTemplate(template, templateData(model), CREATED);
    expect(again).toEqual(filled);
    if (!filled.ok) throw new Error(JSON.stringify(filled.error));
    const back = readReturned(filled.value);
    const texts = back.ok
      ? back.value.paragraphs.map(({ pieces }) =>
          pieces
            .map(({ text }) => text)
            .join('')
            .trim(),
        )
      : [];
    expect(texts).toContain(`本局：${model.title}（2023年第三季度）`);
    expect(texts).toContain('一、总体进展情况');
    expect(texts.slice(-6)).toEqual(expect.arrayContaining(['1', '普法项目', '2', '调解项目']));
    expect(texts.at(-1) === '' ? texts.at(-2) : texts.at(-1)).toContain('2023年10月10日');
    expect(texts.join('')).not.toMatch(/[{}]/);
    // What looks like markup or a formula is text.
    const xml = strFromU8(unzipSync(filled.value)['word/document.xml'] ?? new Uint8Array());
    expect(xml).not.toContain('<案件>');
  });

  it.each([
    ['{标体}', 'unknownTag', '第1段“{标体}”：没有 {标体} 这个标签，是不是 {标题}？'],
    ['{随便什么}', 'unknownTag', '请对照标签清单'],
    ['报告 {标题', 'tagNotClosed', '缺右括号'],
    ['标题} 报告', 'tagNotOpened', '缺左括号'],
    ['｛标题｝', 'fullWidthBrace', '半角'],
    ['{#各节}{小标题}', 'loopNotClosed', '{/各节}'],
    ['{小标题}{/各节}', 'outsideLoop', '{#各节}'],
    ['{/各节}', 'loopNotOpened', '{#各节}'],
    ['没有标签的文件', 'noTags', '{标题}'],
  ])('with %s is refused in words', (text, type, words) => {
    const [problem] = checkTemplate(lines(text), fields);
    if (!problem) throw new Error('nothing found');
    expect(problem.type).toBe(type);
    expect(templateProblemWords(problem)).toContain(words);
  });

  it('names the place of each mistake, all of them at once', () => {
    const problems = checkTemplate(lines('{标题}', '{#各节}', '|{#各段}{段落}', '|{/各节}', '{标', '题}'), fields);
    expect(problems.map(({ type, paragraph: place, inTable }) => [type, place, inTable])).toEqual([
      ['loopCrossed', 4, true],
      ['tagNotClosed', 5, false],
      ['tagNotOpened', 6, false],
      ['loopNotClosed', 3, true],
    ]);
  });

  it('may close a loop without its name, and speak of the whole report within one', () => {
    expect(checkTemplate(lines('{#各节}{小标题} {期} {#各段}{段落}{/}{/}'), fields)).toEqual([]);
  });
});
