import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { DocumentOptions } from '../../../../shared/document/document.ts';
import { paperSize } from '../../../ui/paper-size.ts';
import { PageSheet, pageCaption } from './page-sheet.tsx';
import type { PreviewPage } from './page-plan.ts';
import { useGrowing } from './use-growing.ts';
import { useNear } from './use-near.ts';

/** px; a landscape sheet is as wide. */
const WIDTH = 104;

type ThumbnailsProps = {
  readonly pages: readonly PreviewPage[];
  readonly options: DocumentOptions;
  readonly current: number;
  readonly onGo: (page: number) => void;
};

/** All pages small, to go to one. */
export function Thumbnails({ pages, options, current, onGo }: ThumbnailsProps): ReactNode {
  const column = useRef<HTMLElement>(null);
  const near = useNear(column, pages.length);
  const placed = useGrowing(pages.length, current);
  // The page that one reads is in sight here too.
  useEffect(() => {
    column.current?.querySelector(`[data-page="${current}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const press = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const buttons = [...(column.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === globalThis.document.activeElement);
    buttons[at + by]?.focus();
  };
  return (
    // Arrow keys are a second way to its buttons.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <nav ref={column} className="report-thumbnails" aria-label="缩略图" onKeyDown={press}>
      {pages.slice(0, placed).map((page) => {
        const paper = paperSize(page.kind);
        const scale = WIDTH / paper.width;
        return (
          <button
            key={page.number}
            ref={near.watch}
            type="button"
            data-page={page.number}
            aria-current={page.number === current ? 'page' : undefined}
            onClick={() => onGo(page.number)}
          >
            <span
              className="report-thumbnail"
              style={{ width: WIDTH, height: paper.height * scale }}
              aria-hidden="true"
            >
              {near.has(page.number) ? (
                <span style={{ ...paper, transform: `scale(${scale})` }}>
                  <PageSheet page={page} options={options} />
                </span>
              ) : null}
            </span>
            <span className="unseen">{`转到${pageCaption(page)}`}</span>
            <span aria-hidden="true">{page.number}</span>
          </button>
        );
      })}
    </nav>
  );
}
