// Fonts of a Word document: the four slots of a run, and the runs that a text is cut into.
import type { DocumentFonts, FontRole, Run } from '../../document/document.ts';
import { allInGb2312, fontFor } from '../../document/gb2312.ts';

export interface FontSlots {
  readonly ascii: string;
  readonly hAnsi: string;
  readonly eastAsia: string;
  readonly cs: string;
}

/** No slot is left to a theme: WPS reports theme fonts as missing. */
export function fontSlots(eastAsia: string, role: FontRole, fonts: DocumentFonts): FontSlots {
  // Page numbers are 宋体 throughout (7.5); who prints digits in the Chinese font names the body font as Latin.
  const own = role === 'pageNumber' || fonts.latin === fonts.body;
  const latin = own ? eastAsia : fonts.latin;
  return { ascii: latin, hAnsi: latin, eastAsia, cs: latin };
}

export interface RunPiece {
  readonly text: string;
  /** Null where the paragraph's style has the font already. */
  readonly slots: FontSlots | null;
  /** Quotes and dashes would print in the Latin font without it. */
  readonly eastAsiaHint: boolean;
  readonly bold: boolean;
}

// Characters that belong to both worlds: “ ” ‘ ’ — … · × ① Ⅰ ° and their like.
const AMBIGUOUS =
  /[\u00a7\u00b0\u00b1\u00b7\u00d7\u00f7\u2010-\u2027\u2030-\u203e\u2103\u2116\u2150-\u218f\u2190-\u22ff\u2460-\u27bf]/;

/** A run in pieces of one font each: characters that its font does not hold go to one that does. */
export function runPieces(run: Run, styleRole: FontRole, fonts: DocumentFonts): RunPiece[] {
  const role = run.font ?? styleRole;
  const own = fonts[role];
  const piece = (text: string, font: string): RunPiece => ({
    text,
    slots: font === fonts[styleRole] ? null : fontSlots(font, role, fonts),
    eastAsiaHint: AMBIGUOUS.test(text),
    bold: run.bold === true,
  });
  if (run.text === '') return [];
  if (allInGb2312(run.text)) return [piece(run.text, own)];
  const pieces: RunPiece[] = [];
  let text = '';
  let font = own;
  for (const character of run.text) {
    const next = fontFor(character, own);
    if (next !== font && text !== '') {
      pieces.push(piece(text, font));
      text = '';
    }
    font = next;
    text += character;
  }
  return [...pieces, piece(text, font)];
}
