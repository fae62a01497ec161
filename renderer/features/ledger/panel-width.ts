import { useSyncExternalStore } from 'react';
import { setView, useView } from '../../store/view-store.ts';

const NARROWEST = 420;
/** What is left to the list however wide the panel is drawn. */
const LIST_LEFT = 380;

/** The panel's width in px: as it was drawn last time, else by the window. */
export function usePanelWidth(): number {
  const drawn = useView((view) => view.panelWidth);
  const windowWidth = useSyncExternalStore(watchWindow, () => window.innerWidth);
  return clampPanel(drawn ?? preferredWidth(windowWidth), windowWidth);
}

export function drawPanel(width: number): void {
  setView({ panelWidth: clampPanel(Math.round(width), window.innerWidth) });
}

export function widestPanel(windowWidth: number): number {
  const rail = windowWidth <= 1200 ? 48 : 76;
  return Math.max(NARROWEST, windowWidth - rail - LIST_LEFT);
}

export { NARROWEST as narrowestPanel };

function clampPanel(width: number, windowWidth: number): number {
  return Math.min(widestPanel(windowWidth), Math.max(NARROWEST, width));
}

function preferredWidth(windowWidth: number): number {
  if (windowWidth <= 1200) return 580;
  return windowWidth >= 1700 ? 720 : 640;
}

function watchWindow(changed: () => void): () => void {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
}
