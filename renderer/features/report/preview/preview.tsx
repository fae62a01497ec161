import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import type { OfficialDocument } from '../../../../shared/document/document.ts';
import { pageBox, textWidthTwips, twipsToPixels } from '../../../../shared/document/page.ts';
import { BlockView } from './block-view.tsx';
import { PageSheet } from './page-sheet.tsx';
import './preview.css';
import type { PreviewPage } from './use-pages.ts';

type PreviewProps = {
  readonly document: OfficialDocument;
  readonly pages: readonly PreviewPage[];
  readonly flow: RefObject<HTMLDivElement | null>;
  /** 1 is the size of the paper. */
  readonly zoom: number;
  readonly openSection: string | null;
  readonly onPick: (sectionId: string) => void;
};

/** The pages of a document as they will print, and the hidden flow in which they are measured. */
export function Preview({ document, pages, flow, zoom, openSection, onPick }: PreviewProps): ReactNode {
  const desk = useRef<HTMLDivElement>(null);
  const shown = openSection === null ? null : firstPageOf(document, pages, openSection);
  // The page moves when another section is opened, or when an edit pushes its beginning to another page.
  useEffect(() => {
    if (shown !== null) desk.current?.querySelector(`[data-page="${shown}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [shown]);
  return (
    <div className="desk" ref={desk} role="region" aria-label="页面预览" tabIndex={0}>
      <div className="desk-pages" style={{ zoom }}>
        {pages.map((page) => (
          <figure key={page.number} data-page={page.number}>
            <PageSheet document={document} page={page} openSection={openSection} onPick={onPick} />
            <figcaption style={{ zoom: 1 / zoom }}>
              第 {page.number} 页{document.parts[page.part]?.page === 'portrait' ? '' : '　横向'}
            </figcaption>
          </figure>
        ))}
      </div>
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
