import type { ReactNode } from 'react';
import { type Screen, setView, useView } from '../../store/view-store.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { useMustCount } from '../check/use-checking.ts';
import { Mark } from './mark.tsx';

type RailLine = { readonly screen: Screen; readonly name: string; readonly icon: IconName; readonly shortcut: string };

/** The screens there are, in the order of the quarter's work. */
export const RAIL: readonly RailLine[] = [
  { screen: 'ledger', name: '项目台账', icon: 'list', shortcut: 'Alt+1' },
  { screen: 'fill', name: '进展填报', icon: 'pen', shortcut: 'Alt+2' },
  { screen: 'report', name: '报告', icon: 'document', shortcut: 'Alt+3' },
  { screen: 'check', name: '校核', icon: 'shield', shortcut: 'Alt+4' },
  { screen: 'settings', name: '设置', icon: 'gear', shortcut: 'Alt+0' },
];

/** The screens by icon and word; by icon alone where it is narrow. */
export function Rail(): ReactNode {
  const screen = useView((view) => view.screen);
  const must = useMustCount();
  return (
    <nav className="frame-rail" aria-label="主导航">
      <Mark size={32} />
      {RAIL.map((line) => (
        <button
          key={line.screen}
          data-screen={line.screen}
          type="button"
          title={`${line.name} ${line.shortcut}`}
          aria-label={line.screen === 'check' && must > 0 ? `${line.name}，${must} 处必改` : line.name}
          aria-current={line.screen === screen ? 'page' : undefined}
          onClick={() => setView({ screen: line.screen })}
        >
          <Icon name={line.icon} size={20} />
          <span aria-hidden="true">{line.name}</span>
          {line.screen === 'check' && must > 0 ? (
            <b className="count" aria-hidden="true">
              {must > 99 ? '99+' : must}
            </b>
          ) : null}
        </button>
      ))}
    </nav>
  );
}
