// Sections, tables and charts of a report as blocks of the document.
import { cell, chart, paragraph, row, run } from '../document/blocks.ts';
import type { Block, CellParagraph, Run, TableBlock } from '../document/document.ts';
import { printed } from '../document/typography.ts';
import type { NumberedSection } from './numbered-sections.ts';
import type { ReportLine, ReportParagraph, ReportTable } from './report-model.ts';

export function sectionBlocks(section: NumberedSection): Block[] {
  const { id } = section;
  return [
    ...(section.level === 0 ? [] : [paragraph(`heading${section.level}`, printed(section.numberedHeading), id)]),
    ...section.paragraphs.map((parts) => paragraph('body', runsOf(parts), id)),
    ...(section.table ? [{ ...tableBlock(section.table), sectionId: id }] : []),
    ...(section.chart
      ? [{ ...chart(section.chart, id), keepWithNext: true as const }, paragraph('subtitle', section.chart.title, id)]
      : []),
  ];
}

/** Parts become runs as they stand; punctuation is judged on the whole sentence, since a part may end in it. */
export function runsOf(parts: ReportParagraph): Run[] {
  const whole = printed(parts.map(({ text }) => text).join(''));
  let place = 0;
  return parts.map((part) => {
    const start = place;
    place += part.text.length;
    const own = run(whole.slice(start, place), part.source);
    return part.lead ? { ...own, font: 'level1' as const } : own;
  });
}

export function tableBlock({ columns, rows }: ReportTable): TableBlock {
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

export function cellParagraphs(lines: readonly ReportLine[]): CellParagraph[] {
  if (lines.length === 0) return [{ runs: [] }];
  return lines.map(({ text, source }) => ({ runs: [run(printed(text), source)] }));
}
