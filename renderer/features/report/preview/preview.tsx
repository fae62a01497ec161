import {
  memo,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type MouseEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import type { OfficialDocument, PageKind, TableBlock } from '../../../../shared/document/document.ts';
import { copyTable } from '../../../actions/clipboard.ts';
import { IconButton } from '../../../ui/button.tsx';
import { twoAcross } from '../../../ui/paper-size.ts';
import { Desk } from '../../../ui/paper.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { Rule } from '../../../ui/toolbar.tsx';
import { useContextMenu } from '../../../ui/use-context-menu.tsx';
import { ZoomBar } from '../../../ui/zoom-bar.tsx';
import type { PreviewPage } from './page-plan.ts';
import { DeskSheet } from './desk-sheet.tsx';
import { firstOf } from './paginate.ts';
import { PrintDialog } from './print-dialog.tsx';
import { Thumbnails } from './thumbnails.tsx';
import './preview.css';
import { useGrowing } from './use-growing.ts';
import { useNear } from './use-near.ts';
import type { Pages } from './use-pages.tsx';
import { useZoom } from './use-zoom.ts';

type PreviewProps = Pages & {
  readonly document: OfficialDocument;
  readonly openSection?: string | null;
  readonly onPick?: ((sectionId: string) => void) | undefined;
};

/** The pages of a document as they will print, with what may be done with them. */
export const Preview = memo(function Preview(props: PreviewProps): ReactNode {
  const { document, pages, complete, busy, openSection = null, onPick } = props;
  const desk = useRef<HTMLDivElement>(null);
  const { options } = document;
  const kinds = useMemo(() => [...new Set(document.parts.map(({ page }) => page))], [document]);
  const inSight = usePageInSight(desk);
  const kindOf = (page: number | null): PageKind =>
    pages.find(({ number }) => number === page)?.kind ?? kinds[0] ?? 'portrait';
  const { zoomOf, ...zooming } = useZoom(desk, kinds, kindOf(inSight));
  const near = useNear(desk, pages.length);
  const shown = openSection === null ? null : firstPageOf(pages, openSection);
  const placed = useGrowing(pages.length, shown);
  const [small, setSmall] = useState(false);
  const [printing, setPrinting] = useState(false);
  const menu = useTableMenu();
  const goTo = (page: number): void =>
    desk.current?.querySelector(`[data-page="${page}"]`)?.scrollIntoView({ block: 'start' });
  useShownPage(desk, shown, zooming.fit === null ? null : zoomOf(kindOf(shown)));
  usePrintKey(() => setPrinting(true));
  // Two pages stand beside each other: the one that was asked for counts before its neighbour.
  const beside = shown !== null && Math.abs(shown - inSight) === 1 ? tableOn(pages, shown) : undefined;
  const table = beside ?? tableOn(pages, inSight);
  return (
    <div className="report-desk" aria-busy={busy}>
      {small ? <Thumbnails pages={pages} options={options} current={inSight} onGo={goTo} /> : null}
      <Desk
        ref={desk}
        width={zooming.fit === 'two' ? twoAcross(zoomOf(kindOf(inSight)), kinds) : undefined}
        bar={
          <ZoomBar
            {...zooming}
            zoom={zoomOf(kindOf(inSight))}
            page={pages.length === 0 ? null : inSight}
            pages={complete ? pages.length : null}
          >
            <Rule />
            <IconButton icon="list" label="缩略图" small pressed={small} onClick={() => setSmall(!small)} />
            <IconButton
              icon="copy"
              label="复制本页的表格"
              small
              blocked={table ? undefined : '这一页没有表格'}
              onClick={() => (table ? menu.copy(table) : undefined)}
            />
            <IconButton
              icon="print"
              label="打印或导出 PDF"
              shortcut="Ctrl+P"
              small
              blocked={busy ? '正在排版' : undefined}
              onClick={() => setPrinting(true)}
            />
            <span className="report-caveat">以 Word/WPS 打开为准</span>
          </ZoomBar>
        }
      >
        {pages.length === 0 ? (
          <p className="report-laying" role="status">
            正在排版。页数很多，可以先看目录，或者先做别的。
          </p>
        ) : null}
        {pages.slice(0, placed).map((page) => (
          <DeskSheet
            key={page.number}
            page={page}
            options={options}
            zoom={zoomOf(page.kind)}
            drawn={near.has(page.number)}
            watch={near.watch}
            openSection={near.has(page.number) ? openSection : null}
            onPick={onPick}
            onTableMenu={menu.openAt}
          />
        ))}
      </Desk>
      {menu.element}
      {printing && !busy ? (
        <PrintDialog
          pages={pages}
          options={options}
          name={document.properties.title}
          onClose={() => setPrinting(false)}
        />
      ) : null}
    </div>
  );
});

type TableMenu = {
  readonly openAt: (event: MouseEvent, table: TableBlock) => void;
  readonly copy: (table: TableBlock) => void;
  readonly element: ReactNode;
};

/** The right button on a table. */
function useTableMenu(): TableMenu {
  const toast = useToast();
  const { openAt: openMenu, element } = useContextMenu('表格');
  const copy = useCallback(
    (table: TableBlock): void => {
      const words = copyTable(table)
        ? `已复制表格，共 ${table.rows.length} 行，可粘贴到幻灯片、文档或 Excel`
        : '没能复制';
      toast({ text: words });
    },
    [toast],
  );
  const openAt = useCallback(
    (event: MouseEvent, table: TableBlock): void => {
      // Marked text has the shell's own menu.
      if (window.getSelection()?.isCollapsed === false) return;
      openMenu(event, [{ label: `复制整张表格（${table.rows.length} 行）`, icon: 'copy', run: () => copy(table) }]);
    },
    [copy, openMenu],
  );
  return { openAt, copy, element };
}

function usePrintKey(print: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!event.ctrlKey || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'p') return;
      event.preventDefault();
      if (!event.repeat && !event.isComposing) print();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
}

function tableOn(pages: readonly PreviewPage[], number: number): TableBlock | null {
  const item = pages.find((page) => page.number === number)?.items.find(({ type }) => type === 'table');
  return item?.type === 'table' ? item.block : null;
}

/** The page on which a section begins; null where it is on none of them. */
export function firstPageOf(pages: readonly PreviewPage[], sectionId: string): number | null {
  return pages.find(({ items }) => items.some(({ block }) => block.sectionId === sectionId))?.number ?? null;
}

/**
 * The desk moves when another section is opened, when an edit pushes its beginning to another page, and when the pages
 * are fitted to a desk that has become narrower for its sake, or wider when it is closed; `fitted` is null when a
 * person chose the zoom.
 */
function useShownPage(desk: RefObject<HTMLElement | null>, shown: number | null, fitted: number | null): void {
  const before = useRef({ shown, fitted });
  // The page one stood on when the pane was closed, until the pages are fitted to the room that it gave back.
  const left = useRef<number | null>(null);
  useEffect(() => {
    const last = before.current;
    before.current = { shown, fitted };
    if (last.shown !== shown) left.current = shown === null ? last.shown : null;
    if (last.shown === shown && last.fitted === fitted) return;
    const page = shown ?? (last.fitted === fitted ? null : left.current);
    if (page === null) return;
    left.current = null;
    const sheet = desk.current?.querySelector(`[data-page="${page}"]`);
    sheet?.scrollIntoView({ block: 'start' });
    // What is open may begin far down the sheet: as much of it as there is room for, its beginning before its end.
    const open = [...(sheet?.querySelectorAll('.sheet-slice.is-open') ?? [])];
    for (const slice of open.reverse()) slice.scrollIntoView({ block: 'nearest' });
  }, [desk, shown, fitted]);
}

/** The number of the first page that is not scrolled past. */
function usePageInSight(desk: RefObject<HTMLElement | null>): number {
  const [page, setPage] = useState(1);
  useEffect(() => {
    const element = desk.current;
    if (!element) return undefined;
    const look = (): void => {
      const seen = firstInSight(element);
      // Nothing is set that is so already: set after each of a thousand drawings, it would look like an endless loop.
      if (seen !== page) setPage(seen);
    };
    // Zooming moves the pages without a scroll: looked at after every drawing.
    look();
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  });
  return page;
}

function firstInSight(desk: HTMLElement): number {
  const top = desk.getBoundingClientRect().top;
  const sheets = [...desk.querySelectorAll<HTMLElement>('[data-page]')];
  const isSeen = (sheet: HTMLElement): boolean => sheet.getBoundingClientRect().bottom > top + 40;
  const first = firstOf(sheets, isSeen);
  // Before a turned sheet may stand an upright one that ends lower.
  const beside = sheets[first - 1];
  const sheet = beside && isSeen(beside) ? beside : sheets[first];
  return Number(sheet?.dataset['page'] ?? 1);
}
