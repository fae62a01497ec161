// How each role of a paragraph looks: the one place for it, read by the Word writer and by the preview.
import type { DocumentOptions, FontRole, ParagraphRole } from './document.ts';
import {
  BODY_SPACING_TWIPS,
  IMPRINT,
  LETTERHEAD,
  LINE_TWIPS,
  REVIEW_LINE_TWIPS,
  SIZE_POINTS,
  TITLE_LINE_TWIPS,
} from './page.ts';

export interface ParagraphStyle {
  /** Word's id and name of the style; the built-in names make Word's navigation pane and outline work. */
  readonly id: string;
  readonly name: string;
  readonly font: FontRole;
  readonly sizePoints: number;
  /** Exact. */
  readonly lineTwips: number;
  readonly align: 'left' | 'center' | 'right' | 'both';
  /** Added to every character. */
  readonly spacingTwips: number;
  /** Two 字 in at the start. */
  readonly firstLine: boolean;
  /** From 0. */
  readonly outlineLevel?: number;
  /** Off where a line height of its own is wanted. */
  readonly snapToGrid: boolean;
  /** Below the paragraph, in twips. */
  readonly afterTwips: number;
  /** Stays on the page of the paragraph below. */
  readonly keepWithNext: boolean;
  /** Hexadecimal; black unless given. */
  readonly color?: string;
}

const BODY: ParagraphStyle = {
  id: 'Body',
  name: '公文正文',
  font: 'body',
  sizePoints: SIZE_POINTS['3'],
  lineTwips: LINE_TWIPS,
  align: 'both',
  spacingTwips: BODY_SPACING_TWIPS,
  firstLine: true,
  snapToGrid: true,
  afterTwips: 0,
  keepWithNext: false,
};

const TITLE: ParagraphStyle = {
  ...BODY,
  id: 'Title',
  name: 'Title',
  font: 'title',
  sizePoints: SIZE_POINTS['2'],
  lineTwips: TITLE_LINE_TWIPS,
  align: 'center',
  spacingTwips: 0,
  firstLine: false,
  // With the grid on, two title lines stand 58 pt apart instead of 34.
  snapToGrid: false,
  keepWithNext: true,
};

function heading(level: 1 | 2 | 3 | 4, font: FontRole): ParagraphStyle {
  return {
    ...BODY,
    id: `Heading${level}`,
    name: `heading ${level}`,
    font,
    outlineLevel: level - 1,
    keepWithNext: true,
  };
}

const FLUSH: ParagraphStyle = { ...BODY, firstLine: false };

/** GB/T 9704-2012 7.3.1 (title), 7.3.2 (主送), 7.3.3 (body and headings), 7.3.4 to 7.3.7. */
export const PARAGRAPH_STYLES: Readonly<Record<ParagraphRole, ParagraphStyle>> = {
  title: TITLE,
  subtitle: {
    ...FLUSH,
    id: 'Subtitle',
    name: 'Subtitle',
    font: 'level2',
    align: 'center',
    spacingTwips: 0,
  },
  recipient: { ...FLUSH, id: 'Recipient', name: '主送机关' },
  body: BODY,
  heading1: heading(1, 'level1'),
  heading2: heading(2, 'level2'),
  heading3: heading(3, 'body'),
  heading4: heading(4, 'body'),
  attachmentNote: { ...FLUSH, id: 'AttachmentNote', name: '附件说明', align: 'left', spacingTwips: 0 },
  // Runs of 署名 and date carry no spacing: their widths are worked out from whole 字.
  signature: {
    ...FLUSH,
    id: 'Signature',
    name: 'Signature',
    align: 'right',
    spacingTwips: 0,
    keepWithNext: true,
  },
  date: { ...FLUSH, id: 'Date', name: 'Date', align: 'right', spacingTwips: 0 },
  note: { ...BODY, id: 'Note', name: '附注' },
  annexMark: { ...FLUSH, id: 'AnnexMark', name: '附件序号', font: 'level1', keepWithNext: true },
  annexTitle: { ...TITLE, id: 'AnnexTitle', name: '附件标题', afterTwips: 120 },
  tableNote: {
    ...FLUSH,
    id: 'TableNote',
    name: '表注',
    sizePoints: SIZE_POINTS.small4,
    lineTwips: 400,
    spacingTwips: 0,
    snapToGrid: false,
  },
  // Its line is as high as the chart: the writer does not make it exact.
  chart: { ...FLUSH, id: 'Chart', name: '图表', align: 'center', spacingTwips: 0, snapToGrid: false },
  empty: { ...FLUSH, id: 'EmptyLine', name: '空行' },
};

/** On Word's own character grid the grid spaces the characters, not the run; a 送审稿 has room between its lines. */
export function adaptedStyle(style: ParagraphStyle, { layout, reviewCopy }: DocumentOptions): ParagraphStyle {
  const onGrid = layout.grid === 'linesAndChars' && style.spacingTwips === BODY_SPACING_TWIPS;
  const wide = reviewCopy === true && style.snapToGrid;
  return {
    ...style,
    ...(onGrid ? { spacingTwips: 0 } : {}),
    ...(wide ? { lineTwips: REVIEW_LINE_TWIPS } : {}),
  };
}

export function roleStyle(role: ParagraphRole, options: DocumentOptions): ParagraphStyle {
  return adaptedStyle(PARAGRAPH_STYLES[role], options);
}

/** 送审稿: nobody speaks of an empty line by its number, nor of one of 版头. LibreOffice counts in annexes too. */
export const UNNUMBERED_ROLES: readonly ParagraphRole[] = ['empty', 'annexMark', 'annexTitle'];

// 版头 and 版记 keep lines of their own, whatever the grid: their places are counted in millimetres.
const OFF_GRID: ParagraphStyle = { ...FLUSH, align: 'left', spacingTwips: 0, snapToGrid: false };

/** 7.2. Sizes and lines of the mark and the space above and below it are `letterheadPlace`'s. */
export const LETTERHEAD_STYLES = {
  urgency: { ...OFF_GRID, id: 'Urgency', name: '紧急程度', font: 'level1' },
  mark: { ...OFF_GRID, id: 'IssuerMark', name: '发文机关标志', font: 'title', align: 'center', color: LETTERHEAD.red },
  number: { ...OFF_GRID, id: 'IssueNumber', name: '发文字号' },
  space: { ...OFF_GRID, id: 'LetterheadSpace', name: '版头空' },
} as const satisfies Readonly<Record<string, ParagraphStyle>>;

const IMPRINT_LINE: ParagraphStyle = {
  ...OFF_GRID,
  id: 'Imprint',
  name: '版记',
  sizePoints: SIZE_POINTS['4'],
  lineTwips: IMPRINT.lineTwips,
};

/** 7.4. */
export const IMPRINT_STYLES = {
  line: IMPRINT_LINE,
  rule: { ...IMPRINT_LINE, id: 'ImprintRule', name: '版记线', sizePoints: 1, lineTwips: IMPRINT.ruleLineTwips },
} as const satisfies Readonly<Record<string, ParagraphStyle>>;
