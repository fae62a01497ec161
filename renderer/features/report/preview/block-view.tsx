import type { CSSProperties, ReactNode } from 'react';
import type {
  CellParagraph,
  DocumentFonts,
  DocumentOptions,
  ParagraphBlock,
  Run,
  TableBlock,
  TableRow,
} from '../../../../shared/document/document.ts';
import { cellStyle, fontFamily, paragraphStyle } from './block-style.ts';
import { ChartView } from './chart-view.tsx';
import { isBold } from './measure.ts';

type ParagraphViewProps = { readonly block: ParagraphBlock; readonly options: DocumentOptions };

/** A paragraph as it will print, at 96 pixels an inch. */
export function ParagraphView({ block, options }: ParagraphViewProps): ReactNode {
  if (block.chart) return <ChartView chart={block.chart} fonts={options.fonts} />;
  const bold = isBold(block, options) ? { fontWeight: 700 } : {};
  return (
    <p className={`sheet-paragraph is-${block.role}`} style={{ ...paragraphStyle(block, options), ...bold }}>
      {block.runs.map((run, index) => (
        <RunView key={index} run={run} fonts={options.fonts} />
      ))}
    </p>
  );
}

type TableViewProps = {
  readonly block: Pick<TableBlock, 'columns' | 'head' | 'rows' | 'size'>;
  readonly widths: readonly number[];
  readonly fonts: DocumentFonts;
  /** Rows that go over a page's end begin at the top of their cells, as Word draws them. */
  readonly cut?: { readonly first: boolean; readonly last: boolean };
};

/** A table, or its head or some of its rows in the widths of the whole. */
export function TableView({ block, widths, fonts, cut }: TableViewProps): ReactNode {
  const style = cellStyle(block.size, fonts);
  const last = block.rows.length - 1;
  return (
    <table className="sheet-table">
      <colgroup>
        {widths.map((width, index) => (
          <col key={index} style={{ width }} />
        ))}
      </colgroup>
      {block.head.length === 0 ? null : (
        <thead>
          {block.head.map((row, index) => (
            <HeadRow key={index} row={row} style={style} fonts={fonts} />
          ))}
        </thead>
      )}
      {block.rows.length === 0 ? null : (
        <tbody>
          {block.rows.map((row, index) => (
            <RowView
              key={index}
              row={row}
              block={block}
              fonts={fonts}
              style={style}
              atTop={(index === 0 && cut?.first === true) || (index === last && cut?.last === true)}
            />
          ))}
        </tbody>
      )}
    </table>
  );
}

type HeadRowProps = { readonly row: TableRow; readonly style: CSSProperties; readonly fonts: DocumentFonts };

function HeadRow({ row, style, fonts }: HeadRowProps): ReactNode {
  return (
    <tr>
      {row.cells.map((cell, column) => (
        <th
          key={column}
          scope="col"
          colSpan={cell.gridSpan}
          rowSpan={cell.rowSpan}
          style={{ ...style, fontFamily: fontFamily('level1', fonts) }}
        >
          <Lines paragraphs={cell.paragraphs} fonts={fonts} />
        </th>
      ))}
    </tr>
  );
}

type RowViewProps = {
  readonly row: TableRow;
  readonly block: TableViewProps['block'];
  readonly fonts: DocumentFonts;
  readonly style: CSSProperties;
  readonly atTop: boolean;
};

function RowView({ row, block, fonts, style, atTop }: RowViewProps): ReactNode {
  return (
    <tr>
      {row.cells.map((cell, index) => {
        const column = block.columns[index];
        const align = cell.align ?? column?.align ?? 'both';
        const centred = !atTop && (cell.verticalAlign ?? column?.verticalAlign) === 'center';
        return (
          <td
            key={index}
            colSpan={cell.gridSpan}
            rowSpan={cell.rowSpan}
            style={{
              ...style,
              textAlign: align === 'both' ? 'justify' : align,
              verticalAlign: centred ? 'middle' : 'top',
            }}
          >
            <Lines paragraphs={cell.paragraphs} fonts={fonts} />
          </td>
        );
      })}
    </tr>
  );
}

type LinesProps = { readonly paragraphs: readonly CellParagraph[]; readonly fonts: DocumentFonts };

function Lines({ paragraphs, fonts }: LinesProps): ReactNode {
  return paragraphs.map(({ runs, align }, index) => (
    <p key={index} style={align === undefined ? undefined : { textAlign: align === 'both' ? 'justify' : align }}>
      {runs.length === 0 ? ' ' : null}
      {runs.map((run, at) => (
        <RunView key={at} run={run} fonts={fonts} />
      ))}
    </p>
  ));
}

function RunView({ run, fonts }: { readonly run: Run; readonly fonts: DocumentFonts }): ReactNode {
  if (run.font === undefined && run.bold === undefined) return run.text;
  const style: CSSProperties = {
    ...(run.font === undefined ? {} : { fontFamily: fontFamily(run.font, fonts) }),
    ...(run.bold === undefined ? {} : { fontWeight: 700 }),
  };
  return <span style={style}>{run.text}</span>;
}
