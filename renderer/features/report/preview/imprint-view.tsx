import type { CSSProperties, ReactNode } from 'react';
import type { DocumentFonts, Imprint } from '../../../../shared/document/document.ts';
import { COPY_LEAD, imprintText } from '../../../../shared/document/imprint.ts';
import { IMPRINT, twipsToPixels } from '../../../../shared/document/page.ts';
import { IMPRINT_STYLES } from '../../../../shared/document/paragraph-styles.ts';
import { lineStyle } from './block-style.ts';

type ImprintViewProps = { readonly imprint: Imprint; readonly fonts: DocumentFonts };

/** 版记 with its last rule on the foot of the text. */
export function ImprintView({ imprint, fonts }: ImprintViewProps): ReactNode {
  const text = imprintText(imprint);
  const inset = twipsToPixels(IMPRINT.insetTwips);
  const hanging = COPY_LEAD.length * inset;
  return (
    <div
      className="sheet-imprint"
      style={{ ...lineStyle(IMPRINT_STYLES.line, fonts), height: twipsToPixels(text.heightTwips) }}
    >
      <div style={rule(IMPRINT.thickRuleEighths)} />
      {text.copyTo === null ? null : (
        <>
          <p style={{ paddingLeft: inset + hanging, paddingRight: inset, textIndent: -hanging }}>{text.copyTo}</p>
          <div style={rule(IMPRINT.thinRuleEighths)} />
        </>
      )}
      <div className="sheet-printer" style={{ paddingLeft: inset, paddingRight: inset }}>
        <p>{text.printerLines.join('\n')}</p>
        <p className={text.dateBelow ? 'is-below' : undefined}>{text.printDate}</p>
      </div>
      <div style={rule(IMPRINT.thickRuleEighths)} />
    </div>
  );
}

function rule(eighths: number): CSSProperties {
  return {
    borderTop: `${eighths / 8}pt solid #000`,
    height: twipsToPixels(IMPRINT.ruleLineTwips) + (eighths / 8) * (4 / 3),
  };
}
