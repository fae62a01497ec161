import { memo, type CSSProperties, type MouseEvent, type ReactNode } from 'react';
import type { DocumentOptions, TableBlock } from '../../../../shared/document/document.ts';
import {
  pageBox,
  textHeightTwips,
  textWidthTwips,
  twipsToPixels,
  type PageBox,
} from '../../../../shared/document/page.ts';
import { fontFamily } from './block-style.ts';
import { ParagraphView, TableView } from './block-view.tsx';
import { ImprintView } from './imprint-view.tsx';
import { LetterheadView } from './letterhead-view.tsx';
import { PageNumber } from './page-number.tsx';
import { linesOf, type PageItem, type ParagraphItem, type PreviewPage, type TableItem } from './page-plan.ts';

export type PageSheetProps = {
  readonly page: PreviewPage;
  readonly options: DocumentOptions;
  /** The section that is open beside the pages: tinted. */
  readonly openSection?: string | null;
  readonly onPick?: ((sectionId: string) => void) | undefined;
  readonly onTableMenu?: ((event: MouseEvent, table: TableBlock) => void) | undefined;
};

/** What stands on a page, at 96 pixels an inch from the sheet's corner: for the desk, the thumbnails and the printer. */
export const PageSheet = memo(
  function PageSheet({ page, options, openSection = null, onPick, onTableMenu }: PageSheetProps): ReactNode {
    return (
      <>
        <div className="sheet-text" style={textPlace(pageBox(page.kind))}>
          {page.letterhead ? <LetterheadView letterhead={page.letterhead} options={options} /> : null}
          {page.items.map((item, index) => (
            <Slice key={index} {...{ item, options, openSection, onPick, onTableMenu }} />
          ))}
          {page.imprint ? <ImprintView imprint={page.imprint} fonts={options.fonts} /> : null}
        </div>
        {page.numbered ? <PageNumber page={page} options={options} /> : null}
      </>
    );
  },
  // The document is made anew at every edit: what looks the same is told by its key.
  (before, after) =>
    before.page.key === after.page.key &&
    before.options.fonts === after.options.fonts &&
    before.options.layout.landscapePageNumber === after.options.layout.landscapePageNumber &&
    before.options.layout.pageNumberAlign === after.options.layout.pageNumberAlign &&
    before.options.layout.letterhead === after.options.layout.letterhead &&
    before.openSection === after.openSection &&
    before.onPick === after.onPick &&
    before.onTableMenu === after.onTableMenu,
);

function textPlace(box: PageBox): CSSProperties {
  return {
    top: twipsToPixels(box.topTwips),
    left: twipsToPixels(box.leftTwips),
    width: twipsToPixels(textWidthTwips(box)),
    height: twipsToPixels(textHeightTwips(box)),
  };
}

type SliceProps = Omit<PageSheetProps, 'page'> & { readonly item: PageItem };

function Slice({ item, options, openSection, onPick, onTableMenu }: SliceProps): ReactNode {
  const { sectionId } = item.block;
  const tinted = sectionId !== undefined && sectionId === openSection && item.type === 'paragraph';
  const pick = sectionId === undefined || !onPick ? undefined : () => onPick(sectionId);
  const menu = item.type === 'table' && onTableMenu ? (event: MouseEvent) => onTableMenu(event, item.block) : undefined;
  return (
    // The outline beside the pages does the same by keyboard.
    <div
      className={`sheet-slice${tinted ? ' is-open' : ''}${pick ? ' is-pickable' : ''}`}
      role="presentation"
      onClick={pick}
      onContextMenu={menu}
    >
      {item.type === 'table' ? (
        <TableSlice item={item} options={options} />
      ) : (
        <ParagraphSlice item={item} options={options} />
      )}
    </div>
  );
}

function ParagraphSlice({
  item,
  options,
}: {
  readonly item: ParagraphItem;
  readonly options: DocumentOptions;
}): ReactNode {
  const { block, top, bottom } = item;
  return (
    <>
      {item.firstLine === null ? null : <LineNumbers item={item} first={item.firstLine} options={options} />}
      <div className="sheet-clip" style={{ height: bottom - top }}>
        <div style={{ marginTop: -top }}>
          <ParagraphView block={block} options={options} />
        </div>
      </div>
    </>
  );
}

/** 送审稿: small numbers 5 mm left of the text. */
function LineNumbers({
  item,
  first,
  options,
}: {
  readonly item: ParagraphItem;
  readonly first: number;
  readonly options: DocumentOptions;
}): ReactNode {
  const style = { fontFamily: fontFamily('pageNumber', options.fonts), lineHeight: `${item.lineHeight}px` };
  return (
    <div className="sheet-line-numbers" style={style} aria-hidden="true">
      {Array.from({ length: linesOf(item) }, (_, index) => (
        <div key={index}>{first + index}</div>
      ))}
    </div>
  );
}

function TableSlice({
  item,
  options: { fonts },
}: {
  readonly item: TableItem;
  readonly options: DocumentOptions;
}): ReactNode {
  const { block, widths, rows, height, hidden, open } = item;
  const shape = { columns: block.columns, size: block.size };
  return (
    <>
      {block.head.length === 0 ? null : (
        <TableView block={{ ...shape, head: block.head, rows: [] }} widths={widths} fonts={fonts} />
      )}
      {rows.length === 0 ? null : (
        <div className={`sheet-clip sheet-rows${block.head.length === 0 ? ' is-headless' : ''}`} style={{ height }}>
          <div style={{ marginTop: -hidden }}>
            <TableView
              block={{ ...shape, head: [], rows }}
              widths={widths}
              fonts={fonts}
              cut={{ first: hidden > 0, last: open }}
            />
          </div>
        </div>
      )}
    </>
  );
}

/** Read aloud and searched for by its name. */
export function pageCaption({ number, kind, part }: PreviewPage): string {
  const facts = [
    kind === 'portrait' ? '' : kind === 'landscape' ? '横向' : '横向 A3',
    part === 'blank' ? '空白' : part === 'imprint' ? '版记' : '',
  ];
  return [`第 ${number} 页`, ...facts.filter((fact) => fact !== '')].join('　');
}
