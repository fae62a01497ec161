// Report model → official document: which part is which element of GB/T 9704-2012.
import { chineseDate, type Moment } from '../base/dates.ts';
import { cell, paragraph, row, run } from '../document/blocks.ts';
import { composeAnnex, composeBody } from '../document/compose.ts';
import type { Block, CellParagraph, DocumentOptions, OfficialDocument, Run, TableBlock } from '../document/document.ts';
import { printed } from '../document/typography.ts';
import type { Settings } from '../ledger/settings.ts';
import { blankDate } from './official-form.ts';
import { numberSections, type NumberedSection } from './numbered-sections.ts';
import type { ReportAnnex, ReportLine, ReportModel, ReportParagraph, ReportTable } from './report-model.ts';

export type DocumentLook = {
  /** 送审稿: wide lines and line numbers. */
  readonly reviewCopy?: boolean;
};

/** The document that Word and the preview show. `created` stands for the clock. */
export function reportDocument(
  model: ReportModel,
  settings: Settings,
  created: Moment,
  look: DocumentLook = {},
): OfficialDocument {
  const options = documentOptions(model, settings, look);
  const { signature, form } = model;
  const body = {
    title: model.title,
    recipient: model.recipient,
    content: numberSections(model.sections).flatMap(sectionBlocks),
    attachments: model.annexes.map(({ title }) => title),
    issuer: signature.issuer,
    date: signature.date === null ? blankDate(signature.year) : chineseDate(signature.date),
    note: model.note,
  };
  return {
    properties: {
      title: model.title.replaceAll('\n', ''),
      subject: `${model.period.title}${model.bookName}`,
      author: signature.issuer,
      created,
    },
    options,
    letterhead: form.letterhead,
    parts: [composeBody(body, options), ...model.annexes.map((annex, index) => annexPart(annex, index, model))],
    imprint: form.imprint,
  };
}

function documentOptions({ form }: ReportModel, { fonts, layout }: Settings, look: DocumentLook): DocumentOptions {
  return {
    fonts,
    // A kind without 版头 has no space for one either.
    layout: form.letterhead === null ? { ...layout, letterhead: 'none' } : layout,
    boldLevel3: layout.boldLevel3,
    reviewCopy: look.reviewCopy === true,
    imprintPage: layout.imprint === 'even' ? 'even' : 'last',
  };
}

function sectionBlocks(section: NumberedSection): Block[] {
  const body = section.paragraphs.map((parts) => paragraph('body', runsOf(parts), section.id));
  if (section.level === 0) return body;
  return [paragraph(`heading${section.level}`, section.numberedHeading, section.id), ...body];
}

/** Parts become runs as they stand; punctuation is judged on the whole sentence, since a part may end in it. */
function runsOf(parts: ReportParagraph): Run[] {
  const whole = printed(parts.map(({ text }) => text).join(''));
  let place = 0;
  return parts.map(({ text, source }) => {
    const start = place;
    place += text.length;
    return run(whole.slice(start, place), source);
  });
}

function annexPart(annex: ReportAnnex, index: number, { annexes }: ReportModel): OfficialDocument['parts'][number] {
  return composeAnnex({
    number: annexes.length === 1 ? null : index + 1,
    title: annex.title,
    content: [tableBlock(annex.table)],
    page: 'landscape',
  });
}

function tableBlock({ columns, rows }: ReportTable): TableBlock {
  return {
    type: 'table',
    columns: columns.map(({ width, align }) => ({
      width,
      align: align === 'center' ? 'center' : 'both',
      // Long texts start at the top: a row that breaks over a page is then read on where it was left.
      verticalAlign: align === 'center' ? 'center' : 'top',
    })),
    head: [row(columns.map(({ heading }) => cell(heading)))],
    rows: rows.map(({ cells }) => row(cells.map((lines) => ({ paragraphs: cellParagraphs(lines) })))),
    size: '5',
  };
}

function cellParagraphs(lines: readonly ReportLine[]): CellParagraph[] {
  if (lines.length === 0) return [{ runs: [] }];
  return lines.map(({ text, source }) => ({ runs: [run(printed(text), source)] }));
}
