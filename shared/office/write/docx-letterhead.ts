// 版头 above the first part (GB/T 9704-2012 7.2): the mark in a frame that nothing pushes, the rest in exact lines.
import {
  AlignmentType,
  BorderStyle,
  FrameAnchorType,
  FrameWrap,
  HeightRule,
  LineRuleType,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  type IParagraphOptions,
} from 'docx';
import type { DocumentFonts, OfficialDocument } from '../../document/document.ts';
import { letterheadPlace, type MarkSize, type NumberLine } from '../../document/letterhead.ts';
import { LETTERHEAD, PORTRAIT, textWidthTwips } from '../../document/page.ts';
import { LETTERHEAD_STYLES } from '../../document/paragraph-styles.ts';
import { printedWidthTwips } from '../../document/signature-place.ts';
import { textRuns } from './docx-paragraphs.ts';

const { urgency: URGENCY, mark: MARK, number: NUMBER, space: SPACE } = LETTERHEAD_STYLES;

/** What stands before the first part's blocks. */
export function writeLetterhead({ letterhead, options }: OfficialDocument): Paragraph[] {
  if (letterhead === null || options.layout.letterhead === 'none') return [];
  const place = letterheadPlace(letterhead);
  // On paper that has its head already the text below stands where it would.
  if (options.layout.letterhead === 'preprinted') return [space(place.heightTwips)];
  const { fonts } = options;
  return [
    paragraph({ style: URGENCY.id }, textRuns({ text: letterhead.urgency }, URGENCY.font, fonts)),
    space(place.spaceAboveMarkTwips),
    markFrame(letterhead.issuerMark, place.mark, fonts),
    ...Array.from({ length: LETTERHEAD.linesBeforeNumber }, () => paragraph({ style: NUMBER.id }, [])),
    ...place.lines.map((line) => numberLine(line, fonts)),
    space(place.spaceAboveRuleTwips, {
      border: { bottom: { style: BorderStyle.SINGLE, size: LETTERHEAD.ruleEighths, color: LETTERHEAD.red, space: 0 } },
    }),
  ];
}

function paragraph(options: IParagraphOptions, runs: readonly TextRun[]): Paragraph {
  return new Paragraph({ ...options, children: runs });
}

function space(heightTwips: number, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ style: SPACE.id, spacing: exactLine(heightTwips), ...options });
}

function exactLine(twips: number): { readonly line: number; readonly lineRule: typeof LineRuleType.EXACT } {
  return { line: twips, lineRule: LineRuleType.EXACT };
}

function markFrame(issuerMark: string, size: MarkSize, fonts: DocumentFonts): Paragraph {
  const scale = size.scalePercent === 100 ? {} : { scale: size.scalePercent };
  return paragraph(
    {
      style: MARK.id,
      spacing: exactLine(size.lineTwips),
      frame: {
        type: 'absolute',
        position: { x: 0, y: LETTERHEAD.markTopTwips },
        width: textWidthTwips(PORTRAIT),
        height: size.lineTwips,
        rule: HeightRule.EXACT,
        wrap: FrameWrap.NOT_BESIDE,
        anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
        anchorLock: true,
      },
    },
    textRuns({ text: issuerMark }, MARK.font, fonts, { size: size.sizePoints * 2, ...scale }),
  );
}

function numberLine(line: NumberLine, fonts: DocumentFonts): Paragraph {
  if (line.centred) {
    const runs = line.pieces.flatMap(({ text, font }) => textRuns({ text, font }, NUMBER.font, fonts));
    return paragraph({ style: NUMBER.id, alignment: AlignmentType.CENTER }, runs);
  }
  // A tab to where the text stands already would go on to the next stop.
  const stops = line.pieces.filter(({ leftTwips }, index) => {
    const before = line.pieces[index - 1];
    return before === undefined || before.leftTwips + printedWidthTwips(before.text) < leftTwips;
  });
  return paragraph(
    {
      style: NUMBER.id,
      tabStops: stops.map(({ leftTwips }) => ({ type: TabStopType.LEFT, position: leftTwips })),
    },
    line.pieces.flatMap((piece) => [
      ...(stops.includes(piece) ? [new TextRun({ children: [new Tab()] })] : []),
      ...textRuns({ text: piece.text, font: piece.font }, NUMBER.font, fonts),
    ]),
  );
}
