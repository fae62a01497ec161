// A table for the clipboard: as HTML for slides and documents, as text for Excel.
import type { TableBlock, TableCell, TableRow } from './document.ts';

export type TableText = { readonly html: string; readonly text: string };

export function tableText({ head, rows }: Pick<TableBlock, 'head' | 'rows'>): TableText {
  const all = [...head, ...rows];
  return {
    html: `<table style="border-collapse:collapse">${head.map((row) => htmlRow(row, 'th')).join('')}${rows
      .map((row) => htmlRow(row, 'td'))
      .join('')}</table>`,
    text: filled(all)
      .map((cells) => cells.map(field).join('\t'))
      .join('\r\n'),
  };
}

// Excel takes a plain break for the next row.
const LINE_BREAK = '<br style="mso-data-placement:same-cell">';
const CELL = 'border:1px solid #000;padding:2px 6px';

function htmlRow({ cells }: TableRow, tag: 'th' | 'td'): string {
  const inner = cells.map((cell) => {
    const spans = `${(cell.gridSpan ?? 1) > 1 ? ` colspan="${cell.gridSpan}"` : ''}${
      (cell.rowSpan ?? 1) > 1 ? ` rowspan="${cell.rowSpan}"` : ''
    }`;
    const lines = linesOf(cell).map(escapedHtml).join(LINE_BREAK);
    return `<${tag}${spans} style="${CELL}">${lines}</${tag}>`;
  });
  return `<tr>${inner.join('')}</tr>`;
}

/** Every row with a field for every column: what a cell covers besides its own place is empty. */
function filled(rows: readonly TableRow[]): string[][] {
  const covered = new Map<number, number>();
  return rows.map(({ cells }) => {
    const fields: string[] = [];
    const skip = (): void => {
      for (let left = covered.get(fields.length) ?? 0; left > 0; left = covered.get(fields.length) ?? 0) {
        covered.set(fields.length, left - 1);
        fields.push('');
      }
    };
    for (const cell of cells) {
      skip();
      const columns = cell.gridSpan ?? 1;
      for (let column = 0; column < columns; column += 1) {
        if ((cell.rowSpan ?? 1) > 1) covered.set(fields.length, (cell.rowSpan ?? 1) - 1);
        fields.push(column === 0 ? linesOf(cell).join('\n') : '');
      }
    }
    skip();
    return fields;
  });
}

function linesOf({ paragraphs }: TableCell): string[] {
  return paragraphs.flatMap(({ runs }) =>
    runs
      .map(({ text }) => text)
      .join('')
      .split('\n'),
  );
}

/** Quoted where Excel would take the text for more than one cell. */
function field(text: string): string {
  return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function escapedHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
