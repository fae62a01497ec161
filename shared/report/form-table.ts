// A form (督办单, 结项表): its sections as the rows of one table, label left, text right.
import { wrappedLines } from '../base/width.ts';
import { run } from '../document/blocks.ts';
import type { CellParagraph, TableBlock, TableCell, TableRow } from '../document/document.ts';
import { PORTRAIT, textWidthTwips } from '../document/page.ts';
import type { FormField, ReportSection } from './report-model.ts';
import { cellParagraphs, runsOf } from './section-blocks.ts';
import { paragraphText } from './sentence.ts';

const LABEL_TWIPS = 1500;
const VALUE_TWIPS = (textWidthTwips(PORTRAIT) - 2 * LABEL_TWIPS) / 2;
/** Label, value, label, value; a text takes the last three together. */
const WIDE = 3;

export function formTable(sections: readonly ReportSection[]): TableBlock {
  return {
    type: 'table',
    columns: [LABEL_TWIPS, VALUE_TWIPS, LABEL_TWIPS, VALUE_TWIPS].map((twips) => ({ width: { twips } })),
    head: [],
    rows: onOnePage(sections).flatMap(sectionRows),
    size: 'small4',
  };
}

function sectionRows({ heading, paragraphs, fields, blank }: ReportSection): TableRow[] {
  const rows = (fields ?? []).map((row): TableRow => ({
    cells: row.flatMap((field) => fieldCells(field, row.length)),
  }));
  const written: CellParagraph[] = [
    ...paragraphs.map((parts) => ({ runs: runsOf(parts) })),
    ...Array.from({ length: blank?.lines ?? 0 }, () => ({ runs: [] })),
    ...(blank && blank.signing !== '' ? [{ runs: [run(blank.signing)], align: 'right' as const }] : []),
  ];
  if (written.length === 0) return rows;
  const row = { cells: [labelCell(heading), wideCell(written)] };
  // A text may run on; room to sign in does not.
  return [...rows, paragraphs.length === 0 ? { ...row, whole: true as const } : row];
}

/** The same sections with less room to write in, where that brings the form onto one page. */
function onOnePage(sections: readonly ReportSection[]): readonly ReportSection[] {
  const lines = sections.reduce((sum, section) => sum + linesOf(section), 0);
  const spare = sections.reduce((sum, { blank }) => sum + Math.max(0, (blank?.lines ?? 0) - FEWEST_BLANK), 0);
  let over = lines - PAGE_LINES;
  if (over <= 0 || over > spare) return sections;
  return sections.map((section) => {
    const { blank } = section;
    const less = Math.min(over, Math.max(0, (blank?.lines ?? 0) - FEWEST_BLANK));
    if (!blank || less === 0) return section;
    over -= less;
    return { ...section, blank: { ...blank, lines: blank.lines - less } };
  });
}

/** Lines of 小四 that a page has under the title, its line and the note; room for the cells' margins is taken off. */
const PAGE_LINES = 27;
const FEWEST_BLANK = 1;
const WIDE_COLUMNS = Math.floor((textWidthTwips(PORTRAIT) - LABEL_TWIPS) / 120) - 2;
const VALUE_COLUMNS = Math.floor(VALUE_TWIPS / 120) - 2;

function linesOf({ paragraphs, fields, blank }: ReportSection): number {
  const text = paragraphs.reduce((sum, parts) => sum + wrappedLines(paragraphText(parts), WIDE_COLUMNS), 0);
  const rows = (fields ?? []).reduce((sum, row) => {
    const width = row.length === 1 ? WIDE_COLUMNS : VALUE_COLUMNS;
    const heights = row.map(({ lines }) => lines.reduce((high, line) => high + wrappedLines(line.text, width), 0));
    return sum + Math.max(1, ...heights);
  }, 0);
  return text + rows + (blank ? blank.lines + 1 : 0);
}

function fieldCells({ label, lines }: FormField, fields: number): TableCell[] {
  const paragraphs = cellParagraphs(lines);
  return fields === 1
    ? [labelCell(label), wideCell(paragraphs)]
    : [labelCell(label), { paragraphs, align: 'left', verticalAlign: 'center' }];
}

function labelCell(label: string): TableCell {
  return {
    paragraphs: label.split('\n').map((text) => ({ runs: [{ text, font: 'level1' as const }] })),
    align: 'center',
    verticalAlign: 'center',
  };
}

function wideCell(paragraphs: readonly CellParagraph[]): TableCell {
  return { paragraphs, align: 'both', verticalAlign: 'center', gridSpan: WIDE };
}
