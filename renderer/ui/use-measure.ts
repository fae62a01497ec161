import { type RefObject, useLayoutEffect, useState, useSyncExternalStore } from 'react';

/** The inner width of an element, kept up to date; 0 before it is drawn. */
export function useElementWidth(ref: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    setWidth(element.clientWidth);
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return width;
}

/** Height of a row in px: the token --row, which follows the window's width and the size of the words. */
export function useRowHeight(): number {
  return useSyncExternalStore(watchRoot, readRowHeight);
}

/** How large the words are against the usual 14 px. */
export function useTextScale(): number {
  return useSyncExternalStore(watchRoot, readTextScale);
}

/** How wide the window is, where a layout has other measures: up to 1200 px, from 1700 px. */
export type WindowClass = 'narrow' | 'usual' | 'wide';

export function useWindowClass(): WindowClass {
  return useSyncExternalStore(watchWindow, readWindowClass);
}

function readWindowClass(): WindowClass {
  if (window.innerWidth <= 1200) return 'narrow';
  return window.innerWidth >= 1700 ? 'wide' : 'usual';
}

function watchWindow(changed: () => void): () => void {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
}

function readTextScale(): number {
  const value = Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--fs-14'));
  return Number.isFinite(value) && value > 0 ? value / 14 : 1;
}

function readRowHeight(): number {
  const value = Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--row'));
  return Number.isFinite(value) && value > 0 ? value : 34;
}

function watchRoot(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-text-size', 'data-density'] });
  window.addEventListener('resize', changed);
  return () => {
    observer.disconnect();
    window.removeEventListener('resize', changed);
  };
}
