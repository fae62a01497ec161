// A text box that is anchored to the page and that no text flows around: 版记 and the turned page number.
// Word 2010 and later and WPS read the first form, Word 2007 the second; a reader must take one of the two.
import { ImportedXmlComponent } from 'docx';

export interface AnchoredBox {
  /** From 1, one of its own in the document. */
  readonly id: number;
  readonly name: string;
  /** From the sheet's edges: what programs take for a margin differs where a page has no footer. */
  readonly leftTwips: number;
  readonly topTwips: number;
  readonly widthTwips: number;
  readonly heightTwips: number;
  /** Turned by 90° clockwise. */
  readonly turned: boolean;
  /** Where the text stands when it does not fill the box. */
  readonly textAt: 'top' | 'bottom';
  /** Paragraphs. */
  readonly contentXml: string;
}

/** A run that holds the box. */
export function anchoredBox(box: AnchoredBox): ImportedXmlComponent {
  return ImportedXmlComponent.fromXmlString(
    `<w:r ${NAMESPACES}><mc:AlternateContent><mc:Choice Requires="wps">${drawing(box)}</mc:Choice>` +
      `<mc:Fallback>${picture(box)}</mc:Fallback></mc:AlternateContent></w:r>`,
  );
}

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ');

const EMU_A_TWIP = 635;

function emu(twips: number): number {
  return Math.round(twips * EMU_A_TWIP);
}

function drawing(box: AnchoredBox): string {
  const { id, name } = box;
  const size = `cx="${emu(box.widthTwips)}" cy="${emu(box.heightTwips)}"`;
  return `<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="${251_658_240 + id}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">\
<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page"><wp:posOffset>${emu(box.leftTwips)}</wp:posOffset></wp:positionH>\
<wp:positionV relativeFrom="page"><wp:posOffset>${emu(box.topTwips)}</wp:posOffset></wp:positionV>\
<wp:extent ${size}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="${900 + id}" name="${name}"/><wp:cNvGraphicFramePr/>\
<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">\
<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>\
<wps:txbx><w:txbxContent>${box.contentXml}</w:txbxContent></wps:txbx>\
<wps:bodyPr rot="0" vert="${box.turned ? 'vert' : 'horz'}" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="${box.textAt === 'top' ? 't' : 'b'}" anchorCtr="0"><a:noAutofit/></wps:bodyPr></wps:wsp>\
</a:graphicData></a:graphic></wp:anchor></w:drawing>`;
}

function picture(box: AnchoredBox): string {
  const points = (twips: number): string => `${twips / 20}pt`;
  const style = [
    'position:absolute',
    `margin-left:${points(box.leftTwips)}`,
    `margin-top:${points(box.topTwips)}`,
    `width:${points(box.widthTwips)}`,
    `height:${points(box.heightTwips)}`,
    `z-index:${251_658_240 + box.id}`,
    'mso-position-horizontal-relative:page',
    'mso-position-vertical-relative:page',
    ...(box.textAt === 'bottom' ? ['v-text-anchor:bottom'] : []),
  ].join(';');
  const flow = box.turned ? ' style="layout-flow:vertical"' : '';
  return (
    `<w:pict><v:rect id="box${box.id}" style="${style}" filled="f" stroked="f">` +
    `<v:textbox${flow} inset="0,0,0,0"><w:txbxContent>${box.contentXml}</w:txbxContent></v:textbox></v:rect></w:pict>`
  );
}
