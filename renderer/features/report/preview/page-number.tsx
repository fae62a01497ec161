import type { CSSProperties, ReactNode } from 'react';
import type { DocumentOptions } from '../../../../shared/document/document.ts';
import {
  CHARACTER_TWIPS,
  PAGE_NUMBER_DISTANCE_TWIPS,
  PAGE_NUMBER_LINE_TWIPS,
  pageBox,
  SIZE_POINTS,
  twipsToPixels,
  type PageBox,
} from '../../../../shared/document/page.ts';
import { fontFamily } from './block-style.ts';
import type { PreviewPage } from './page-plan.ts';

const DISTANCE = twipsToPixels(PAGE_NUMBER_DISTANCE_TWIPS - PAGE_NUMBER_LINE_TWIPS / 2);
const INSET = twipsToPixels(CHARACTER_TWIPS);

type PageNumberProps = { readonly page: PreviewPage; readonly options: DocumentOptions };

/** 7.5: — 1 —, odd pages right, even pages left; on landscape pages turned, where the bound document has it. */
export function PageNumber({ page, options }: PageNumberProps): ReactNode {
  const { layout, fonts } = options;
  const box = pageBox(page.kind);
  const turned = page.kind !== 'portrait' && layout.landscapePageNumber === 'standard';
  const side = layout.pageNumberAlign === 'center' ? 'center' : page.number % 2 === 1 ? 'odd' : 'even';
  const style: CSSProperties = {
    fontFamily: fontFamily('pageNumber', fonts),
    fontSize: `${SIZE_POINTS['4']}pt`,
    lineHeight: `${twipsToPixels(PAGE_NUMBER_LINE_TWIPS)}px`,
    ...(turned ? turnedPlace(box, side) : footPlace(box, side)),
  };
  return (
    <span className={turned ? 'sheet-number is-turned' : 'sheet-number'} style={style}>
      — {page.number} —
    </span>
  );
}

type Side = 'odd' | 'even' | 'center';

function footPlace(box: PageBox, side: Side): CSSProperties {
  const top = twipsToPixels(box.heightTwips - box.bottomTwips) + DISTANCE;
  const left = twipsToPixels(box.leftTwips);
  const right = twipsToPixels(box.rightTwips);
  if (side === 'center') return { top, left, right, textAlign: 'center' };
  return side === 'odd' ? { top, right: right + INSET } : { top, left: left + INSET };
}

/** In the left margin, read from above: the end of the line is near the sheet's foot. */
function turnedPlace(box: PageBox, side: Side): CSSProperties {
  const right = twipsToPixels(box.widthTwips - box.leftTwips) + DISTANCE;
  const top = twipsToPixels(box.topTwips);
  const bottom = twipsToPixels(box.bottomTwips);
  if (side === 'center') return { right, top, bottom, textAlign: 'center' };
  return side === 'odd' ? { right, bottom: bottom + INSET } : { right, top: top + INSET };
}
