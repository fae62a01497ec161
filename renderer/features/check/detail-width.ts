import { useSyncExternalStore } from 'react';
import { useView } from '../../store/view-store.ts';

/** The width of the open finding in px: as it was drawn last time, else by the window. */
export function useDetailWidth(): number {
  const drawn = useView((view) => view.checkWidth);
  const windowWidth = useSyncExternalStore(watchWindow, () => window.innerWidth);
  if (drawn !== null) return drawn;
  if (windowWidth <= 1200) return 320;
  return windowWidth >= 1700 ? 520 : 400;
}

function watchWindow(changed: () => void): () => void {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
}
