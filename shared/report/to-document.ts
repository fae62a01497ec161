// Report model → official document: which part is which element of GB/T 9704-2012.
import { chineseDate, type Moment } from '../base/dates.ts';
import type {
  Block,
  DocumentOptions,
  OfficialDocument,
  ParagraphBlock,
  ParagraphRole,
  Part,
  Run,
  TableBlock,
} from '../document/document.ts';
import { signaturePlace } from '../document/signature-place.ts';
import { titleLines } from '../document/title-lines.ts';
import { printed } from '../document/typography.ts';
import type { Settings } from '../ledger/settings.ts';
import { numberSections, type NumberedSection } from './numbered-sections.ts';
import type { ReportAnnex, ReportLine, ReportModel, ReportParagraph } from './report-model.ts';

/** The document that Word and the preview show. `created` stands for the clock. */
export function reportDocument(model: ReportModel, settings: Settings, created: Moment): OfficialDocument {
  const options: DocumentOptions = { fonts: settings.fonts, layout: settings.layout };
  return {
    properties: {
      title: oneLine(model.title),
      subject: `${model.period.title}${model.bookName}`,
      author: model.signature.issuer,
      created,
    },
    options,
    letterhead: null,
    parts: [
      bodyPart(model, settings),
      ...model.annexes.map((annex, index) => annexPart(annex, annexMark(model, index))),
    ],
    imprint: null,
  };
}

function bodyPart(model: ReportModel, settings: Settings): Part {
  const sections = numberSections(model.sections);
  return {
    id: 'body',
    kind: 'body',
    page: 'portrait',
    blocks: [
      { ...paragraph('title', titleLines(model.title).join('\n')), sectionId: 'title' },
      EMPTY,
      ...(model.recipient === ''
        ? []
        : [{ ...paragraph('recipient', `${model.recipient}：`), sectionId: 'recipient' }]),
      ...sections.flatMap(sectionBlocks),
      ...attachmentNotes(model),
      EMPTY,
      ...signatureBlocks(model, settings.layout.sealed),
      ...(model.note === '' ? [] : [{ ...paragraph('note', `（${model.note}）`), sectionId: 'signature' }]),
    ],
  };
}

function sectionBlocks(section: NumberedSection): Block[] {
  const heading = paragraph(section.level === 1 ? 'heading1' : 'heading2', section.numberedHeading);
  const blocks = section.paragraphs.map((parts): ParagraphBlock => ({
    type: 'paragraph',
    role: 'body',
    runs: runsOf(parts),
  }));
  const all = section.level === 0 ? blocks : [heading, ...blocks];
  return all.map((block) => ({ ...block, sectionId: section.id }));
}

/** Parts become runs as they stand; the punctuation is judged on the whole sentence, since a part may end in it. */
function runsOf(parts: ReportParagraph): Run[] {
  const whole = printed(parts.map(({ text }) => text).join(''));
  let place = 0;
  return parts.map(({ text, source }) => {
    const from = place;
    place += text.length;
    return { text: whole.slice(from, place), ...(source.length === 0 ? {} : { source }) };
  });
}

// 7.3.4: one empty line below the body; several are numbered, and a name never ends in punctuation.
function attachmentNotes({ annexes }: ReportModel): Block[] {
  if (annexes.length === 0) return [];
  const lines = annexes.map(({ title }, index) => (annexes.length === 1 ? title : `${index + 1}.${title}`));
  return [
    EMPTY,
    ...lines.map((line, index) => ({
      ...paragraph('attachmentNote', index === 0 ? `附件：${line}` : line),
      sectionId: 'attachments',
    })),
  ];
}

function signatureBlocks({ signature }: ReportModel, sealed: boolean): Block[] {
  const date = signature.date === null ? `${signature.year}年　月　日` : chineseDate(signature.date);
  const place = signaturePlace(signature.issuer, date, sealed);
  const issuer = place.issuerLines.map((line) => ({
    ...paragraph('signature', line),
    indent: { rightTwips: place.issuerRightTwips },
  }));
  const day = { ...paragraph('date', date), indent: { rightTwips: place.dateRightTwips } };
  return [...issuer, day].map((block) => ({ ...block, sectionId: 'signature' }));
}

function annexPart(annex: ReportAnnex, mark: string): Part {
  const sectionId = `annex:${annex.id}`;
  const blocks: Block[] = [
    paragraph('annexMark', mark),
    paragraph('annexTitle', titleLines(annex.title, { longest: 36 }).join('\n')),
    tableBlock(annex),
  ];
  return { id: sectionId, kind: 'annex', page: 'landscape', blocks: blocks.map((block) => ({ ...block, sectionId })) };
}

/** 附件 when there is one, 附件1 and so on when there are several. */
function annexMark({ annexes }: ReportModel, index: number): string {
  return annexes.length === 1 ? '附件' : `附件${index + 1}`;
}

function tableBlock({ table }: ReportAnnex): TableBlock {
  const cell = (text: string): { paragraphs: { runs: Run[] }[] } => ({
    paragraphs: text.split('\n').map((line) => ({ runs: [{ text: line }] })),
  });
  return {
    type: 'table',
    columns: table.columns.map(({ width, align }) => ({
      width,
      align: align === 'center' ? 'center' : 'both',
      verticalAlign: 'center',
    })),
    head: [{ cells: table.columns.map(({ heading }) => cell(heading)) }],
    rows: table.rows.map(({ cells }) => ({
      cells: cells.map((lines) => ({ paragraphs: lines.length === 0 ? [{ runs: [] }] : lines.map(lineParagraph) })),
    })),
    size: '5',
  };
}

function lineParagraph({ text, source }: ReportLine): { runs: Run[] } {
  return { runs: [{ text: printed(text), source }] };
}

function paragraph(role: ParagraphRole, text: string): ParagraphBlock {
  return { type: 'paragraph', role, runs: [{ text }] };
}

const EMPTY: ParagraphBlock = { type: 'paragraph', role: 'empty', runs: [] };

function oneLine(title: string): string {
  return title.replaceAll('\n', '');
}
