// How a paragraph of the document looks on the screen: the same named styles as the Word writer's.
import type { CSSProperties } from 'react';
import type { DocumentFonts, DocumentOptions, FontRole, ParagraphBlock } from '../../../../shared/document/document.ts';
import {
  CELL_LINE_TWIPS,
  CELL_MARGIN_TWIPS,
  CELL_PADDING_TWIPS,
  FIRST_LINE_TWIPS,
  SIZE_POINTS,
  twipsToPixels,
} from '../../../../shared/document/page.ts';
import { roleStyle, type ParagraphStyle } from '../../../../shared/document/paragraph-styles.ts';

// What stands in where the font of the settings is not installed, nearest first.
const FALLBACKS: Readonly<Record<FontRole, string>> = {
  title: '"FZXiaoBiaoSong-B05S", "方正小标宋_GBK", "STZhongsong", "华文中宋", "SimSun", "Noto Serif CJK SC", serif',
  body: '"FangSong", "仿宋", "STFangsong", "方正仿宋_GBK", "FandolFang R", "Noto Serif CJK SC", serif',
  level1: '"SimHei", "黑体", "方正黑体_GBK", "FandolHei", "Noto Sans CJK SC", sans-serif',
  level2: '"KaiTi", "楷体", "STKaiti", "方正楷体_GBK", "FandolKai", "Noto Serif CJK SC", serif',
  pageNumber: '"SimSun", "宋体", "Noto Serif CJK SC", serif',
  latin: '"Times New Roman", "Liberation Serif", serif',
};

/** Latin letters and digits in the Latin font, everything else in the role's. */
export function fontFamily(role: FontRole, fonts: DocumentFonts): string {
  const latin = fonts.latin === fonts[role] || role === 'pageNumber' ? '' : `${latinFamily(fonts)}, `;
  return `${latin}"${fonts[role]}", ${FALLBACKS[role]}`;
}

// Times New Roman goes by a face that leaves quotes and dashes to the Chinese font.
function latinFamily({ latin, body }: DocumentFonts): string {
  if (latin === body) return `"${body}"`;
  return latin === 'Times New Roman' ? '"sheet-latin"' : `"${latin}"`;
}

export function paragraphStyle({ role, indent }: ParagraphBlock, options: DocumentOptions): CSSProperties {
  const style = roleStyle(role, options);
  const firstLine = indent?.firstLineTwips ?? (style.firstLine && !indent ? FIRST_LINE_TWIPS : 0);
  return {
    ...lineStyle(style, options.fonts),
    minHeight: `${twipsToPixels(style.lineTwips)}px`,
    letterSpacing: `${twipsToPixels(style.spacingTwips)}px`,
    textAlign: style.align === 'both' ? 'justify' : style.align,
    textIndent: `${twipsToPixels(firstLine)}px`,
    paddingLeft: `${twipsToPixels(indent?.leftTwips ?? 0)}px`,
    paddingRight: `${twipsToPixels(indent?.rightTwips ?? 0)}px`,
  };
}

/** Font, size and line of a named style. */
export function lineStyle(style: ParagraphStyle, fonts: DocumentFonts): CSSProperties {
  return {
    fontFamily: fontFamily(style.font, fonts),
    fontSize: `${style.sizePoints}pt`,
    lineHeight: `${twipsToPixels(style.lineTwips)}px`,
    ...(style.color === undefined ? {} : { color: `#${style.color}` }),
  };
}

export function cellStyle(size: keyof typeof CELL_LINE_TWIPS, fonts: DocumentFonts): CSSProperties {
  return {
    fontFamily: fontFamily('body', fonts),
    fontSize: `${SIZE_POINTS[size]}pt`,
    lineHeight: `${twipsToPixels(CELL_LINE_TWIPS[size])}px`,
    padding: `${twipsToPixels(CELL_PADDING_TWIPS)}px ${twipsToPixels(CELL_MARGIN_TWIPS)}px`,
  };
}
