// Which sheets are in sight or nearly so: only these are drawn when there are many.
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';

/** Up to so many sheets are all drawn. */
const FEW = 40;

export type Near = {
  readonly has: (page: number) => boolean;
  /** A ref for the sheet's box, which carries `data-page`. */
  readonly watch: (element: HTMLElement | null) => (() => void) | undefined;
};

export function useNear(desk: RefObject<HTMLElement | null>, count: number): Near {
  const [near, setNear] = useState<ReadonlySet<number>>(() => new Set([1, 2, 3]));
  const observer = useRef<IntersectionObserver | null>(null);
  const watched = useRef(new Set<HTMLElement>());
  const many = count > FEW;
  useEffect(() => {
    if (!many || !desk.current) return undefined;
    const own = new IntersectionObserver((entries) => setNear((before) => changed(before, entries)), {
      root: desk.current,
      rootMargin: '120% 0px',
    });
    observer.current = own;
    for (const element of watched.current) own.observe(element);
    return () => {
      own.disconnect();
      observer.current = null;
    };
  }, [desk, many]);
  const watch = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    watched.current.add(element);
    observer.current?.observe(element);
    return () => {
      watched.current.delete(element);
      observer.current?.unobserve(element);
    };
  }, []);
  return { has: (page) => !many || near.has(page), watch };
}

function changed(before: ReadonlySet<number>, entries: readonly IntersectionObserverEntry[]): ReadonlySet<number> {
  const after = new Set(before);
  for (const { target, isIntersecting } of entries) {
    const page = Number(target instanceof HTMLElement ? target.dataset['page'] : 0);
    if (isIntersecting) after.add(page);
    else after.delete(page);
  }
  return after;
}
