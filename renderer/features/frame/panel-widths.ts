// How wide the panels are: by the window, until one draws them wider or narrower; then as drawn, remembered by name.
import { setView, useView, viewStore, type PanelName } from '../../store/view-store.ts';
import type { SplitPanelProps } from '../../ui/split-panel.tsx';
import { useWindowClass, type WindowClass } from '../../ui/use-measure.ts';

type Panel = Readonly<Record<WindowClass, number>> & {
  readonly least: number;
  /** What the other side keeps, however wide the panel is drawn. */
  readonly main: number;
};

/** In px. */
const PANEL_WIDTHS: Readonly<Record<PanelName, Panel>> = {
  project: { narrow: 580, usual: 640, wide: 720, least: 420, main: 380 },
  finding: { narrow: 320, usual: 400, wide: 520, least: 300, main: 320 },
  units: { narrow: 336, usual: 488, wide: 640, least: 280, main: 420 },
  // The entry keeps as much beside both.
  fillList: { narrow: 200, usual: 248, wide: 372, least: 160, main: 640 },
  reading: { narrow: 284, usual: 336, wide: 508, least: 240, main: 400 },
  outline: { narrow: 248, usual: 284, wide: 400, least: 200, main: 420 },
  outlineBesideSection: { narrow: 200, usual: 220, wide: 320, least: 160, main: 760 },
  section: { narrow: 520, usual: 486, wide: 635, least: 380, main: 360 },
  auditLine: { narrow: 420, usual: 420, wide: 520, least: 300, main: 300 },
};

/** The measures of a panel, for SplitPanel. */
export function usePanel(
  name: PanelName,
): Required<Pick<SplitPanelProps, 'width' | 'usualWidth' | 'onWidth' | 'minPanel' | 'minMain'>> {
  const drawn = useView((view) => view.panelWidths[name]);
  const panel = PANEL_WIDTHS[name];
  const usualWidth = panel[useWindowClass()];
  return {
    width: drawn ?? usualWidth,
    usualWidth,
    onWidth: (width) => setView({ panelWidths: { ...viewStore.getState().panelWidths, [name]: width } }),
    minPanel: panel.least,
    minMain: panel.main,
  };
}
