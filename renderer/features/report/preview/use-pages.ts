// From a document to its pages: blocks are measured in a hidden flow of the true width, then sliced.
import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { Block, OfficialDocument, TableBlock } from '../../../../shared/document/document.ts';
import {
  CELL_LINE_TWIPS,
  LINE_TWIPS,
  pageBox,
  textHeightTwips,
  twipsToPixels,
} from '../../../../shared/document/page.ts';
import { PARAGRAPH_STYLES } from '../../../../shared/document/paragraph-styles.ts';
import { tableWidths } from './block-view.tsx';
import { paginate, type MeasuredBlock, type PageSlices } from './paginate.ts';

export type PreviewPage = {
  readonly part: number;
  /** From 1, over the whole document. */
  readonly number: number;
  readonly slices: PageSlices;
  /** Where the rows of the part's tables stand, by block. */
  readonly rows: ReadonlyMap<number, RowPlaces>;
  /** Their columns' widths in pixels. */
  readonly widths: ReadonlyMap<number, readonly number[]>;
};

/** The pages of a document, and the element to put the hidden flow in. */
export function usePages(document: OfficialDocument): {
  readonly pages: readonly PreviewPage[];
  readonly flow: RefObject<HTMLDivElement | null>;
} {
  const flow = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState<readonly PreviewPage[]>([]);
  useLayoutEffect(() => {
    if (flow.current) setPages(pagesOf(document, flow.current));
  }, [document]);
  return { pages, flow };
}

function pagesOf(document: OfficialDocument, flow: HTMLElement): PreviewPage[] {
  const pages: PreviewPage[] = [];
  document.parts.forEach((part, index) => {
    const elements = [...flow.querySelectorAll<HTMLElement>(`[data-part="${index}"] > [data-block]`)];
    const measured = part.blocks.map((block, at) => measure(block, elements[at]));
    // The grid's lines are what counts: 22 × 28.95 pt is a little less than the text's height.
    const height = twipsToPixels(textHeightTwips(pageBox(part.page)));
    const fitting =
      part.kind === 'body' ? Math.floor(height / twipsToPixels(LINE_TWIPS)) * twipsToPixels(LINE_TWIPS) : height;
    const rows = new Map(
      part.blocks.flatMap((block, at) => (block.type === 'table' ? [[at, rowPlaces(elements[at])] as const] : [])),
    );
    const widths = new Map(
      part.blocks.flatMap((block, at) =>
        block.type === 'table' ? [[at, tableWidths(block, part.page)] as const] : [],
      ),
    );
    for (const slices of paginate(measured, fitting)) {
      pages.push({ part: index, number: pages.length + 1, slices, rows, widths });
    }
  });
  return pages;
}

function measure(block: Block, element: HTMLElement | undefined): MeasuredBlock {
  const height = element?.getBoundingClientRect().height ?? 0;
  if (block.type === 'table') return { ...measureTable(block, element), keepWithNext: false };
  const style = PARAGRAPH_STYLES[block.role];
  const line = twipsToPixels(style.lineTwips);
  const lines = Math.max(1, Math.round(height / line));
  const cuts = Array.from({ length: lines }, (_, index) => (index + 1) * line);
  return { height: lines * line, cuts, keepWithNext: style.keepWithNext || block.keepWithNext === true, repeated: 0 };
}

/** Rows may be cut between their lines, as Word does. Heights count from the top of the first row. */
function measureTable(block: TableBlock, element: HTMLElement | undefined): Omit<MeasuredBlock, 'keepWithNext'> {
  const table = element?.querySelector('table');
  const body = table?.tBodies[0];
  if (!table || !body || body.rows.length === 0) return { height: 0, cuts: [], repeated: 0 };
  const top = body.getBoundingClientRect().top;
  const line = twipsToPixels(CELL_LINE_TWIPS[block.size]);
  const cuts = [...body.rows].flatMap((row) => {
    const { top: rowTop, bottom, height } = row.getBoundingClientRect();
    const inner = Math.max(0, Math.floor((height - 1) / line) - 1);
    const lines = Array.from({ length: inner }, (_, index) => rowTop - top + (index + 1) * line);
    return [...lines, bottom - top];
  });
  return { height: cuts.at(-1) ?? 0, cuts, repeated: table.tHead?.getBoundingClientRect().height ?? 0 };
}

/** Where each row of a measured table begins and ends, from the top of the first. */
export type RowPlaces = readonly { readonly top: number; readonly bottom: number }[];

function rowPlaces(element: HTMLElement | undefined): RowPlaces {
  const body = element?.querySelector('table')?.tBodies[0];
  if (!body) return [];
  const start = body.getBoundingClientRect().top;
  return [...body.rows].map((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return { top: top - start, bottom: bottom - start };
  });
}
