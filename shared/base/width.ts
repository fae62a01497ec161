/**
 * How many half-width columns a line of text takes: 汉字 and full-width forms count 2, the rest 1.
 * Column widths and row heights of tables are reckoned in these, as Excel and WPS do.
 */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += isWide(character.codePointAt(0) ?? 0) ? 2 : 1;
  return width;
}

// East Asian Width W and F, and the quotes and dashes that Chinese fonts draw a whole 字 wide.
function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x20000 && code <= 0x3fffd) ||
    (code >= 0x2460 && code <= 0x24ff) ||
    code === 0x2014 ||
    code === 0x2018 ||
    code === 0x2019 ||
    code === 0x201c ||
    code === 0x201d ||
    code === 0x2026
  );
}

/** How many lines a text takes in a column of `columns` half-widths, breaking anywhere between 汉字. */
export function wrappedLines(text: string, columns: number): number {
  if (columns < 2) throw new RangeError('a column holds at least one 字');
  return text.split('\n').reduce((lines, line) => lines + linesOf(line, columns), 0);
}

function linesOf(line: string, columns: number): number {
  let lines = 1;
  let used = 0;
  for (const character of line) {
    const width = textWidth(character);
    if (used + width > columns) {
      lines += 1;
      used = 0;
    }
    used += width;
  }
  return lines;
}
