import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import type { OfficialDocument } from '../../../../shared/document/document.ts';
import { pageBox, textWidthTwips, twipsToPixels } from '../../../../shared/document/page.ts';
import { Desk } from '../../../ui/paper.tsx';
import type { Orientation } from '../../../ui/paper-size.ts';
import { ZoomBar } from '../../../ui/zoom-bar.tsx';
import { BlockView } from './block-view.tsx';
import { PageSheet } from './page-sheet.tsx';
import './preview.css';
import type { PreviewPage } from './use-pages.ts';
import { useZoom } from './use-zoom.ts';

type PreviewProps = {
  readonly document: OfficialDocument;
  readonly pages: readonly PreviewPage[];
  readonly flow: RefObject<HTMLDivElement | null>;
  readonly openSection: string | null;
  readonly onPick: (sectionId: string) => void;
};

/** The pages of a document as they will print, and the hidden flow in which they are measured. */
export function Preview({ document, pages, flow, openSection, onPick }: PreviewProps): ReactNode {
  const desk = useRef<HTMLDivElement>(null);
  const zoom = useZoom(desk, orientationsOf(document));
  const inSight = usePageInSight(desk);
  const shown = openSection === null ? null : firstPageOf(document, pages, openSection);
  // The desk moves when another section is opened, or when an edit pushes its beginning to another page.
  useEffect(() => {
    if (shown !== null) desk.current?.querySelector(`[data-page="${shown}"]`)?.scrollIntoView({ block: 'start' });
  }, [shown]);
  return (
    <div className="report-desk">
      <Desk ref={desk} bar={<ZoomBar {...zoom} page={inSight} pages={pages.length} />}>
        {pages.map((page) => (
          <div key={page.number} data-page={page.number}>
            <PageSheet document={document} page={page} zoom={zoom.zoom} openSection={openSection} onPick={onPick} />
          </div>
        ))}
        <p className="report-caveat">分页以 Word/WPS 打开为准</p>
      </Desk>
      <HiddenFlow document={document} flow={flow} />
    </div>
  );
}

/** Every block once, at its true width and unseen: what the pages are measured from. */
function HiddenFlow({ document, flow }: Pick<PreviewProps, 'document' | 'flow'>): ReactNode {
  return (
    <div className="sheet-flow" ref={flow} aria-hidden="true">
      {document.parts.map((part, index) => (
        <div key={part.id} data-part={index} style={{ width: twipsToPixels(textWidthTwips(pageBox(part.page))) }}>
          {part.blocks.map((block, at) => (
            <div key={at} data-block={at}>
              <BlockView block={block} page={part.page} fonts={document.options.fonts} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

/** The page on which a section begins, or 1. */
export function firstPageOf(document: OfficialDocument, pages: readonly PreviewPage[], sectionId: string): number {
  const page = pages.find(({ part, slices }) =>
    slices.some(({ block }) => document.parts[part]?.blocks[block]?.sectionId === sectionId),
  );
  return page?.number ?? 1;
}

function orientationsOf(document: OfficialDocument): Orientation[] {
  return document.parts.map(({ page }) => (page === 'portrait' ? 'portrait' : 'landscape'));
}

/** The number of the first page that is not scrolled past. */
function usePageInSight(desk: RefObject<HTMLElement | null>): number {
  const [page, setPage] = useState(1);
  useEffect(() => {
    const element = desk.current;
    if (!element) return undefined;
    const look = (): void => setPage(firstInSight(element));
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
