// Rows by the ten thousand, of which only those in sight are in the page.
import { useVirtualizer, type Virtualizer, type VirtualizerOptions } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useRef } from 'react';

export type VirtualRows = Virtualizer<HTMLDivElement, Element>;

type Options = VirtualizerOptions<HTMLDivElement, Element>;
type Measures = Pick<
  Options,
  | 'overscan'
  | 'getItemKey'
  | 'initialOffset'
  | 'scrollMargin'
  | 'paddingStart'
  | 'paddingEnd'
  | 'scrollPaddingStart'
  | 'scrollPaddingEnd'
>;

/**
 * `rowHeight` in px places the rows; those measured when drawn correct it. The other measures are the library's.
 */
export function useVirtualRows(
  scroller: RefObject<HTMLDivElement | null>,
  { count, rowHeight, ...measures }: { readonly count: number; readonly rowHeight: number } & Measures,
): VirtualRows {
  // The library keeps its state outside React; what it gives is used by its caller and nowhere memoised.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    ...measures,
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    useFlushSync: false,
  });
  const before = useRef(rowHeight);
  useEffect(() => {
    if (before.current === rowHeight) return;
    before.current = rowHeight;
    virtual.measure();
  }, [virtual, rowHeight]);
  return virtual;
}

/** How many whole rows are in sight under a head, whose height like the rows' is in px; 0 before they are drawn. */
export function rowsAPage(virtual: VirtualRows, rowHeight: number, headHeight: number): number {
  return Math.max(0, Math.floor(((virtual.scrollRect?.height ?? 0) - headHeight) / rowHeight));
}

/** Scrolls to a row (from 0; -1 for none) when it becomes another; `placed`: not to the first one. */
export function useKeepInSight(index: number, virtual: VirtualRows, placed = false): void {
  const first = useRef(true);
  useEffect(() => {
    if (index >= 0 && !(first.current && placed))
      virtual.scrollToIndex(index, { align: first.current ? 'center' : 'auto' });
    first.current = false;
  }, [index, virtual, placed]);
}
