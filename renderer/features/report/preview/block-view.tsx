import type { CSSProperties, ReactNode } from 'react';
import { columnWidths } from '../../../../shared/document/column-widths.ts';
import type {
  Block,
  CellParagraph,
  DocumentFonts,
  PageKind,
  Run,
  TableBlock,
  TableRow,
} from '../../../../shared/document/document.ts';
import { pageBox, textWidthTwips, twipsToPixels } from '../../../../shared/document/page.ts';
import { cellStyle, fontFamily, paragraphStyle } from './block-style.ts';

type BlockViewProps = { readonly block: Block; readonly page: PageKind; readonly fonts: DocumentFonts };

/** A block of the document as it will print, at 96 pixels an inch. */
export function BlockView({ block, page, fonts }: BlockViewProps): ReactNode {
  if (block.type === 'table') return <TableView block={block} widths={tableWidths(block, page)} fonts={fonts} />;
  return (
    <p className={`sheet-paragraph is-${block.role}`} style={paragraphStyle(block, fonts)}>
      {block.runs.map((run, index) => (
        <RunView key={index} run={run} fonts={fonts} />
      ))}
    </p>
  );
}

/** The widths of a table's columns in pixels; they depend on all of its rows. */
export function tableWidths(block: TableBlock, page: PageKind): number[] {
  return columnWidths(block, textWidthTwips(pageBox(page))).map(twipsToPixels);
}

type TableViewProps = {
  readonly block: TableBlock;
  readonly widths: readonly number[];
  readonly fonts: DocumentFonts;
};

/** A table, or its head or some of its rows in the widths of the whole. */
export function TableView({ block, widths, fonts }: TableViewProps): ReactNode {
  const style = cellStyle(block.size, fonts);
  return (
    <table className="sheet-table">
      <colgroup>
        {widths.map((width, index) => (
          <col key={index} style={{ width }} />
        ))}
      </colgroup>
      <thead>
        {block.head.map((row, index) => (
          <tr key={index}>
            {row.cells.map((cell, column) => (
              <th key={column} scope="col" style={{ ...style, fontFamily: fontFamily('level1', fonts) }}>
                <Lines paragraphs={cell.paragraphs} fonts={fonts} />
              </th>
            ))}
          </tr>
        ))}
      </thead>
      <tbody>
        {block.rows.map((row, index) => (
          <RowView key={index} row={row} block={block} fonts={fonts} style={style} />
        ))}
      </tbody>
    </table>
  );
}

type RowViewProps = {
  readonly row: TableRow;
  readonly block: TableBlock;
  readonly fonts: DocumentFonts;
  readonly style: CSSProperties;
};

function RowView({ row, block, fonts, style }: RowViewProps): ReactNode {
  return (
    <tr>
      {row.cells.map((cell, index) => {
        const column = block.columns[index];
        const align = cell.align ?? column?.align ?? 'left';
        const verticalAlign = (cell.verticalAlign ?? column?.verticalAlign) === 'center' ? 'middle' : 'top';
        return (
          <td key={index} style={{ ...style, textAlign: align === 'both' ? 'justify' : align, verticalAlign }}>
            <Lines paragraphs={cell.paragraphs} fonts={fonts} />
          </td>
        );
      })}
    </tr>
  );
}

function Lines({
  paragraphs,
  fonts,
}: {
  readonly paragraphs: readonly CellParagraph[];
  readonly fonts: DocumentFonts;
}): ReactNode {
  return paragraphs.map((paragraph, index) => (
    <p key={index}>
      {paragraph.runs.map((run, at) => (
        <RunView key={at} run={run} fonts={fonts} />
      ))}
    </p>
  ));
}

function RunView({ run, fonts }: { readonly run: Run; readonly fonts: DocumentFonts }): ReactNode {
  const style: CSSProperties = {
    ...(run.font === undefined ? {} : { fontFamily: fontFamily(run.font, fonts) }),
    ...(run.bold === undefined ? {} : { fontWeight: 700 }),
  };
  return <span style={style}>{run.text}</span>;
}
