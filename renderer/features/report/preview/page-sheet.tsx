import type { CSSProperties, ReactNode } from 'react';
import type { Block, OfficialDocument, TableBlock } from '../../../../shared/document/document.ts';
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
import { fontFamily } from './block-style.ts';
import { BlockView } from './block-view.tsx';
import type { Slice } from './paginate.ts';
import type { PreviewPage } from './use-pages.ts';

type PageSheetProps = {
  readonly document: OfficialDocument;
  readonly page: PreviewPage;
  /** The section that is open beside the pages: tinted. */
  readonly openSection: string | null;
  readonly onPick: (sectionId: string) => void;
};

/** One sheet of paper with what stands on it, at 96 pixels an inch. */
export function PageSheet({ document, page, openSection, onPick }: PageSheetProps): ReactNode {
  const part = document.parts[page.part];
  if (!part) return null;
  const box = pageBox(part.page);
  const size = { width: twipsToPixels(box.widthTwips), height: twipsToPixels(box.heightTwips) };
  return (
    <div className="sheet" style={size} role="article" aria-label={`第${page.number}页`}>
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
              style={sliceStyle(slice, block)}
              role="presentation"
              onClick={sectionId === undefined ? undefined : () => onPick(sectionId)}
            >
              <SlicedBlock block={block} slice={slice} page={part.page} document={document} />
            </div>
          );
        })}
      </div>
      <PageNumber document={document} box={box} number={page.number} landscape={part.page !== 'portrait'} />
    </div>
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

function sliceStyle(slice: Slice, block: Block): CSSProperties {
  return block.type === 'table' ? {} : { height: slice.bottom - slice.top };
}

type SlicedBlockProps = {
  readonly block: Block;
  readonly slice: Slice;
  readonly page: PreviewPageKind;
  readonly document: OfficialDocument;
};
type PreviewPageKind = OfficialDocument['parts'][number]['page'];

function SlicedBlock({ block, slice, page, document }: SlicedBlockProps): ReactNode {
  const { fonts } = document.options;
  if (block.type === 'paragraph') {
    return (
      <div style={{ marginTop: -slice.top }}>
        <BlockView block={block} page={page} fonts={fonts} />
      </div>
    );
  }
  return <BlockView block={rowsOf(block, slice)} page={page} fonts={fonts} />;
}

function rowsOf(block: TableBlock, slice: Slice): TableBlock {
  return { ...block, rows: block.rows.slice(slice.rows.from, slice.rows.to) };
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
