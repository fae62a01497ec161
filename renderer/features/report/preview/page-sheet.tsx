import type { CSSProperties, ReactNode } from 'react';
import type { Block, DocumentFonts, OfficialDocument, PageKind } from '../../../../shared/document/document.ts';
import {
  CHARACTER_TWIPS,
  PAGE_NUMBER_DISTANCE_TWIPS,
  PAGE_NUMBER_LINE_TWIPS,
  pageBox,
  SIZE_POINTS,
  textHeightTwips,
  textWidthTwips,
  twipsToPixels,
  type PageBox,
} from '../../../../shared/document/page.ts';
import { Paper } from '../../../ui/paper.tsx';
import { fontFamily } from './block-style.ts';
import { BlockView, TableView } from './block-view.tsx';
import type { Slice } from './paginate.ts';
import type { PreviewPage } from './use-pages.ts';

type PageSheetProps = {
  readonly document: OfficialDocument;
  readonly page: PreviewPage;
  readonly zoom: number;
  /** The section that is open beside the pages: tinted. */
  readonly openSection: string | null;
  readonly onPick: (sectionId: string) => void;
};

/** One sheet of paper with what stands on it. */
export function PageSheet({ document, page, zoom, openSection, onPick }: PageSheetProps): ReactNode {
  const part = document.parts[page.part];
  if (!part) return null;
  const box = pageBox(part.page);
  const landscape = part.page !== 'portrait';
  const caption = `第 ${page.number} 页${landscape ? '　横向' : ''}`;
  return (
    <Paper orientation={landscape ? 'landscape' : 'portrait'} zoom={zoom} caption={caption}>
      <div className="sheet-text" style={textPlace(box)}>
        {page.slices.map((slice) => {
          const block = part.blocks[slice.block];
          if (!block) return null;
          const { sectionId } = block;
          const tinted = sectionId !== undefined && sectionId === openSection && block.type === 'paragraph';
          return (
            // The outline beside the pages does the same by keyboard.
            <div
              key={`${slice.block}:${slice.top}`}
              className={`sheet-slice${tinted ? ' is-open' : ''}`}
              role="presentation"
              onClick={sectionId === undefined ? undefined : () => onPick(sectionId)}
            >
              <SlicedBlock block={block} slice={slice} page={page} kind={part.page} fonts={document.options.fonts} />
            </div>
          );
        })}
      </div>
      <PageNumber document={document} box={box} number={page.number} landscape={landscape} />
    </Paper>
  );
}

function textPlace(box: PageBox): CSSProperties {
  return {
    top: twipsToPixels(box.topTwips),
    left: twipsToPixels(box.leftTwips),
    width: twipsToPixels(textWidthTwips(box)),
    height: twipsToPixels(textHeightTwips(box)),
  };
}

type SlicedBlockProps = {
  readonly block: Block;
  readonly slice: Slice;
  readonly page: PreviewPage;
  readonly kind: PageKind;
  readonly fonts: DocumentFonts;
};

function SlicedBlock({ block, slice, page, kind, fonts }: SlicedBlockProps): ReactNode {
  const height = slice.bottom - slice.top;
  if (block.type === 'paragraph') {
    return (
      <div className="sheet-clip" style={{ height }}>
        <div style={{ marginTop: -slice.top }}>
          <BlockView block={block} page={kind} fonts={fonts} />
        </div>
      </div>
    );
  }
  const places = page.rows.get(slice.block) ?? [];
  // A hair's breadth of a neighbouring row is no part of the slice.
  const from = places.findIndex(({ bottom }) => bottom > slice.top + 0.5);
  const rest = places.findIndex(({ top }) => top >= slice.bottom - 0.5);
  const rows = block.rows.slice(from, rest === -1 ? undefined : rest);
  const widths = page.widths.get(slice.block) ?? [];
  const hidden = slice.top - (places[from]?.top ?? 0);
  return (
    <>
      <TableView block={{ ...block, rows: [] }} widths={widths} fonts={fonts} />
      <div className="sheet-clip sheet-rows" style={{ height }}>
        <div style={{ marginTop: -hidden }}>
          <TableView block={{ ...block, head: [], rows }} widths={widths} fonts={fonts} />
        </div>
      </div>
    </>
  );
}

type PageNumberProps = {
  readonly document: OfficialDocument;
  readonly box: PageBox;
  readonly number: number;
  readonly landscape: boolean;
};

/** 7.5: — 1 —, odd pages right, even pages left; on landscape pages turned, where the bound document has it. */
function PageNumber({ document, box, number, landscape }: PageNumberProps): ReactNode {
  const { layout, fonts } = document.options;
  const font: CSSProperties = {
    fontFamily: fontFamily('pageNumber', fonts),
    fontSize: `${SIZE_POINTS['4']}pt`,
    lineHeight: `${twipsToPixels(PAGE_NUMBER_LINE_TWIPS)}px`,
  };
  const distance = twipsToPixels(PAGE_NUMBER_DISTANCE_TWIPS - PAGE_NUMBER_LINE_TWIPS / 2);
  const inset = twipsToPixels(CHARACTER_TWIPS);
  const odd = number % 2 === 1;
  if (landscape && layout.landscapePageNumber === 'standard') {
    const along = odd
      ? { bottom: twipsToPixels(box.bottomTwips) + inset }
      : { top: twipsToPixels(box.topTwips) + inset };
    const right = twipsToPixels(box.widthTwips - box.leftTwips) + distance;
    return (
      <span className="sheet-number is-turned" style={{ ...font, right, ...along }}>
        — {number} —
      </span>
    );
  }
  const across: CSSProperties = odd
    ? { right: twipsToPixels(box.rightTwips) + inset }
    : { left: twipsToPixels(box.leftTwips) + inset };
  const centred: CSSProperties = { left: 0, right: 0, textAlign: 'center' };
  const top = twipsToPixels(box.heightTwips - box.bottomTwips) + distance;
  return (
    <span
      className="sheet-number"
      style={{ ...font, top, ...(layout.pageNumberAlign === 'center' ? centred : across) }}
    >
      — {number} —
    </span>
  );
}
