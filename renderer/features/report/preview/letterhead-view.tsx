import type { CSSProperties, ReactNode } from 'react';
import type { DocumentOptions, Letterhead } from '../../../../shared/document/document.ts';
import { letterheadPlace, type LetterheadPlace } from '../../../../shared/document/letterhead.ts';
import { LETTERHEAD, LINE_TWIPS, twipsToPixels } from '../../../../shared/document/page.ts';
import { LETTERHEAD_STYLES } from '../../../../shared/document/paragraph-styles.ts';
import { fontFamily, lineStyle } from './block-style.ts';

type LetterheadViewProps = { readonly letterhead: Letterhead; readonly options: DocumentOptions };

/** 版头 over the first page's text; on preprinted paper its place alone, said on screen and left free in print. */
export function LetterheadView({ letterhead, options }: LetterheadViewProps): ReactNode {
  const place = letterheadPlace(letterhead);
  const height = twipsToPixels(place.heightTwips);
  if (options.layout.letterhead === 'preprinted') {
    return (
      <div className="sheet-letterhead" style={{ height }}>
        <span className="sheet-preprinted">套打：此处印在红头纸上</span>
      </div>
    );
  }
  const { urgency, mark } = LETTERHEAD_STYLES;
  const scale = place.mark.scalePercent === 100 ? {} : { transform: `scaleX(${place.mark.scalePercent / 100})` };
  return (
    <div className="sheet-letterhead" style={{ height }}>
      <div style={{ ...at(0), ...lineStyle(urgency, options.fonts) }}>{letterhead.urgency}</div>
      <div
        className="sheet-mark"
        style={{
          ...at(LETTERHEAD.markTopTwips),
          ...lineStyle(mark, options.fonts),
          fontSize: `${place.mark.sizePoints}pt`,
          lineHeight: `${twipsToPixels(place.mark.lineTwips)}px`,
        }}
      >
        <span style={scale}>{letterhead.issuerMark}</span>
      </div>
      <NumberLines place={place} options={options} />
      <div className="sheet-red-rule" style={{ borderBottomWidth: `${LETTERHEAD.ruleEighths / 8}pt` }} />
    </div>
  );
}

function NumberLines({
  place,
  options,
}: {
  readonly place: LetterheadPlace;
  readonly options: DocumentOptions;
}): ReactNode {
  const first = LETTERHEAD.markTopTwips + place.mark.lineTwips + LETTERHEAD.linesBeforeNumber * LINE_TWIPS;
  const style = lineStyle(LETTERHEAD_STYLES.number, options.fonts);
  return place.lines.map((line, index) => (
    <div
      key={index}
      style={{ ...at(first + index * LINE_TWIPS), ...style, textAlign: line.centred ? 'center' : 'left' }}
    >
      {line.pieces.map(({ text, font, leftTwips }) => (
        <span
          key={text}
          style={{
            fontFamily: fontFamily(font, options.fonts),
            ...(line.centred ? {} : { position: 'absolute', left: twipsToPixels(leftTwips) }),
          }}
        >
          {text}
        </span>
      ))}
    </div>
  ));
}

function at(topTwips: number): CSSProperties {
  return { position: 'absolute', top: twipsToPixels(topTwips), left: 0, right: 0, whiteSpace: 'pre' };
}
