// How large the pages are drawn: fitted to the desk, also when it changes its size, or chosen by hand.
import { useEffect, useRef, useState, type RefObject } from 'react';
import { fitZoom, usualFit, type Orientation, type PaperFit } from '../../../ui/paper-size.ts';
import { zoomStep } from '../../../ui/zoom-bar.tsx';

export type Zoom = {
  /** Of such a sheet: where pages are as wide as the desk, upright and turned ones each in their own way. */
  readonly zoomOf: (kind: Orientation) => number;
  /** null: by hand. */
  readonly fit: PaperFit | null;
  readonly onZoom: (zoom: number) => void;
  readonly onFit: (fit: PaperFit) => void;
};

type Size = { readonly width: number; readonly height: number };

const NO_DESK: Size = { width: 0, height: 0 };

/** `pages`: the kinds of sheets there are; `inSight`: that of the sheet on which one stands. */
export function useZoom(
  desk: RefObject<HTMLElement | null>,
  pages: readonly Orientation[],
  inSight: Orientation,
): Zoom {
  const [size, setSize] = useState<Size | null>(null);
  const [chosen, setChosen] = useState<{ readonly fit: PaperFit } | { readonly zoom: number } | null>(null);
  useEffect(() => {
    if (!desk.current) return undefined;
    const observer = new ResizeObserver(([entry]) => entry && setSize(entry.contentRect));
    observer.observe(desk.current);
    return () => observer.disconnect();
  }, [desk]);
  const byHand = chosen !== null && 'zoom' in chosen ? chosen.zoom : null;
  const fit = chosen !== null && 'fit' in chosen ? chosen.fit : usualFit(size ?? NO_DESK, pages);
  const zoomOf = (kind: Orientation): number =>
    byHand ?? (size ? fitZoom(fit, size, fit === 'width' ? [kind] : pages) : 0.7);
  const onZoom = (wanted: number): void => setChosen({ zoom: wanted });
  const onFit = (wanted: PaperFit): void => setChosen({ fit: wanted });
  useZoomKeys(desk, { step: (by) => onZoom(zoomStep(zoomOf(inSight), by)), whole: () => onFit('page') });
  return { zoomOf, fit: byHand === null ? fit : null, onZoom, onFit };
}

type ZoomActs = { readonly step: (by: 1 | -1) => void; readonly whole: () => void };

/** Ctrl+＋, Ctrl+−, Ctrl+0 anywhere on the screen; Ctrl and the wheel over the pages. */
function useZoomKeys(desk: RefObject<HTMLElement | null>, acts: ZoomActs): void {
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!event.ctrlKey || event.altKey || event.isComposing) return;
      if (event.key === '+' || event.key === '=') latest.current.step(1);
      else if (event.key === '-') latest.current.step(-1);
      else if (event.key === '0') latest.current.whole();
      else return;
      event.preventDefault();
    };
    const roll = (event: WheelEvent): void => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      latest.current.step(event.deltaY < 0 ? 1 : -1);
    };
    const element = desk.current;
    window.addEventListener('keydown', press);
    element?.addEventListener('wheel', roll, { passive: false });
    return () => {
      window.removeEventListener('keydown', press);
      element?.removeEventListener('wheel', roll);
    };
  }, [desk]);
}
