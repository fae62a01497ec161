import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  type CSSProperties,
} from 'react';
import type { OfficialDocument, PageKind, TableBlock } from '../../../../shared/document/document.ts';
import { copyTable } from '../../../actions/clipboard.ts';
import { IconButton } from '../../../ui/button.tsx';
import { paperSize, twoAcross } from '../../../ui/paper-size.ts';
import { Desk, Paper } from '../../../ui/paper.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { Rule } from '../../../ui/toolbar.tsx';
import { useContextMenu } from '../../../ui/use-context-menu.tsx';
import { ZoomBar } from '../../../ui/zoom-bar.tsx';
import { HiddenFlow, type Flow } from './flow.tsx';
import type { PreviewPage } from './page-plan.ts';
import { PageSheet, pageCaption } from './page-sheet.tsx';
import { PrintDialog } from './print-dialog.tsx';
import { Thumbnails } from './thumbnails.tsx';
import './preview.css';
import { useNear } from './use-near.ts';
import { useZoom } from './use-zoom.ts';

type PreviewProps = {
  readonly document: OfficialDocument;
  readonly pages: readonly PreviewPage[];
  readonly complete: boolean;
  readonly flow: Flow;
  readonly openSection: string | null;
  readonly onPick: (sectionId: string) => void;
};

/** The pages of a document as they will print, with what may be done with them. */
export function Preview({ document, pages, complete, flow, openSection, onPick }: PreviewProps): ReactNode {
  const desk = useRef<HTMLDivElement>(null);
  const { options } = document;
  const kinds = useMemo(() => [...new Set(document.parts.map(({ page }) => page))], [document]);
  const inSight = usePageInSight(desk);
  const kindOf = (page: number | null): PageKind =>
    pages.find(({ number }) => number === page)?.kind ?? kinds[0] ?? 'portrait';
  const { zoomOf, ...zooming } = useZoom(desk, kinds, kindOf(inSight));
  const near = useNear(desk, pages.length);
  const [small, setSmall] = useState(false);
  const [printing, setPrinting] = useState(false);
  const menu = useTableMenu();
  const shown = openSection === null ? null : firstPageOf(pages, openSection);
  const goTo = (page: number): void =>
    desk.current?.querySelector(`[data-page="${page}"]`)?.scrollIntoView({ block: 'start' });
  useShownPage(desk, shown, zooming.fit === null ? null : zoomOf(kindOf(shown)));
  usePrintKey(() => setPrinting(true));
  // Two pages stand beside each other: the one that was asked for counts before its neighbour.
  const beside = shown !== null && Math.abs(shown - inSight) === 1 ? tableOn(pages, shown) : undefined;
  const table = beside ?? tableOn(pages, inSight);
  return (
    <div className="report-desk" aria-busy={flow.busy}>
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
              blocked={flow.busy ? '正在排版' : undefined}
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
        {pages.map((page) => (
          <div
            key={page.number}
            data-page={page.number}
            ref={near.watch}
            style={undrawnSize(page.kind, zoomOf(page.kind))}
          >
            <Paper orientation={page.kind} zoom={zoomOf(page.kind)} caption={pageCaption(page)}>
              {near.has(page.number) ? (
                <PageSheet
                  page={page}
                  options={options}
                  openSection={openSection}
                  onPick={onPick}
                  onTableMenu={menu.openAt}
                />
              ) : null}
            </Paper>
          </div>
        ))}
      </Desk>
      {menu.element}
      {printing && !flow.busy ? (
        <PrintDialog
          pages={pages}
          options={options}
          name={document.properties.title}
          onClose={() => setPrinting(false)}
        />
      ) : null}
      <HiddenFlow flow={flow} />
    </div>
  );
}

/** A sheet out of sight takes the room that it would take now, not what it took when it was last drawn. */
function undrawnSize(kind: PageKind, zoom: number): CSSProperties {
  const { width, height } = paperSize(kind);
  return { containIntrinsicSize: `${width * zoom}px ${height * zoom + CAPTION_HEIGHT}px` };
}

const CAPTION_HEIGHT = 22;

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
  const first = sheets.find((sheet) => sheet.getBoundingClientRect().bottom > top + 40);
  return Number(first?.dataset['page'] ?? 1);
}
