// The page and grid of GB/T 9704-2012 as numbers, for the Word writer and the preview alike.
// A twip is 1/20 pt, 1/1440 inch.

const TWIPS_A_MILLIMETRE = 1440 / 25.4;

export function millimetresToTwips(millimetres: number): number {
  return Math.round(millimetres * TWIPS_A_MILLIMETRE);
}

/** CSS pixels, 96 an inch. */
export function twipsToPixels(twips: number): number {
  return twips / 15;
}

/** Sizes by 号 in points. */
export const SIZE_POINTS = {
  '1': 26,
  '2': 22,
  small2: 18,
  '3': 16,
  small3: 15,
  '4': 14,
  small4: 12,
  '5': 10.5,
  small5: 9,
} as const;

export interface PageBox {
  readonly widthTwips: number;
  readonly heightTwips: number;
  readonly topTwips: number;
  readonly rightTwips: number;
  readonly bottomTwips: number;
  readonly leftTwips: number;
  /** From the paper's foot to the page number's line. */
  readonly footerTwips: number;
}

/** A4, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm (5.1, 5.2.1). */
export const PORTRAIT: PageBox = {
  widthTwips: 11906,
  heightTwips: 16838,
  topTwips: 2098,
  rightTwips: 1474,
  bottomTwips: 1984,
  leftTwips: 1588,
  // The dash stands 7 mm under the 版心 (7.5), 28 mm from the paper's foot: the middle of a line of 280.
  footerTwips: 1447,
};

/** Margins turned with the sheet, so that the bound document keeps one 订口. */
export const LANDSCAPE: PageBox = {
  widthTwips: 16838,
  heightTwips: 11906,
  topTwips: 1588,
  rightTwips: 2098,
  bottomTwips: 1474,
  leftTwips: 1984,
  // 7 mm under the text here too: 1474 − 397 − half a line.
  footerTwips: 937,
};

/** A meeting table on A3: bound like the A4 landscape pages. */
export const LANDSCAPE_A3: PageBox = {
  ...LANDSCAPE,
  widthTwips: 23811,
  heightTwips: 16838,
};

export function pageBox(page: 'portrait' | 'landscape' | 'landscapeA3'): PageBox {
  switch (page) {
    case 'portrait':
      return PORTRAIT;
    case 'landscape':
      return LANDSCAPE;
    case 'landscapeA3':
      return LANDSCAPE_A3;
  }
}

export function textWidthTwips(box: PageBox): number {
  return box.widthTwips - box.leftTwips - box.rightTwips;
}

export function textHeightTwips(box: PageBox): number {
  return box.heightTwips - box.topTwips - box.bottomTwips;
}

/** 22 lines a page (5.2.3): 22 × 579 fits the 12756 of the 版心; at 580 only 21 lines would. */
export const LINE_TWIPS = 579;

/** A 送审稿 with room for a pen: 15 lines a page (K). */
export const REVIEW_LINE_TWIPS = 850;

/** 28 characters a line (5.2.3): 16 pt less 0.25 pt, 28 × 15.75 = 441 of 442.2 pt. */
export const CHARACTERS_A_LINE = 28;
export const BODY_SPACING_TWIPS = -5;

/** The grid of characters in 1/4096 pt for `linesAndChars`: (8844 / 28 / 20 − 16) × 4096. */
export const CHARACTER_SPACE = -849;

/** 一字 of 3号 without spacing: what 署名, 成文日期 and 页码 are moved by. */
export const CHARACTER_TWIPS = 320;

/** 二字 at the start of a paragraph (7.3.3), as body text is spaced; 8844 / 28 × 2. */
export const FIRST_LINE_TWIPS = 632;
/** The same in hundredths of a character, which Word and WPS prefer. */
export const FIRST_LINE_CHARACTERS = 200;

/** 2号 title lines (K: 33–35 pt). */
export const TITLE_LINE_TWIPS = 680;

/** 页码: 4号, an exact line of its own height (7.5). */
export const PAGE_NUMBER_LINE_TWIPS = 280;
/** From the edge of the text to the middle of the page number: 7 mm (7.5). */
export const PAGE_NUMBER_DISTANCE_TWIPS = 397;

/** Lines in table cells, never 28 pt. */
export const CELL_LINE_TWIPS = { small4: 340, '5': 320 } as const;
/** Left and right of a cell's text: 1.5 mm. */
export const CELL_MARGIN_TWIPS = 85;
/** Above and below it. */
export const CELL_PADDING_TWIPS = 28;
/** Rules of a table: 0.5 pt in eighths. */
export const TABLE_RULE_EIGHTHS = 4;

/** Greys of a chart's series, told apart in black and white; more series begin again. */
export const CHART_COLORS = ['404040', 'A6A6A6', '737373', 'D9D9D9', '595959', 'BFBFBF', '262626', '8C8C8C'] as const;

/** 版头 (7.2). */
export const LETTERHEAD = {
  /** 发文机关标志: its top under the 版心's top, 35 mm (7.2.4). */
  markTopTwips: 1984,
  /** 22 mm, as high as the mark of an office ever is (K). */
  markLargestPoints: 62,
  /** From this size downward a long name is drawn narrower before it is drawn smaller (K). */
  markReadablePoints: 32,
  markNarrowestPercent: 66,
  /** The characters' top is then the frame's top: an exact line stands on its lowest fifth. */
  markLineRatio: 1.1,
  /** Between the text above and the mark's frame: lines that touch a frame are moved below it. */
  markClearanceTwips: 20,
  /** Between the mark and 发文字号 (7.2.5). */
  linesBeforeNumber: 2,
  /** The red rule: 4 mm under 发文字号 (7.2.7). */
  ruleDistanceTwips: 227,
  /** What an exact line of 579 leaves free under 3号 characters; the rule's distance counts from these. */
  underCharactersTwips: 78,
  ruleEighths: 16,
  red: 'FF0000',
} as const;

/** 版记 (7.4): first and last rule 0.35 mm, middle 0.25 mm, in eighths of a point. */
export const IMPRINT = {
  thickRuleEighths: 8,
  thinRuleEighths: 6,
  /** 4号 (K: 25 pt). */
  lineTwips: 500,
  /** One 字 of 4号 (7.4.2, 7.4.3). */
  insetTwips: 280,
  /** A paragraph that holds nothing but a rule; the rule's own width is added to it. */
  ruleLineTwips: 20,
} as const;
