import { useEffect, useRef, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { DocumentOptions } from '../../../../shared/document/document.ts';
import { PageSheet } from './page-sheet.tsx';
import type { PreviewPage } from './page-plan.ts';
import './print.css';

type PrintSheetsProps = {
  readonly pages: readonly PreviewPage[];
  readonly options: DocumentOptions;
  /** All is drawn and its fonts are there. */
  readonly onReady: () => void;
};

/** The chosen pages at their true size, out of sight; in print they are all there is. */
export function PrintSheets({ pages, options, onReady }: PrintSheetsProps): ReactNode {
  const ready = useRef(onReady);
  useEffect(() => {
    ready.current = onReady;
  });
  useEffect(() => {
    let wanted = true;
    const whenDrawn = async (): Promise<void> => {
      await window.document.fonts.ready;
      requestAnimationFrame(() => {
        if (wanted) ready.current();
      });
    };
    void whenDrawn();
    return () => {
      wanted = false;
    };
  }, []);
  return createPortal(
    <div className="print-sheets" aria-hidden="true">
      {pages.map((page) => (
        <div key={page.number} className={`print-sheet is-${page.kind}`}>
          <PageSheet page={page} options={options} />
        </div>
      ))}
    </div>,
    window.document.body,
  );
}
