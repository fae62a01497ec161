import type { Screen } from '../../store/view-store.ts';
import type { IconName } from '../../ui/icon.tsx';

export type ScreenLine = {
  readonly screen: Screen;
  readonly name: string;
  readonly icon: IconName;
  readonly shortcut: string;
};

/** The screens there are, in the order of the quarter's work: the rail, the keys and the search box take them from here. */
export const SCREEN_LINES: readonly ScreenLine[] = [
  { screen: 'dashboard', name: '工作台', icon: 'home', shortcut: 'Alt+1' },
  { screen: 'ledger', name: '项目台账', icon: 'list', shortcut: 'Alt+2' },
  { screen: 'fill', name: '进展填报', icon: 'pen', shortcut: 'Alt+3' },
  { screen: 'report', name: '报告', icon: 'document', shortcut: 'Alt+4' },
  { screen: 'exchange', name: '收发', icon: 'exchange', shortcut: 'Alt+5' },
  { screen: 'check', name: '校核', icon: 'shield', shortcut: 'Alt+6' },
  { screen: 'settings', name: '设置', icon: 'gear', shortcut: 'Alt+0' },
];
