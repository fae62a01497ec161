// Fonts of a Word document: the four slots of a run, the runs that a text is cut into, and word/fontTable.xml.
import type { DocumentFonts, FontRole, Run } from '../../document/document.ts';
import { allInGb2312, fontFor } from '../../document/gb2312.ts';
import { escaped } from './xml.ts';

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

interface FontFacts {
  /** Names that other systems know the font, or one like it, by. */
  readonly alternatives: readonly string[];
  readonly panose: string;
  readonly family: 'roman' | 'modern' | 'script' | 'auto';
  readonly pitch: 'fixed' | 'variable';
}

const FANGSONG: FontFacts = {
  alternatives: ['仿宋', 'FangSong', '华文仿宋', 'STFangsong', '方正仿宋_GBK'],
  panose: '02010609060101010101',
  family: 'modern',
  pitch: 'fixed',
};
const KAITI: FontFacts = { ...FANGSONG, alternatives: ['楷体', 'KaiTi', '华文楷体', 'STKaiti', '方正楷体_GBK'] };
const HEITI: FontFacts = { ...FANGSONG, alternatives: ['SimHei', '华文黑体', '方正黑体_GBK'] };
const SONGTI: FontFacts = {
  alternatives: ['SimSun', '方正书宋_GBK'],
  panose: '02010600030101010101',
  family: 'auto',
  pitch: 'variable',
};
const TITLE_FONT: FontFacts = {
  alternatives: ['方正小标宋_GBK', 'FZXiaoBiaoSong-B05S', '华文中宋', 'STZhongsong', '宋体', 'SimSun'],
  panose: '02010601030101010101',
  family: 'script',
  pitch: 'fixed',
};

const BY_ROLE: Readonly<Record<Exclude<FontRole, 'latin'>, FontFacts>> = {
  title: TITLE_FONT,
  body: FANGSONG,
  level1: HEITI,
  level2: KAITI,
  pageNumber: SONGTI,
};

/** `word/fontTable.xml`: what to print in where a font is missing, charset 86 for the Chinese ones. */
export function fontTableXml(fonts: DocumentFonts): string {
  const entries = new Map<string, string>();
  for (const role of ['title', 'body', 'level1', 'level2', 'pageNumber'] as const) {
    const name = fonts[role];
    if (!entries.has(name)) entries.set(name, chineseFont(name, BY_ROLE[role]));
  }
  if (!entries.has(fonts.latin)) entries.set(fonts.latin, latinFont(fonts.latin));
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${[...entries.values()].join('')}</w:fonts>`;
}

function chineseFont(name: string, facts: FontFacts): string {
  const alternatives = facts.alternatives.filter((other) => other !== name).join(',');
  return (
    `<w:font w:name="${escaped(name)}"><w:altName w:val="${escaped(alternatives)}"/>` +
    `<w:panose1 w:val="${facts.panose}"/><w:charset w:val="86"/><w:family w:val="${facts.family}"/>` +
    `<w:pitch w:val="${facts.pitch}"/><w:sig w:usb0="00000001" w:usb1="080E0000" w:usb2="00000010" ` +
    'w:usb3="00000000" w:csb0="00040000" w:csb1="00000000"/></w:font>'
  );
}

function latinFont(name: string): string {
  return (
    `<w:font w:name="${escaped(name)}"><w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/>` +
    '<w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>'
  );
}
