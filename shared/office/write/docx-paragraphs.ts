// Paragraphs of the model as docx's paragraphs: the style says nearly all.
import {
  BookmarkEnd,
  BookmarkStart,
  LineRuleType,
  Paragraph,
  TextRun,
  type IIndentAttributesProperties,
  type IRunOptions,
} from 'docx';
import type { DocumentFonts, DocumentOptions, FontRole, Indent, ParagraphBlock, Run } from '../../document/document.ts';
import { PARAGRAPH_STYLES } from '../../document/paragraph-styles.ts';
import { chartRun, hasBars } from './docx-chart.ts';
import { runPieces, type RunPiece } from './docx-fonts.ts';
import { AFTER_TABLE_STYLE } from './docx-styles.ts';
import { allowedText } from './xml.ts';

/** Bookmarks that begin and end with a paragraph. */
export interface Marks {
  readonly starts: readonly { readonly name: string; readonly id: number }[];
  readonly ends: readonly number[];
  /** Ends of sections whose last block is the table above. */
  readonly endsBefore: readonly number[];
}

/** `widthTwips`: of the part's text. */
export function writeParagraph(
  block: ParagraphBlock,
  marks: Marks,
  options: DocumentOptions,
  widthTwips: number,
): Paragraph {
  const style = PARAGRAPH_STYLES[block.role];
  const bold = block.role === 'heading3' && options.boldLevel3 === true;
  const paragraph = new Paragraph({
    style: style.id,
    ...(block.keepWithNext === true && !style.keepWithNext ? { keepNext: true } : {}),
    ...(block.indent ? { indent: indentation(block.indent, style.firstLine) } : {}),
    // An exact line would cut the chart off.
    ...(block.chart ? { spacing: { line: 240, lineRule: LineRuleType.AUTO } } : {}),
  });
  // docx's own Bookmark wraps children of one paragraph; a section's begins in one and ends in another.
  for (const id of marks.endsBefore) paragraph.addChildElement(new BookmarkEnd(id));
  for (const { name, id } of marks.starts) paragraph.addChildElement(new BookmarkStart(name, id));
  if (block.chart && hasBars(block.chart)) paragraph.addChildElement(chartRun(block.chart, widthTwips, options.fonts));
  for (const run of block.runs) {
    const children = textRuns(bold ? { ...run, bold: true } : run, style.font, options.fonts);
    for (const child of children) paragraph.addChildElement(child);
  }
  for (const id of marks.ends) paragraph.addChildElement(new BookmarkEnd(id));
  return paragraph;
}

/** The paragraph that Word wants after a table at a part's end. */
export function afterTable(ends: readonly number[]): Paragraph {
  const paragraph = new Paragraph({ style: AFTER_TABLE_STYLE });
  for (const id of ends) paragraph.addChildElement(new BookmarkEnd(id));
  return paragraph;
}

// All are written, so that nothing of the style's own indents is left; firstLineChars would win over twips.
function indentation(indent: Indent, styleIndents: boolean): IIndentAttributesProperties {
  const first = indent.firstLineTwips ?? 0;
  return {
    left: indent.leftTwips ?? 0,
    right: indent.rightTwips ?? 0,
    ...(styleIndents ? { firstLineChars: 0 } : {}),
    ...(first < 0 ? { hanging: -first } : { firstLine: first }),
  };
}

/** A run of the model as Word's runs, in a paragraph whose style has the font of `role`. */
export function textRuns(
  run: Run,
  role: FontRole,
  fonts: DocumentFonts,
  look: Pick<IRunOptions, 'size' | 'scale'> = {},
): TextRun[] {
  return runPieces(run, role, fonts).flatMap((piece) => pieceRuns(piece, look));
}

function pieceRuns(piece: RunPiece, look: Pick<IRunOptions, 'size' | 'scale'>): TextRun[] {
  const font = { ...(piece.eastAsiaHint ? { hint: 'eastAsia' } : {}), ...piece.slots };
  const properties = {
    ...look,
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(piece.bold ? { bold: true } : {}),
  };
  const lines = allowedText(piece.text).split('\n');
  return lines.map((text, index) => new TextRun({ ...properties, ...(index === 0 ? {} : { break: 1 }), text }));
}
