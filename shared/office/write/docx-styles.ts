// word/styles.xml from the named styles of shared/document: docx has no option for several of the properties
// that Chinese typesetting needs, so the part is written whole, each element in the order of CT_PPr and CT_RPr.
import type { DocumentFonts, DocumentOptions, FontRole } from '../../document/document.ts';
import {
  CELL_LINE_TWIPS,
  FIRST_LINE_CHARACTERS,
  FIRST_LINE_TWIPS,
  LINE_TWIPS,
  PAGE_NUMBER_LINE_TWIPS,
  SIZE_POINTS,
} from '../../document/page.ts';
import {
  adaptedStyle,
  IMPRINT_STYLES,
  LETTERHEAD_STYLES,
  PARAGRAPH_STYLES,
  UNNUMBERED_ROLES,
  type ParagraphStyle,
} from '../../document/paragraph-styles.ts';
import { fontSlots } from './docx-fonts.ts';
import { escaped } from './xml.ts';

/** Styles that no role of a paragraph has: cells, page numbers, the paragraph after a table. */
export const TABLE_TEXT = { small4: 'TableText', '5': 'TableTextSmall' } as const;
export const TABLE_HEAD = { small4: 'TableHead', '5': 'TableHeadSmall' } as const;
const IN_CELLS = new Set<string>([...Object.values(TABLE_TEXT), ...Object.values(TABLE_HEAD)]);
export const FOOTER_STYLE = 'Footer';
/** Word wants a paragraph after a table; it is too low to be seen or to need a page. */
export const AFTER_TABLE_STYLE = 'AfterTable';

export function stylesXml(options: DocumentOptions): string {
  const { fonts } = options;
  const styles = [
    normalStyle(options),
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>' +
      '<w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    tableNormal(),
    ...(options.reviewCopy === true ? [lineNumberStyle(fonts)] : []),
    ...Object.values(PARAGRAPH_STYLES).map((style) => paragraphStyle(adaptedStyle(style, options), fonts)),
    ...[...Object.values(LETTERHEAD_STYLES), ...Object.values(IMPRINT_STYLES), ...tableStyles()].map((style) =>
      paragraphStyle(style, fonts),
    ),
    paragraphStyle(
      {
        ...PLAIN,
        id: FOOTER_STYLE,
        name: 'footer',
        font: 'pageNumber',
        sizePoints: SIZE_POINTS['4'],
        lineTwips: PAGE_NUMBER_LINE_TWIPS,
      },
      fonts,
    ),
    paragraphStyle({ ...PLAIN, id: AFTER_TABLE_STYLE, name: '表后', sizePoints: 1, lineTwips: 14 }, fonts),
  ];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${docDefaults(fonts)}${styles.join('')}</w:styles>`;
}

const PLAIN: ParagraphStyle = {
  ...PARAGRAPH_STYLES.body,
  align: 'left',
  firstLine: false,
  spacingTwips: 0,
  snapToGrid: false,
};

function tableStyles(): ParagraphStyle[] {
  return (['small4', '5'] as const).flatMap((size) => {
    const text = { ...PLAIN, sizePoints: SIZE_POINTS[size], lineTwips: CELL_LINE_TWIPS[size] };
    return [
      { ...text, id: TABLE_TEXT[size], name: `表格正文${size === '5' ? '五号' : '小四'}`, align: 'both' as const },
      {
        ...text,
        id: TABLE_HEAD[size],
        name: `表头${size === '5' ? '五号' : '小四'}`,
        font: 'level1' as const,
        align: 'center' as const,
      },
    ];
  });
}

function docDefaults(fonts: DocumentFonts): string {
  return (
    `<w:docDefaults><w:rPrDefault><w:rPr>${rFonts('body', fonts)}<w:sz w:val="32"/><w:szCs w:val="32"/>` +
    '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
  );
}

// Normal is 3号 as the character grid expects (charSpace counts from Normal's size).
function normalStyle(options: DocumentOptions): string {
  return (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>' +
    `<w:pPr><w:widowControl w:val="0"/>${EAST_ASIAN}<w:spacing w:before="0" w:after="0" w:line="${LINE_TWIPS}" w:lineRule="exact"/></w:pPr>` +
    `<w:rPr>${rFonts('body', options.fonts)}<w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr></w:style>`
  );
}

const UNNUMBERED: ReadonlySet<string> = new Set([
  ...UNNUMBERED_ROLES.map((role) => PARAGRAPH_STYLES[role].id),
  ...Object.values(LETTERHEAD_STYLES).map(({ id }) => id),
  AFTER_TABLE_STYLE,
]);

function lineNumberStyle(fonts: DocumentFonts): string {
  return (
    '<w:style w:type="character" w:styleId="LineNumber"><w:name w:val="line number"/><w:basedOn w:val="DefaultParagraphFont"/>' +
    `<w:rPr>${rFonts('pageNumber', fonts)}<w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>`
  );
}

function tableNormal(): string {
  return (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>' +
    '<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>' +
    '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
  );
}

// Full pages have 22 lines only if no line is held back (widowControl); 汉字 and digits stand without a gap, so
// that widths are those of the characters, in every program alike; the right indent is not bent to the grid.
// In cells it is on: a row of two or three lines goes to the next page whole, a tall one is cut with two lines on either.
const EAST_ASIAN = '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:adjustRightInd w:val="0"/>';

function paragraphStyle(style: ParagraphStyle, fonts: DocumentFonts): string {
  const { id, name } = style;
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${escaped(name)}"/><w:basedOn w:val="Normal"/>` +
    `${style.outlineLevel === undefined ? '' : '<w:next w:val="Body"/>'}<w:qFormat/>` +
    `<w:pPr>${paragraphProperties(style)}</w:pPr><w:rPr>${runProperties(style, fonts)}</w:rPr></w:style>`
  );
}

function paragraphProperties(style: ParagraphStyle): string {
  return [
    style.keepWithNext ? '<w:keepNext/>' : '',
    IN_CELLS.has(style.id) ? '<w:widowControl/>' : '<w:widowControl w:val="0"/>',
    UNNUMBERED.has(style.id) ? '<w:suppressLineNumbers/>' : '',
    EAST_ASIAN,
    style.snapToGrid ? '' : '<w:snapToGrid w:val="0"/>',
    `<w:spacing w:before="0" w:after="${style.afterTwips}" w:line="${style.lineTwips}" w:lineRule="exact"/>`,
    style.firstLine ? `<w:ind w:firstLineChars="${FIRST_LINE_CHARACTERS}" w:firstLine="${FIRST_LINE_TWIPS}"/>` : '',
    `<w:jc w:val="${style.align}"/>`,
    style.outlineLevel === undefined ? '' : `<w:outlineLvl w:val="${style.outlineLevel}"/>`,
  ].join('');
}

function runProperties(style: ParagraphStyle, fonts: DocumentFonts): string {
  const halfPoints = style.sizePoints * 2;
  return (
    rFonts(style.font, fonts) +
    (style.color === undefined ? '' : `<w:color w:val="${style.color}"/>`) +
    `<w:spacing w:val="${style.spacingTwips}"/><w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`
  );
}

function rFonts(role: FontRole, fonts: DocumentFonts): string {
  const slots = fontSlots(fonts[role], role, fonts);
  return (
    `<w:rFonts w:ascii="${escaped(slots.ascii)}" w:hAnsi="${escaped(slots.hAnsi)}" ` +
    `w:eastAsia="${escaped(slots.eastAsia)}" w:cs="${escaped(slots.cs)}"/>`
  );
}
