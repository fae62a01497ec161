// 版记 (GB/T 9704-2012 7.4): a box whose foot stands on the foot of the 版心, whatever the text above does.
import { LineRuleType, Paragraph } from 'docx';
import type { DocumentFonts, DocumentOptions, Imprint } from '../../document/document.ts';
import { COPY_LEAD, imprintText, type ImprintText } from '../../document/imprint.ts';
import { IMPRINT, PORTRAIT, textWidthTwips } from '../../document/page.ts';
import { IMPRINT_STYLES } from '../../document/paragraph-styles.ts';
import { anchoredBox } from './docx-anchored-box.ts';
import { runPieces } from './docx-fonts.ts';
import { AFTER_TABLE_STYLE } from './docx-styles.ts';
import { runXml } from './docx-run-xml.ts';

const WIDTH_TWIPS = textWidthTwips(PORTRAIT);
/** Beyond the ids of the turned page numbers. */
const BOX_ID = 10;

/**
 * The paragraph that 版记 hangs on. As high as 版记 itself where text stands above: if that leaves too little room,
 * both go to the next page.
 */
export function imprintAnchor(imprint: Imprint, options: DocumentOptions, belowText: boolean): Paragraph {
  const text = imprintText(imprint);
  const paragraph = new Paragraph({
    style: AFTER_TABLE_STYLE,
    ...(belowText ? { spacing: { line: text.heightTwips, lineRule: LineRuleType.EXACT } } : {}),
  });
  paragraph.addChildElement(
    anchoredBox({
      id: BOX_ID,
      name: '版记',
      leftTwips: PORTRAIT.leftTwips,
      topTwips: PORTRAIT.heightTwips - PORTRAIT.bottomTwips - text.heightTwips,
      widthTwips: WIDTH_TWIPS,
      heightTwips: text.heightTwips,
      turned: false,
      textAt: 'bottom',
      contentXml: imprintXml(text, options.fonts),
    }),
  );
  return paragraph;
}

function imprintXml(text: ImprintText, fonts: DocumentFonts): string {
  const run = (words: string): string => runPieces({ text: words }, 'body', fonts).map(runXml).join('');
  const first = rule('top', IMPRINT.thickRuleEighths);
  const last = rule('bottom', IMPRINT.thickRuleEighths);
  const copies =
    text.copyTo === null
      ? ''
      : line(COPY_LEAD.length * IMPRINT.insetTwips, run(text.copyTo)) + rule('top', IMPRINT.thinRuleEighths);
  const date = `<w:r><w:tab/></w:r>${run(text.printDate)}`;
  const printer = run(text.printerLines.join('\n'));
  const printed = text.dateBelow ? line(0, printer) + line(0, date) : line(0, printer + date);
  return first + copies + printed + last;
}

// CT_PPr: pStyle, pBdr, tabs, ind.
function rule(side: 'top' | 'bottom', eighths: number): string {
  return (
    `<w:p><w:pPr><w:pStyle w:val="${IMPRINT_STYLES.rule.id}"/><w:pBdr>` +
    `<w:${side} w:val="single" w:sz="${eighths}" w:space="0" w:color="000000"/></w:pBdr></w:pPr></w:p>`
  );
}

function line(hangingTwips: number, runs: string): string {
  const inset = IMPRINT.insetTwips;
  const hanging = hangingTwips === 0 ? '' : ` w:hanging="${hangingTwips}"`;
  return (
    `<w:p><w:pPr><w:pStyle w:val="${IMPRINT_STYLES.line.id}"/>` +
    `<w:tabs><w:tab w:val="right" w:pos="${WIDTH_TWIPS - inset}"/></w:tabs>` +
    `<w:ind w:left="${inset + hangingTwips}" w:right="${inset}"${hanging}/></w:pPr>${runs}</w:p>`
  );
}
