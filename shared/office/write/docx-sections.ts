// Parts of the document as Word's sections: page, grid, footers, blocks with the bookmarks of their sections.
import {
  DocumentGridType,
  LineNumberRestartFormat,
  PageOrientation,
  SectionType,
  type FileChild,
  type IDocGridAttributesProperties,
  type ISectionOptions,
} from 'docx';
import { bookmarkName } from '../../document/bookmark-name.ts';
import { columnWidths } from '../../document/column-widths.ts';
import type { Block, DocumentOptions, OfficialDocument, Part, TableBlock } from '../../document/document.ts';
import { imprintPage, keptToEnd } from '../../document/imprint.ts';
import { CHARACTER_SPACE, LINE_TWIPS, pageBox, REVIEW_LINE_TWIPS, textWidthTwips } from '../../document/page.ts';
import { footers, noFooters } from './docx-footers.ts';
import { imprintAnchor } from './docx-imprint.ts';
import { writeLetterhead } from './docx-letterhead.ts';
import { afterTable, writeParagraph, type Marks } from './docx-paragraphs.ts';
import { tableFrame } from './docx-table.ts';
import type { Steps } from './watch.ts';

/** A table whose rows are still to be written, and the mark that stands in for them. */
export interface OpenTable {
  readonly mark: string;
  readonly table: TableBlock;
  readonly widths: readonly number[];
}

export interface Sections {
  readonly sections: readonly ISectionOptions[];
  readonly tables: readonly OpenTable[];
}

export async function writeSections(document: OfficialDocument, steps: Steps): Promise<Sections> {
  const { parts, options, imprint } = document;
  const tables: OpenTable[] = [];
  const sections: ISectionOptions[] = [];
  const withImprint = imprintPage(document) === 'with' ? imprint : null;
  let bookmarks = 0;
  for (const [at, part] of parts.entries()) {
    const last = at === parts.length - 1;
    const blocks = last && withImprint ? keptToEnd(part.blocks) : part.blocks;
    const places = bookmarkPlaces(blocks, bookmarks);
    bookmarks += places.count;
    const widthTwips = textWidthTwips(pageBox(part.page));
    const children: FileChild[] = at === 0 ? writeLetterhead(document) : [];
    for (const [index, block] of blocks.entries()) {
      if (block.type === 'table') {
        const mark = `\ue000${tables.length}\ue001`;
        const widths = columnWidths(block, widthTwips);
        tables.push({ mark, table: block, widths });
        children.push(tableFrame(widths, mark));
      } else {
        children.push(writeParagraph(block, places.marks[index] ?? NO_MARKS, options, widthTwips));
        await steps.advance(1);
      }
    }
    if (blocks[blocks.length - 1]?.type !== 'paragraph') children.push(afterTable(places.endsAfter));
    if (last && withImprint) children.push(imprintAnchor(withImprint, options, true));
    sections.push({
      properties: sectionProperties(part, options),
      footers: footers(part.page, options),
      children,
    });
  }
  return { sections: [...sections, ...imprintSection(document)], tables };
}

/** An upright page for 版记 alone has no number; the empty page that Word puts before an even one has none either. */
function imprintSection(document: OfficialDocument): ISectionOptions[] {
  const { imprint, options } = document;
  if (imprint === null || imprintPage(document) !== 'own') return [];
  const part: Part = { id: 'imprint', kind: 'annex', page: 'portrait', blocks: [] };
  const type = options.imprintPage === 'even' ? SectionType.EVEN_PAGE : SectionType.NEXT_PAGE;
  return [
    {
      properties: { ...sectionProperties(part, options), type },
      footers: noFooters(),
      children: [imprintAnchor(imprint, options, false)],
    },
  ];
}

function sectionProperties(part: Part, options: DocumentOptions): NonNullable<ISectionOptions['properties']> {
  const box = pageBox(part.page);
  const landscape = part.page !== 'portrait';
  return {
    type: SectionType.NEXT_PAGE,
    page: {
      // docx turns a landscape page's width and height round by itself.
      size: landscape
        ? { width: box.heightTwips, height: box.widthTwips, orientation: PageOrientation.LANDSCAPE }
        : { width: box.widthTwips, height: box.heightTwips, orientation: PageOrientation.PORTRAIT },
      margin: {
        top: box.topTwips,
        right: box.rightTwips,
        bottom: box.bottomTwips,
        left: box.leftTwips,
        header: 851,
        footer: box.footerTwips,
        gutter: 0,
      },
    },
    // On a grid the lines of a table's cells would snap to 29 pt.
    ...(part.kind === 'body' ? { grid: grid(options) } : {}),
    ...(part.kind === 'body' && options.reviewCopy === true
      ? { lineNumbers: { countBy: 1, restart: LineNumberRestartFormat.NEW_PAGE, distance: 284 } }
      : {}),
  };
}

function grid(options: DocumentOptions): Partial<IDocGridAttributesProperties> {
  const linePitch = options.reviewCopy === true ? REVIEW_LINE_TWIPS : LINE_TWIPS;
  return options.layout.grid === 'lines'
    ? { type: DocumentGridType.LINES, linePitch }
    : { type: DocumentGridType.LINES_AND_CHARS, linePitch, charSpace: CHARACTER_SPACE };
}

const NO_MARKS: Marks = { starts: [], ends: [], endsBefore: [] };

interface BookmarkPlaces {
  readonly marks: readonly Marks[];
  /** Ends of a section whose last block is a table at the part's end. */
  readonly endsAfter: readonly number[];
  readonly count: number;
}

/**
 * A bookmark from the first paragraph of consecutive blocks of one section to their last. A table cannot hold
 * one: a section that ends with a table ends at the paragraph after it, one that is nothing but a table has none.
 */
export function bookmarkPlaces(blocks: readonly Block[], firstId: number): BookmarkPlaces {
  const marks = blocks.map(() => ({
    starts: [] as { readonly name: string; readonly id: number }[],
    ends: [] as number[],
    endsBefore: [] as number[],
  }));
  const endsAfter: number[] = [];
  let id = firstId;
  for (let start = 0; start < blocks.length;) {
    const sectionId = blocks[start]?.sectionId;
    let end = start;
    while (end + 1 < blocks.length && blocks[end + 1]?.sectionId === sectionId) end += 1;
    const first = blocks.findIndex((block, index) => index >= start && index <= end && block.type === 'paragraph');
    if (sectionId !== undefined && first >= 0) {
      marks[first]?.starts.push({ name: bookmarkName(sectionId), id });
      if (blocks[end]?.type === 'paragraph') marks[end]?.ends.push(id);
      else if (end + 1 < blocks.length && blocks[end + 1]?.type === 'paragraph') marks[end + 1]?.endsBefore.push(id);
      else endsAfter.push(id);
      id += 1;
    }
    start = end + 1;
  }
  return { marks, endsAfter, count: id - firstId };
}
