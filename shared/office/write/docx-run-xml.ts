// A piece of text as the XML of a run, for the parts that are written without docx.
import type { RunPiece } from './docx-fonts.ts';
import { escaped } from './xml.ts';

export function runXml(piece: RunPiece): string {
  const hint = piece.eastAsiaHint ? ' w:hint="eastAsia"' : '';
  const slots = piece.slots
    ? ` w:ascii="${escaped(piece.slots.ascii)}" w:hAnsi="${escaped(piece.slots.hAnsi)}"` +
      ` w:eastAsia="${escaped(piece.slots.eastAsia)}" w:cs="${escaped(piece.slots.cs)}"`
    : '';
  const fonts = hint === '' && slots === '' ? '' : `<w:rFonts${hint}${slots}/>`;
  const properties = fonts + (piece.bold ? '<w:b/><w:bCs/>' : '');
  const text = piece.text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
    .join('<w:br/>');
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${text}</w:r>`;
}
