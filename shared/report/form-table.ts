// A form (督办单, 结项表): its sections as the rows of one table, label left, text right.
import { run } from '../document/blocks.ts';
import type { CellParagraph, TableBlock, TableCell, TableRow } from '../document/document.ts';
import { PORTRAIT, textWidthTwips } from '../document/page.ts';
import type { FormField, ReportSection } from './report-model.ts';
import { cellParagraphs, runsOf } from './section-blocks.ts';

const LABEL_TWIPS = 1500;
const VALUE_TWIPS = (textWidthTwips(PORTRAIT) - 2 * LABEL_TWIPS) / 2;
/** Label, value, label, value; a text takes the last three together. */
const WIDE = 3;

export function formTable(sections: readonly ReportSection[]): TableBlock {
  return {
    type: 'table',
    columns: [LABEL_TWIPS, VALUE_TWIPS, LABEL_TWIPS, VALUE_TWIPS].map((twips) => ({ width: { twips } })),
    head: [],
    rows: sections.flatMap(sectionRows),
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
  if (written.length > 0) rows.push({ cells: [labelCell(heading), wideCell(written)] });
  return rows;
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
