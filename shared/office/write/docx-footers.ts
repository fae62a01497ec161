// Page numbers (GB/T 9704-2012 7.5): — 1 —, 4号 宋体, odd pages right and even pages left, one 字 in.
import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx';
import type { DocumentLayout, DocumentOptions, PageKind } from '../../document/document.ts';
import {
  CHARACTER_TWIPS,
  PAGE_NUMBER_DISTANCE_TWIPS,
  PAGE_NUMBER_LINE_TWIPS,
  pageBox,
  type PageBox,
} from '../../document/page.ts';
import { anchoredBox } from './docx-anchored-box.ts';
import { FOOTER_STYLE } from './docx-styles.ts';

export interface Footers {
  readonly default: Footer;
  readonly even: Footer;
}

/** Footers of a part; the odd pages' are Word's default ones. */
export function footers(page: PageKind, options: DocumentOptions): Footers {
  const { layout } = options;
  if (page === 'portrait' || layout.landscapePageNumber === 'foot') {
    return { default: footAt(side(layout, 'odd')), even: footAt(side(layout, 'even')) };
  }
  const box = pageBox(page);
  return { default: turnedAt(box, side(layout, 'odd'), 1), even: turnedAt(box, side(layout, 'even'), 2) };
}

/** A section without footers of its own would show those of the section before. */
export function noFooters(): Footers {
  const empty = (): Footer => new Footer({ children: [new Paragraph({ style: FOOTER_STYLE })] });
  return { default: empty(), even: empty() };
}

type Side = 'right' | 'left' | 'center';

function side(layout: DocumentLayout, pages: 'odd' | 'even'): Side {
  if (layout.pageNumberAlign === 'center') return 'center';
  return pages === 'odd' ? 'right' : 'left';
}

function footAt(place: Side): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: FOOTER_STYLE,
        alignment: AlignmentType[place === 'center' ? 'CENTER' : place === 'right' ? 'RIGHT' : 'LEFT'],
        ...(place === 'center' ? {} : { indent: { [place]: CHARACTER_TWIPS } }),
        children: [new TextRun({ font: { hint: 'eastAsia' }, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}

/**
 * The page number where the bound document has it: in the landscape sheet's left margin, turned by 90° clockwise,
 * near the bottom on odd and near the top on even pages. A text box that is anchored to the page.
 */
function turnedAt(box: PageBox, place: Side, id: number): Footer {
  const height = 2400;
  const foot = box.heightTwips - box.bottomTwips - CHARACTER_TWIPS;
  const middle = Math.round((box.topTwips + box.heightTwips - box.bottomTwips - height) / 2);
  const top = place === 'right' ? foot - height : place === 'left' ? box.topTwips + CHARACTER_TWIPS : middle;
  const left = box.leftTwips - PAGE_NUMBER_DISTANCE_TWIPS - PAGE_NUMBER_LINE_TWIPS / 2;
  const paragraph = new Paragraph({ style: FOOTER_STYLE });
  paragraph.addChildElement(
    anchoredBox({
      id,
      name: `页码${id}`,
      leftTwips: left,
      topTwips: top,
      widthTwips: PAGE_NUMBER_LINE_TWIPS,
      heightTwips: height,
      turned: true,
      textAt: 'top',
      contentXml: numberParagraph(place),
    }),
  );
  return new Footer({ children: [paragraph] });
}

function numberParagraph(align: Side): string {
  const run = (content: string): string => `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>${content}</w:r>`;
  const text = (words: string): string => run(`<w:t xml:space="preserve">${words}</w:t>`);
  const field = (type: string): string => run(`<w:fldChar w:fldCharType="${type}"/>`);
  return (
    `<w:p><w:pPr><w:pStyle w:val="${FOOTER_STYLE}"/><w:jc w:val="${align}"/></w:pPr>${text('— ')}` +
    `${field('begin')}${run('<w:instrText xml:space="preserve">PAGE</w:instrText>')}${field('separate')}` +
    `${text('1')}${field('end')}${text(' —')}</w:p>`
  );
}
