// From a document to its pages: blocks are measured in a hidden flow of the true width, then sliced.
import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { Block, OfficialDocument } from '../../../../shared/document/document.ts';
import { LINE_TWIPS, pageBox, textHeightTwips, twipsToPixels } from '../../../../shared/document/page.ts';
import { PARAGRAPH_STYLES } from '../../../../shared/document/paragraph-styles.ts';
import { paginate, type MeasuredBlock, type PageSlices } from './paginate.ts';

export type PreviewPage = {
  readonly part: number;
  /** From 1, over the whole document. */
  readonly number: number;
  readonly slices: PageSlices;
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
    for (const slices of paginate(measured, fitting)) pages.push({ part: index, number: pages.length + 1, slices });
  });
  return pages;
}

function measure(block: Block, element: HTMLElement | undefined): MeasuredBlock {
  const height = element?.getBoundingClientRect().height ?? 0;
  if (block.type === 'table') return { ...measureTable(element), keepWithNext: false };
  const style = PARAGRAPH_STYLES[block.role];
  const line = twipsToPixels(style.lineTwips);
  const lines = Math.max(1, Math.round(height / line));
  const cuts = Array.from({ length: lines }, (_, index) => (index + 1) * line);
  return { height: lines * line, cuts, keepWithNext: style.keepWithNext || block.keepWithNext === true, repeated: 0 };
}

/** The first slice holds the head; later ones repeat it. Heights count from the table's top, head included. */
function measureTable(element: HTMLElement | undefined): Omit<MeasuredBlock, 'keepWithNext'> {
  const table = element?.querySelector('table');
  if (!table) return { height: 0, cuts: [], repeated: 0 };
  const top = table.getBoundingClientRect().top;
  const head = table.tHead?.getBoundingClientRect().height ?? 0;
  const rows = [...(table.tBodies[0]?.rows ?? [])];
  const cuts = rows.map((row) => row.getBoundingClientRect().bottom - top);
  return { height: table.getBoundingClientRect().height, cuts, repeated: head };
}
