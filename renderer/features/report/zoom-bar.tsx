import type { ReactNode } from 'react';
import { IconButton } from '../../ui/button.tsx';

const STEPS: readonly number[] = [0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.25, 1.5];

type ZoomBarProps = { readonly zoom: number; readonly pages: number; readonly onZoom: (zoom: number) => void };

/** Floats over the desk: smaller, larger, how many pages, and what the pages are worth. */
export function ZoomBar({ zoom, pages, onZoom }: ZoomBarProps): ReactNode {
  const smaller = [...STEPS].reverse().find((step) => step < zoom);
  const larger = STEPS.find((step) => step > zoom);
  return (
    <div className="report-zoom" role="toolbar" aria-label="缩放">
      <IconButton icon="minus" label="缩小" disabled={smaller === undefined} onClick={() => onZoom(smaller ?? zoom)} />
      <span className="report-zoom-value">{Math.round(zoom * 100)}%</span>
      <IconButton icon="plus" label="放大" disabled={larger === undefined} onClick={() => onZoom(larger ?? zoom)} />
      <span className="report-zoom-pages">共 {pages} 页 · 分页以 Word/WPS 打开为准</span>
    </div>
  );
}
