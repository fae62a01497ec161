// What has to be measured of a document before it can be cut into pages: each paragraph, each row of a table. Equal
// ones have equal keys, so that an edit measures what it changed and nothing else.
import { columnWidths } from '../../../../shared/document/column-widths.ts';
import type {
  Block,
  DocumentOptions,
  OfficialDocument,
  ParagraphBlock,
  Run,
  TableBlock,
  TableCell,
  TableRow,
} from '../../../../shared/document/document.ts';
import { pageBox, textWidthTwips, twipsToPixels } from '../../../../shared/document/page.ts';

export type ParagraphUnit = {
  readonly type: 'paragraph';
  readonly key: string;
  readonly block: ParagraphBlock;
  /** Pixels. */
  readonly width: number;
};

/** Rows that cells reach down into are measured together; nearly always it is one. */
export type RowsUnit = {
  readonly type: 'rows';
  readonly key: string;
  readonly table: TablePlan;
  readonly rows: readonly TableRow[];
};

export type HeadUnit = { readonly type: 'head'; readonly key: string; readonly table: TablePlan };

export type Unit = ParagraphUnit | RowsUnit | HeadUnit;

export type TablePlan = { readonly block: TableBlock; readonly widths: readonly number[]; readonly key: string };

export type BlockPlan =
  | { readonly type: 'paragraph'; readonly block: ParagraphBlock; readonly unit: ParagraphUnit }
  | {
      readonly type: 'table';
      readonly block: TableBlock;
      readonly table: TablePlan;
      readonly head: HeadUnit;
      readonly groups: readonly RowsUnit[];
    };

export type PartPlan = readonly BlockPlan[];

/** Heights in pixels: of a paragraph, of a head, of each row. */
export type Measures = ReadonlyMap<string, readonly number[]>;

export function planParts({ parts, options }: OfficialDocument): PartPlan[] {
  const look = JSON.stringify([options.fonts, options.layout.grid, options.boldLevel3, options.reviewCopy]);
  return parts.map(({ page, blocks }) => {
    const widthTwips = textWidthTwips(pageBox(page));
    return blocks.map((block) => planBlock(block, widthTwips, look));
  });
}

function planBlock(block: Block, widthTwips: number, look: string): BlockPlan {
  if (block.type === 'paragraph') return { type: 'paragraph', block, unit: paragraphUnit(block, widthTwips, look) };
  const widths = columnWidths(block, widthTwips).map(twipsToPixels);
  const key = `${look} ${widths.join()} ${block.size} ${JSON.stringify(block.columns)}`;
  const table = { block, widths, key };
  return {
    type: 'table',
    block,
    table,
    head: { type: 'head', key: `${key} head ${block.head.map(rowKey).join('\u0004')}`, table },
    groups: rowGroups(block.rows).map((rows) => ({
      type: 'rows',
      key: `${key} ${rows.map(rowKey).join('\u0004')}`,
      table,
      rows,
    })),
  };
}

function paragraphUnit(block: ParagraphBlock, widthTwips: number, look: string): ParagraphUnit {
  const { role, indent, runs, chart } = block;
  const key = `${look} ${widthTwips} ${role} ${JSON.stringify([indent, chart])} ${runs.map(runKey).join('\u0001')}`;
  return { type: 'paragraph', key, block, width: twipsToPixels(widthTwips) };
}

function runKey({ text, font, bold }: Run): string {
  return font === undefined && bold === undefined ? text : `${text}\u0000${font ?? ''}${bold ?? ''}`;
}

function rowKey(row: TableRow): string {
  return row.cells.map(cellKey).join('\u0003');
}

function cellKey({ paragraphs, align, verticalAlign, gridSpan = 1, rowSpan = 1 }: TableCell): string {
  const texts = paragraphs.map((one) => one.runs.map(runKey).join('\u0001') + (one.align ?? '')).join('\u0002');
  return `${align ?? ''}${verticalAlign ?? ''}${gridSpan}.${rowSpan}${texts}`;
}

function rowGroups(rows: readonly TableRow[]): TableRow[][] {
  const groups: TableRow[][] = [];
  let open = 0;
  for (const row of rows) {
    if (open > 0) groups.at(-1)?.push(row);
    else groups.push([row]);
    open = Math.max(open - 1, ...row.cells.map(({ rowSpan = 1 }) => rowSpan - 1), 0);
  }
  return groups;
}

export function unitsOf(plans: readonly PartPlan[]): Unit[] {
  return plans.flatMap((plan) =>
    plan.flatMap((block): Unit[] => (block.type === 'paragraph' ? [block.unit] : [block.head, ...block.groups])),
  );
}

/** Roles whose paragraph is bold by the options. */
export function isBold(block: ParagraphBlock, options: DocumentOptions): boolean {
  return block.role === 'heading3' && options.boldLevel3 === true;
}
