import type { ReactNode } from 'react';
import { IconButton } from './button.tsx';
import { FilterChip } from './chip.tsx';
import type { PaperFit } from './paper-size.ts';
import { Rule } from './toolbar.tsx';

export interface ZoomBarProps {
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
  /** null: zoomed by hand. */
  readonly fit: PaperFit | null;
  readonly onFit: (fit: PaperFit) => void;
  /** null: none stands yet. */
  readonly page: number | null;
  /** null: they are still being set. */
  readonly pages: number | null;
  /** Between the page number and the end: a remark on the pages, further buttons. */
  readonly children?: ReactNode;
}

const fits: readonly { readonly fit: PaperFit; readonly label: string }[] = [
  { fit: 'two', label: '并排两页' },
  { fit: 'page', label: '整页' },
  { fit: 'width', label: '页宽' },
];

/** Floats over the desk: how large the pages are and which one is in sight. */
export function ZoomBar({ zoom, onZoom, fit, onFit, page, pages, children }: ZoomBarProps): ReactNode {
  return (
    <div className="ui-zoom" role="toolbar" aria-label="显示比例">
      <IconButton icon="minus" label="缩小" shortcut="Ctrl+−" small onClick={() => onZoom(zoomStep(zoom, -1))} />
      <output aria-label="显示比例">{Math.round(zoom * 100)}%</output>
      <IconButton icon="plus" label="放大" shortcut="Ctrl+＋" small onClick={() => onZoom(zoomStep(zoom, 1))} />
      <Rule />
      {fits.map((choice) => (
        <span key={choice.fit} className={`ui-zoom-fit is-${choice.fit}`}>
          <FilterChip label={choice.label} pressed={fit === choice.fit} onPress={() => onFit(choice.fit)} />
        </span>
      ))}
      <Rule />
      <span className="ui-zoom-page" role="status">
        {pageWords(page, pages)}
      </span>
      {children}
    </div>
  );
}

function pageWords(page: number | null, pages: number | null): string {
  if (page === null) return '正在排版';
  return pages === null ? `第 ${page} 页，后面的还在排版` : `第 ${page} 页，共 ${pages} 页`;
}

/** One step larger or smaller. */
export function zoomStep(zoom: number, by: 1 | -1): number {
  return Math.min(2, Math.max(0.25, Math.round(zoom * 10 + by) / 10));
}
