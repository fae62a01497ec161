import type { ReactNode, RefObject } from 'react';
import type { DocumentOptions } from '../../../../shared/document/document.ts';
import { ParagraphView, TableView } from './block-view.tsx';
import type { ParagraphUnit, RowsUnit, TablePlan, Unit } from './measure.ts';

/** Paragraphs and rows at their true width and unseen: what the pages are measured from. */
export function HiddenFlow({
  ref,
  units,
  options,
}: {
  readonly ref: RefObject<HTMLDivElement | null>;
  /** What is to be measured now. */
  readonly units: readonly Unit[];
  readonly options: DocumentOptions;
}): ReactNode {
  return (
    <div className="sheet-flow" ref={ref} aria-hidden="true">
      {batches(units).map((batch, index) => (
        <div key={index} data-batch="">
          <BatchView batch={batch} options={options} />
        </div>
      ))}
    </div>
  );
}

/** Rows of one table one after the other are measured in one table. */
export type Batch =
  | { readonly type: 'paragraph'; readonly unit: ParagraphUnit }
  | { readonly type: 'head'; readonly key: string; readonly table: TablePlan }
  | { readonly type: 'rows'; readonly table: TablePlan; readonly units: RowsUnit[] };

export function batches(units: readonly Unit[]): Batch[] {
  const all: Batch[] = [];
  for (const unit of units) {
    const last = all.at(-1);
    if (unit.type === 'rows') {
      if (last?.type === 'rows' && last.table === unit.table) last.units.push(unit);
      else all.push({ type: 'rows', table: unit.table, units: [unit] });
    } else if (unit.type === 'head') all.push({ type: 'head', key: unit.key, table: unit.table });
    else all.push({ type: 'paragraph', unit });
  }
  return all;
}

function BatchView({ batch, options }: { readonly batch: Batch; readonly options: DocumentOptions }): ReactNode {
  if (batch.type === 'paragraph') {
    return (
      <div style={{ width: batch.unit.width }}>
        <ParagraphView block={batch.unit.block} options={options} />
      </div>
    );
  }
  const { block, widths } = batch.table;
  const shape =
    batch.type === 'head'
      ? { ...block, rows: [] }
      : { ...block, head: [], rows: batch.units.flatMap(({ rows }) => rows) };
  return (
    <div style={{ width: widths.reduce((sum, width) => sum + width, 0) }}>
      <TableView block={shape} widths={widths} fonts={options.fonts} />
    </div>
  );
}

/** Reads the heights of what the flow holds. */
export function readHeights(flow: HTMLElement, units: readonly Unit[], into: Map<string, readonly number[]>): void {
  const elements = flow.querySelectorAll<HTMLElement>(':scope > [data-batch]');
  batches(units).forEach((batch, index) => {
    const element = elements[index];
    if (!element) return;
    if (batch.type === 'paragraph') {
      into.set(batch.unit.key, [element.getBoundingClientRect().height]);
      return;
    }
    const table = element.querySelector('table');
    if (batch.type === 'head') {
      into.set(batch.key, [table?.tHead?.getBoundingClientRect().height ?? 0]);
      return;
    }
    const heights = [...(table?.tBodies[0]?.rows ?? [])].map((row) => row.getBoundingClientRect().height);
    let start = 0;
    for (const { key, rows } of batch.units) {
      into.set(key, heights.slice(start, start + rows.length));
      start += rows.length;
    }
  });
}
