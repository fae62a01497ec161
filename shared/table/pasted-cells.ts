// What Excel, WPS and web tables put on the clipboard as text: tabs between cells, a row a line; a cell that holds
// a tab, a line break or a quotation mark stands in quotation marks, its own doubled.

/** The cells of pasted text, row by row, empty rows too; a line break at the very end begins no row. */
export function pastedCells(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length || row.length > 0) {
    const cell = text.charAt(at) === '"' ? quotedCell(text, at) : plainCell(text, at);
    row.push(cell.text);
    const sign = text.charAt(cell.end);
    at = cell.end + (text.startsWith('\r\n', cell.end) ? 2 : 1);
    if (sign === '\t') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

type Cell = { readonly text: string; readonly end: number };

function plainCell(text: string, start: number): Cell {
  let end = start;
  while (end < text.length && !'\t\n\r'.includes(text.charAt(end))) end += 1;
  return { text: text.slice(start, end), end };
}

// “"甲"处” typed by hand begins with a mark and is no quoted cell: then the marks are its own.
function quotedCell(text: string, start: number): Cell {
  let at = start + 1;
  let cell = '';
  for (;;) {
    const mark = text.indexOf('"', at);
    if (mark < 0) return plainCell(text, start);
    cell += text.slice(at, mark);
    at = mark + 1;
    if (text.charAt(at) !== '"') break;
    cell += '"';
    at += 1;
  }
  const ended = at === text.length || '\t\n\r'.includes(text.charAt(at));
  return ended ? { text: cell.replaceAll('\r\n', '\n'), end: at } : plainCell(text, start);
}
