// How large the pages are drawn: fitted to the desk, also when it changes its size, or chosen by hand.
import { useEffect, useState, type RefObject } from 'react';
import { fitZoom, usualFit, type Orientation, type PaperFit } from '../../../ui/paper-size.ts';

export type Zoom = {
  readonly zoom: number;
  /** null: by hand. */
  readonly fit: PaperFit | null;
  readonly onZoom: (zoom: number) => void;
  readonly onFit: (fit: PaperFit) => void;
};

type Size = { readonly width: number; readonly height: number };

export function useZoom(desk: RefObject<HTMLElement | null>, pages: readonly Orientation[]): Zoom {
  const [size, setSize] = useState<Size | null>(null);
  const [chosen, setChosen] = useState<{ readonly fit: PaperFit } | { readonly zoom: number } | null>(null);
  useEffect(() => {
    if (!desk.current) return undefined;
    const observer = new ResizeObserver(([entry]) => entry && setSize(entry.contentRect));
    observer.observe(desk.current);
    return () => observer.disconnect();
  }, [desk]);
  const byHand = chosen !== null && 'zoom' in chosen ? chosen.zoom : null;
  const fit = chosen !== null && 'fit' in chosen ? chosen.fit : usualFit(size?.width ?? 0);
  return {
    zoom: byHand ?? (size ? fitZoom(fit, size, pages) : 0.7),
    fit: byHand === null ? fit : null,
    onZoom: (zoom) => setChosen({ zoom }),
    onFit: (wanted) => setChosen({ fit: wanted }),
  };
}
