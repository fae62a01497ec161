import type { ReactNode } from 'react';
import { setView, useView } from '../../store/view-store.ts';
import { Icon } from '../../ui/icon.tsx';
import { useMustCount } from '../check/use-checking.ts';
import { Mark } from './mark.tsx';
import { SCREEN_LINES } from './screens.ts';

/** The screens by icon and word; by icon alone where it is narrow. */
export function Rail(): ReactNode {
  const screen = useView((view) => view.screen);
  const must = useMustCount();
  return (
    <nav className="frame-rail" aria-label="主导航">
      <Mark size={32} />
      {SCREEN_LINES.map((line) => (
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
