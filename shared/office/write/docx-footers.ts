// Page numbers (GB/T 9704-2012 7.5): — 1 —, 4号 宋体, odd pages right and even pages left, one 字 in.
import { AlignmentType, Footer, ImportedXmlComponent, PageNumber, Paragraph, TextRun } from 'docx';
import type { DocumentLayout, DocumentOptions, PageKind } from '../../document/document.ts';
import {
  CHARACTER_TWIPS,
  PAGE_NUMBER_DISTANCE_TWIPS,
  PAGE_NUMBER_LINE_TWIPS,
  pageBox,
  type PageBox,
} from '../../document/page.ts';
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
  const drawing = ImportedXmlComponent.fromXmlString(
    turnedBox({ left, top, width: PAGE_NUMBER_LINE_TWIPS, height }, place, id),
  );
  paragraph.addChildElement(drawing);
  return new Footer({ children: [paragraph] });
}

interface BoxPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const EMU_A_TWIP = 635;

function turnedBox(place: BoxPlace, align: Side, id: number): string {
  const emu = (twips: number): number => Math.round(twips * EMU_A_TWIP);
  const size = `cx="${emu(place.width)}" cy="${emu(place.height)}"`;
  return `<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>\
<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2516582${id}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">\
<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page"><wp:posOffset>${emu(place.left)}</wp:posOffset></wp:positionH>\
<wp:positionV relativeFrom="page"><wp:posOffset>${emu(place.top)}</wp:posOffset></wp:positionV>\
<wp:extent ${size}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="${900 + id}" name="页码${id}"/><wp:cNvGraphicFramePr/>\
<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">\
<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>\
<wps:txbx><w:txbxContent>${numberParagraph(align)}</w:txbxContent></wps:txbx>\
<wps:bodyPr rot="0" vert="vert" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t" anchorCtr="0"><a:noAutofit/></wps:bodyPr></wps:wsp>\
</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>`;
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
