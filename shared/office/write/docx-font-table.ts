// word/fontTable.xml: what to print in where a font is missing.
import type { DocumentFonts, FontRole } from '../../document/document.ts';
import { escaped } from './xml.ts';

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
  // What characters outside GB 2312 are printed in (document/gb2312.ts).
  const standIns = [
    ['仿宋_GB2312', '仿宋', FANGSONG],
    ['楷体_GB2312', '楷体', KAITI],
  ] as const;
  for (const [font, standIn, facts] of standIns) {
    if (entries.has(font) && !entries.has(standIn)) entries.set(standIn, chineseFont(standIn, facts));
  }
  if (!entries.has('宋体')) entries.set('宋体', chineseFont('宋体', SONGTI));
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
