// Puts the elements of a document in the order and with the empty lines that GB/T 9704-2012 asks for.
// The empty lines are real paragraphs: they count among the 22 lines of a page.
import { textWidth } from '../base/width.ts';
import { emptyLine, paragraph, run } from './blocks.ts';
import type { Block, DocumentOptions, Indent, PageKind, ParagraphBlock, Part } from './document.ts';
import { CHARACTER_TWIPS, FIRST_LINE_TWIPS } from './page.ts';
import { signaturePlace } from './signature-place.ts';
import { titleLines } from './title-lines.ts';

export interface BodyText {
  /** Broken into lines by rule; line breaks that it holds are kept. */
  readonly title: string;
  /** Centred under the title: （2023年10月10日）, 第18期; none unless given. */
  readonly subtitle?: readonly string[];
  /** Without the closing colon; empty for a document to nobody in particular (通报 to all, 汇报材料). */
  readonly recipient: string;
  readonly content: readonly Block[];
  /** Names of the annexes without marks. */
  readonly attachments: readonly string[];
  /** 发文机关署名; empty for none. */
  readonly issuer: string;
  /** 成文日期 as printed; empty while it is not known. */
  readonly date: string;
  /** 附注 without its brackets; empty for none. */
  readonly note: string;
}

/** The first part of a document: from the title to 附注. */
export function composeBody(text: BodyText, options: DocumentOptions): Part {
  const hasLetterhead = options.layout.letterhead !== 'none';
  const blocks: Block[] = [
    // 7.3.1: two empty lines below the red rule; a title without 版头 begins the page.
    ...(hasLetterhead ? [emptyLine(), emptyLine()] : []),
    paragraph('title', titleLines(text.title).join('\n'), 'title'),
    ...(text.subtitle ?? []).map((line) => ({ ...paragraph('subtitle', line, 'title'), keepWithNext: true as const })),
    // 7.3.2: one empty line below the title.
    emptyLine(),
    ...(text.recipient === '' ? [] : [paragraph('recipient', `${text.recipient}：`, 'recipient')]),
    ...text.content,
    ...attachmentNote(text.attachments, options.fonts.latin),
    ...signature(text.issuer, text.date, options.layout.sealed),
    ...(text.note === '' ? [] : [paragraph('note', `（${text.note}）`, 'note')]),
  ];
  return { id: 'body', kind: 'body', page: 'portrait', blocks: keptTogether(blocks) };
}

export interface AnnexText {
  /** From 1; null when it is the only one and prints as 附件. */
  readonly number: number | null;
  readonly title: string;
  readonly content: readonly Block[];
  readonly page: PageKind;
}

/** 7.3.7: 附件1 on the first line, its title on the third. */
export function composeAnnex(text: AnnexText): Part {
  const id = `annex${text.number ?? ''}`;
  return {
    id,
    kind: 'annex',
    page: text.page,
    blocks: [
      paragraph('annexMark', `附件${text.number ?? ''}`, id),
      { ...emptyLine(id), keepWithNext: true },
      paragraph('annexTitle', titleLines(text.title, { longest: text.page === 'portrait' ? 20 : 28 }).join('\n'), id),
      ...text.content.map((block) => (block.sectionId === undefined ? { ...block, sectionId: id } : block)),
    ],
  };
}

/** 7.3.4: one empty line below the body, two 字 in; the name's second line under its first 字. No closing mark. */
export function attachmentNote(names: readonly string[], latinFont: string): ParagraphBlock[] {
  if (names.length === 0) return [];
  const several = names.length > 1;
  const lines = names.map((name, index): ParagraphBlock => {
    const mark = several ? `${index + 1}.` : '';
    const lead = index === 0 ? `附件：${mark}` : mark;
    const start = FIRST_LINE_TWIPS + (index === 0 ? 0 : 3 * CHARACTER_TWIPS);
    const leadTwips = leadWidthTwips(lead, latinFont);
    const indent: Indent = { leftTwips: start + leadTwips, firstLineTwips: -leadTwips };
    return { ...paragraph('attachmentNote', [run(lead), run(name)], 'attachments'), indent };
  });
  return [emptyLine('attachments'), ...lines];
}

// Times New Roman draws a full stop half as wide as a digit; the Chinese fonts draw both half a 字 wide.
function leadWidthTwips(lead: string, latinFont: string): number {
  const half = CHARACTER_TWIPS / 2;
  const stops = latinFont === 'Times New Roman' ? lead.split('.').length - 1 : 0;
  return textWidth(lead) * half - (stops * half) / 2;
}

/** 7.3.5: below one empty line; a seal of 42 mm needs two, so that its top lies within one line of the text. */
export function signature(issuer: string, date: string, sealed: boolean): ParagraphBlock[] {
  if (issuer === '' && date === '') return [];
  const place = signaturePlace(issuer, date, sealed);
  const gap = Array.from({ length: sealed ? 2 : 1 }, (): ParagraphBlock => ({
    ...emptyLine('signature'),
    keepWithNext: true,
  }));
  const lines: ParagraphBlock[] = [];
  if (issuer !== '') {
    lines.push({
      ...paragraph('signature', place.issuerLines.join('\n'), 'signature'),
      indent: { rightTwips: place.issuerRightTwips },
    });
  }
  if (date !== '') {
    lines.push({ ...paragraph('date', date, 'signature'), indent: { rightTwips: place.dateRightTwips } });
  }
  return [...gap, ...lines];
}

// 署名 never stands alone on a page, nor below the list of annexes alone: the last paragraph of the text goes along
// (7.3.5.5, no 此页无正文).
function keptTogether(blocks: readonly Block[]): Block[] {
  const sign = blocks.findIndex((block) => block.sectionId === 'signature');
  const notes = blocks.findIndex((block) => block.sectionId === 'attachments');
  const first = Math.max(0, (notes >= 0 ? notes : sign) - 1);
  return blocks.map((block, index) =>
    index >= first && index < sign && block.type === 'paragraph' ? { ...block, keepWithNext: true as const } : block,
  );
}
