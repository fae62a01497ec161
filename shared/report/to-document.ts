// Report model → official document: which part is which element of GB/T 9704-2012.
import { chineseDate, type Moment } from '../base/dates.ts';
import { emptyLine, paragraph } from '../document/blocks.ts';
import { composeAnnex, composeBody } from '../document/compose.ts';
import type { Block, DocumentOptions, OfficialDocument, Part } from '../document/document.ts';
import { titleLines } from '../document/title-lines.ts';
import { printed } from '../document/typography.ts';
import type { Settings } from '../ledger/settings.ts';
import { blankDate } from './official-form.ts';
import { formTable } from './form-table.ts';
import { numberSections } from './numbered-sections.ts';
import type { ReportAnnex, ReportModel } from './report-model.ts';
import { sectionBlocks, tableBlock } from './section-blocks.ts';

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
  return {
    properties: {
      title: model.title.replaceAll('\n', ''),
      subject: `${model.period.title}${model.bookName}`,
      author: signature.issuer,
      created,
    },
    options,
    letterhead: form.letterhead,
    parts: model.layout === 'table' ? model.annexes.map((annex) => tablePart(annex, model)) : lettered(model, options),
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

/** The text and its annexes. */
function lettered(model: ReportModel, options: DocumentOptions): Part[] {
  const { signature, layout } = model;
  const signed = layout === 'letter';
  const date = signature.date === null ? blankDate(signature.year) : chineseDate(signature.date);
  const body = {
    title: printed(model.title),
    subtitle: model.subtitle,
    recipient: printed(model.recipient),
    content: contentOf(model),
    attachments: model.annexes.map(({ title }) => printed(title)),
    issuer: signed ? signature.issuer : '',
    date: signed ? date : '',
    note: printed(model.note),
  };
  return [composeBody(body, options), ...model.annexes.map((annex, index) => annexPart(annex, index, model))];
}

function contentOf({ layout, sections }: ReportModel): Block[] {
  return layout === 'form' ? [formTable(sections)] : numberSections(sections).flatMap(sectionBlocks);
}

function annexPart(annex: ReportAnnex, index: number, { annexes }: ReportModel): Part {
  return composeAnnex({
    number: annexes.length === 1 ? null : index + 1,
    title: printed(annex.title),
    content: annexBlocks(annex),
    page: annex.page,
  });
}

/** A table that is a document of its own: its title, the lines under it, the table. */
function tablePart(annex: ReportAnnex, { subtitle, note }: ReportModel): Part {
  const id = `annex:${annex.id}`;
  const lines = titleLines(printed(annex.title), { longest: annex.page === 'portrait' ? 20 : 28 }).join('\n');
  return {
    id,
    kind: 'annex',
    page: annex.page,
    blocks: [
      paragraph('annexTitle', lines, 'title'),
      ...subtitle.map((line) => ({ ...paragraph('subtitle', line, id), keepWithNext: true as const })),
      ...annexBlocks(annex).map((block) => ({ ...block, sectionId: id })),
      ...(note === '' ? [] : [paragraph('tableNote', `（${note}）`, 'note')]),
    ],
  };
}

function annexBlocks({ table, note }: ReportAnnex): Block[] {
  if (table.rows.length === 0) return [paragraph('tableNote', '（本表无内容）'), emptyLine()];
  return [tableBlock(table), ...(note === undefined ? [] : [paragraph('tableNote', `注：${note}`)])];
}
