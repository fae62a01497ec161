// A table copied from Excel, WPS or Word as text: tabs between cells, quotes around a cell with line breaks.
import type { RawBook, RawRow } from '../table/raw-book.ts';

export function parsePastedTable(text: string): RawBook {
  const rows = cellsOf(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')).map((cells): RawRow =>
    cells.map((cell) => (cell === '' ? null : cell)),
  );
  while (rows.length > 0 && rows.at(-1)?.every((cell) => cell === null)) rows.pop();
  const sheet = { name: '粘贴的表格', state: 'visible' as const, rows, merges: [], hiddenRows: [], hiddenColumns: [] };
  return { format: 'csv', sheets: [sheet], warnings: [] };
}

function cellsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const quoted = text[at] === '"' ? quotedCell(text, at) : null;
    const end = quoted ? quoted.end : endOfCell(text, at);
    row.push(quoted ? quoted.value : text.slice(at, end));
    if (text[end] !== '\t') {
      rows.push(row);
      row = [];
    }
    at = end + 1;
  }
  return rows;
}

function endOfCell(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) if (text[at] === '\t' || text[at] === '\n') return at;
  return text.length;
}

/** Null when the quotes do not close straight before a tab or a line's end: then they are part of the words. */
function quotedCell(text: string, from: number): { readonly value: string; readonly end: number } | null {
  let value = '';
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] !== '"') value += text[at];
    else if (text[at + 1] === '"') {
      value += '"';
      at += 1;
    } else {
      const next = text[at + 1];
      return next === undefined || next === '\t' || next === '\n' ? { value, end: at + 1 } : null;
    }
  }
  return null;
}
