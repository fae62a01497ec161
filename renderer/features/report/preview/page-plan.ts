// From measured heights to pages: what stands on each, ready to be drawn on screen and on paper alike. Pure.
import type {
  Imprint,
  Letterhead,
  OfficialDocument,
  PageKind,
  ParagraphBlock,
  Part,
  TableBlock,
  TableRow,
} from '../../../../shared/document/document.ts';
import { imprintPage, imprintText, keptToEnd } from '../../../../shared/document/imprint.ts';
import { letterheadPlace } from '../../../../shared/document/letterhead.ts';
import {
  CELL_LINE_TWIPS,
  CELL_PADDING_TWIPS,
  pageBox,
  textHeightTwips,
  twipsToPixels,
} from '../../../../shared/document/page.ts';
import { roleStyle, UNNUMBERED_ROLES } from '../../../../shared/document/paragraph-styles.ts';
import type { BlockPlan, Measures, PartPlan, RowsUnit } from './measure.ts';
import { firstOf, paginate, type MeasuredBlock, type Slice } from './paginate.ts';

export type ParagraphItem = {
  readonly type: 'paragraph';
  readonly key: string;
  readonly block: ParagraphBlock;
  /** Pixels from the paragraph's own top. */
  readonly top: number;
  readonly bottom: number;
  readonly lineHeight: number;
  /** 送审稿: the number of its first line on this page. */
  readonly firstLine: number | null;
};

export type TableItem = {
  readonly type: 'table';
  readonly key: string;
  /** The whole of it. */
  readonly block: TableBlock;
  readonly widths: readonly number[];
  readonly rows: readonly TableRow[];
  readonly height: number;
  /** So much of the first row stands on the page before. */
  readonly hidden: number;
  /** The last row goes on overleaf. */
  readonly open: boolean;
};

export type PageItem = ParagraphItem | TableItem;

export type PreviewPage = {
  /** From 1, over the whole document. */
  readonly number: number;
  readonly part: 'body' | 'annex' | 'imprint' | 'blank';
  readonly kind: PageKind;
  readonly items: readonly PageItem[];
  readonly letterhead: Letterhead | null;
  readonly imprint: Imprint | null;
  /** The page that 版记 has for itself, and the blank one before it, have no number. */
  readonly numbered: boolean;
  /** Pages with equal keys look alike. */
  readonly key: string;
};

/** Whole parts as far as they are measured: the first that is not ends the list. */
export function planPages(document: OfficialDocument, plans: readonly PartPlan[], measures: Measures): PreviewPage[] {
  const pages: PreviewPage[] = [];
  for (const [index, part] of document.parts.entries()) {
    const plan = plans[index] ?? [];
    if (!isMeasured(plan, measures)) return pages;
    pages.push(...partPages({ document, part, index, plan, measures, before: pages.length }));
  }
  return [...pages, ...imprintPages(document, pages.length)];
}

function isMeasured(plan: PartPlan, measures: Measures): boolean {
  return plan.every((block) =>
    block.type === 'paragraph'
      ? measures.has(block.unit.key)
      : measures.has(block.head.key) && block.groups.every(({ key }) => measures.has(key)),
  );
}

type PartContext = {
  readonly document: OfficialDocument;
  readonly part: Part;
  readonly index: number;
  readonly plan: PartPlan;
  readonly measures: Measures;
  /** Pages before the part. */
  readonly before: number;
};

function partPages(context: PartContext): PreviewPage[] {
  const { document, part, index, plan, measures, before } = context;
  const last = index === document.parts.length - 1;
  const imprint = last && imprintPage(document) === 'with' ? document.imprint : null;
  const letterhead = index === 0 && document.options.layout.letterhead !== 'none' ? document.letterhead : null;
  const kept = imprint ? keptToEnd(part.blocks) : part.blocks;
  const measured = plan.map((block, at) => {
    const keeping = kept[at];
    const keepWithNext = keeping?.type === 'paragraph' && keeping.keepWithNext === true;
    return measuredBlock(block, { document, measures, keepWithNext });
  });
  const foot = imprint ? [solid(twipsToPixels(imprintText(imprint).heightTwips))] : [];
  const height = twipsToPixels(textHeightTwips(pageBox(part.page)));
  const taken = letterhead ? twipsToPixels(letterheadPlace(letterhead).heightTwips) : 0;
  const sliced = paginate([...measured, ...foot], height, taken);
  const edges = plan.map((block) => (block.type === 'table' ? groupEdges(block.groups, measures) : []));
  return sliced.map((slices, at) => {
    const items = withLineNumbers(
      slices.filter(({ block }) => block < plan.length).map((slice) => itemOf(slice, context, edges)),
      part.kind === 'body' && document.options.reviewCopy === true,
    );
    const page = {
      number: before + at + 1,
      part: part.kind,
      kind: part.page,
      items,
      letterhead: at === 0 ? letterhead : null,
      imprint: at === sliced.length - 1 ? imprint : null,
      numbered: true,
    };
    return { ...page, key: pageKey(page) };
  });
}

function measuredBlock(
  plan: BlockPlan,
  given: { readonly document: OfficialDocument; readonly measures: Measures; readonly keepWithNext: boolean },
): MeasuredBlock {
  const { document, measures } = given;
  if (plan.type === 'table') return measuredTable(plan, measures);
  const style = roleStyle(plan.block.role, document.options);
  const height = measures.get(plan.unit.key)?.[0] ?? 0;
  const keepWithNext = style.keepWithNext || given.keepWithNext;
  if (plan.block.chart) return { ...solid(height), keepWithNext };
  const line = twipsToPixels(style.lineTwips);
  const lines = Math.max(1, Math.round(height / line));
  const cuts = Array.from({ length: lines }, (_, index) => (index + 1) * line);
  const after = twipsToPixels(style.afterTwips);
  cuts[lines - 1] = lines * line + after;
  return { height: lines * line + after, cuts, keepWithNext, repeated: 0 };
}

function solid(height: number): MeasuredBlock {
  return { height, cuts: [height], keepWithNext: false, repeated: 0 };
}

/** A row that is cut keeps so many lines on either page (widowControl in cells). */
const LEAST_LINES = 2;

/** Rows may be cut between their lines, as Word does. Heights count from the top of the first row. */
function measuredTable(plan: BlockPlan & { readonly type: 'table' }, measures: Measures): MeasuredBlock {
  const line = twipsToPixels(CELL_LINE_TWIPS[plan.block.size]);
  const padding = twipsToPixels(CELL_PADDING_TWIPS);
  const cuts: number[] = [];
  let top = 0;
  for (const group of plan.groups) {
    for (const height of measures.get(group.key) ?? []) {
      const lines = Math.floor((height - 2 * padding + 1) / line);
      for (let index = LEAST_LINES; index <= lines - LEAST_LINES; index += 1) cuts.push(top + padding + index * line);
      top += height;
      cuts.push(top);
    }
  }
  const head = measures.get(plan.head.key)?.[0] ?? 0;
  // A table without rows is its head.
  return top === 0 ? solid(head) : { height: top, cuts, keepWithNext: false, repeated: head };
}

/** Where each group of rows ends. */
function groupEdges(groups: readonly RowsUnit[], measures: Measures): number[] {
  let bottom = 0;
  return groups.map(({ key }) => (bottom += (measures.get(key) ?? []).reduce((sum, one) => sum + one, 0)));
}

/** `edges`: of each block that is a table, where its groups of rows end. */
function itemOf(slice: Slice, { document, plan }: PartContext, edges: readonly (readonly number[])[]): PageItem {
  const block = plan[slice.block];
  if (!block) throw new Error('a slice of no block');
  if (block.type === 'table') return tableItem(slice, block, edges[slice.block] ?? []);
  const lineHeight = twipsToPixels(roleStyle(block.block.role, document.options).lineTwips);
  const { top, bottom } = slice;
  return {
    type: 'paragraph',
    key: `${block.unit.key} ${top} ${bottom}`,
    block: block.block,
    top,
    bottom,
    lineHeight,
    firstLine: null,
  };
}

function tableItem(slice: Slice, plan: BlockPlan & { readonly type: 'table' }, bottoms: readonly number[]): TableItem {
  const { block, widths, key } = plan.table;
  const { groups } = plan;
  // A hair's breadth of a neighbouring row is no part of the slice.
  const from = firstOf(bottoms, (bottom) => bottom > slice.top + 0.5);
  const end = Math.min(groups.length, firstOf(bottoms, (bottom) => bottom > slice.bottom - 0.5) + 1);
  const shown = groups.slice(from, end);
  const rows = shown.flatMap((group) => group.rows);
  const keys = shown.map((group) => group.key.slice(key.length));
  const first = shown.length === 0 ? null : (bottoms[from - 1] ?? 0);
  const open = (bottoms[end - 1] ?? 0) > slice.bottom + 0.5;
  const hidden = slice.top - (first ?? slice.top);
  return {
    type: 'table',
    key: `${key} ${slice.top} ${slice.bottom} ${keys.join('\u0005')}`,
    block,
    widths,
    rows,
    height: groups.length === 0 ? 0 : slice.bottom - slice.top,
    hidden: hidden > 0.5 ? hidden : 0,
    open,
  };
}

/** Counted anew on every page; empty lines are passed over. */
function withLineNumbers(items: readonly PageItem[], counted: boolean): readonly PageItem[] {
  if (!counted) return items;
  let next = 1;
  return items.map((item) => {
    if (item.type === 'table' || item.block.chart || UNNUMBERED_ROLES.includes(item.block.role)) return item;
    const numbered = { ...item, key: `${item.key} ${next}`, firstLine: next };
    next += linesOf(item);
    return numbered;
  });
}

export function linesOf({ top, bottom, lineHeight }: ParagraphItem): number {
  return Math.max(1, Math.round((bottom - top) / lineHeight));
}

/** 版记 on an upright page of its own; Word puts an empty page before it where it must be even and would not. */
function imprintPages(document: OfficialDocument, before: number): PreviewPage[] {
  if (imprintPage(document) !== 'own') return [];
  const blank = document.options.imprintPage === 'even' && before % 2 === 0;
  const empty = { kind: 'portrait', items: [], letterhead: null, numbered: false } as const;
  const pages = [
    ...(blank ? [{ ...empty, part: 'blank', imprint: null } as const] : []),
    { ...empty, part: 'imprint', imprint: document.imprint } as const,
  ];
  return pages.map((page, index) => {
    const numbered = { ...page, number: before + index + 1 };
    return { ...numbered, key: pageKey(numbered) };
  });
}

function pageKey({ items, ...page }: Omit<PreviewPage, 'key'>): string {
  return `${JSON.stringify(page)} ${items.map(({ key, block }) => `${block.sectionId ?? ''} ${key}`).join('\u0006')}`;
}
