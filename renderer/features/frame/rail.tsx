import type { ReactNode } from 'react';
import { openDialog } from '../../store/dialog-store.ts';
import { type Screen, useView } from '../../store/view-store.ts';
import { Icon } from '../../ui/icon.tsx';
import { useMustCount } from '../check/use-checking.ts';
import { useIncomingCount } from '../exchange/use-intake-watch.ts';
import { goToScreen } from './go-to-screen.ts';
import { Mark } from './mark.tsx';
import { SCREEN_LINES, type ScreenLine } from './screens.ts';

/** The screens by icon and word; by icon alone where it is narrow. */
export function Rail(): ReactNode {
  const screen = useView((view) => view.screen);
  const waiting: Waiting = { check: useMustCount(), exchange: useIncomingCount() };
  return (
    <nav className="frame-rail" aria-label="主导航">
      <Mark size={28} />
      {SCREEN_LINES.map((line) => (
        <button
          key={line.screen}
          data-screen={line.screen}
          type="button"
          title={`${line.name} ${line.shortcut}`}
          aria-label={railName(line, waiting)}
          aria-current={line.screen === screen ? 'page' : undefined}
          onClick={() => goToScreen(line.screen)}
        >
          <Icon name={line.icon} size={20} />
          <span aria-hidden="true">{line.name}</span>
          <Count count={waiting[line.screen] ?? 0} />
        </button>
      ))}
      <button type="button" title="使用手册 F1" aria-label="帮助" onClick={() => openDialog('help')}>
        <Icon name="help" size={20} />
        <span aria-hidden="true">帮助</span>
      </button>
    </nav>
  );
}

/** What waits on a screen, by its number; 0 is not shown. */
type Waiting = Partial<Record<Screen, number>>;

const WAITING_WORDS: Partial<Record<Screen, string>> = { check: '处必改', exchange: '份来件待写入' };

function railName({ screen, name }: ScreenLine, waiting: Waiting): string {
  const count = waiting[screen] ?? 0;
  return count > 0 ? `${name}，${count} ${WAITING_WORDS[screen] ?? ''}` : name;
}

function Count({ count }: { readonly count: number }): ReactNode {
  if (count === 0) return null;
  return (
    <b className="count" aria-hidden="true">
      {count > 99 ? '99+' : count}
    </b>
  );
}
