// Small builders of blocks, runs and cells.
import type { Block, Chart, Part, ParagraphBlock, ParagraphRole, Run, TableCell, TableRow } from './document.ts';
import { millimetresToTwips } from './page.ts';

export function run(text: string, source?: readonly string[]): Run {
  return source && source.length > 0 ? { text, source } : { text };
}

export function paragraph(role: ParagraphRole, content: string | readonly Run[], sectionId?: string): ParagraphBlock {
  const runs = typeof content === 'string' ? (content === '' ? [] : [run(content)]) : content;
  return { type: 'paragraph', role, runs, ...(sectionId === undefined ? {} : { sectionId }) };
}

/** A chart as wide as the text and 8 cm high (K). */
export function chart(content: Omit<Chart, 'heightTwips'>, sectionId?: string): ParagraphBlock {
  return { ...paragraph('chart', '', sectionId), chart: { ...content, heightTwips: CHART_HEIGHT_TWIPS } };
}

const CHART_HEIGHT_TWIPS = millimetresToTwips(80);

export function emptyLine(sectionId?: string): ParagraphBlock {
  return paragraph('empty', '', sectionId);
}

/** One paragraph per line of the text. */
export function cell(text: string, look: Omit<TableCell, 'paragraphs'> = {}): TableCell {
  return { ...look, paragraphs: text.split('\n').map((line) => ({ runs: line === '' ? [] : [run(line)] })) };
}

export function row(cells: readonly (string | TableCell)[]): TableRow {
  return { cells: cells.map((content) => (typeof content === 'string' ? cell(content) : content)) };
}

export function textOf(block: ParagraphBlock): string {
  return block.runs.map(({ text }) => text).join('');
}

/** How many steps a writer takes over a part: its paragraphs and rows. */
export function countSteps(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + part.blocks.reduce((steps, block) => steps + stepsOf(block), 0), 0);
}

export function stepsOf(block: Block): number {
  return block.type === 'table' ? block.rows.length + block.head.length : 1;
}
