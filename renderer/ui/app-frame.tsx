import type { ReactNode } from 'react';
import './app-frame.css';
import { Icon, type IconName } from './icon.tsx';

export interface Place<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly icon: IconName;
  /** How many things wait there. */
  readonly count?: number | undefined;
  /** Ctrl+1, shown under the pointer. */
  readonly shortcut?: string | undefined;
}

export interface AppFrameProps<Id extends string> {
  readonly places: readonly Place<Id>[];
  /** At the foot of the rail: 设置. */
  readonly footPlaces?: readonly Place<Id>[] | undefined;
  readonly current: Id;
  readonly onGo: (place: Id) => void;
  /** Top bar: the ledger and its period; the search box; undo, redo and the state of the data. */
  readonly start?: ReactNode;
  readonly centre?: ReactNode;
  readonly end?: ReactNode;
  /** The screen. */
  readonly children: ReactNode;
}

/** The window: a rail of places (icons alone below 1200 px), a top bar, the screen. */
export function AppFrame<Id extends string>(props: AppFrameProps<Id>): ReactNode {
  const { places, footPlaces = [], current, onGo, start, centre, end, children } = props;
  const line = (place: Place<Id>): ReactNode => (
    <RailPlace key={place.id} place={place} current={place.id === current} onGo={() => onGo(place.id)} />
  );
  return (
    <div className="ui-frame">
      <nav className="ui-rail" aria-label="主导航">
        <AppMark />
        {places.map(line)}
        <span className="ui-rail-gap" />
        {footPlaces.map(line)}
      </nav>
      <header className="ui-top">
        <div className="ui-top-start">{start}</div>
        <div className="ui-top-centre">{centre}</div>
        <div className="ui-top-end">{end}</div>
      </header>
      <main className="ui-main">{children}</main>
    </div>
  );
}

interface RailPlaceProps {
  readonly place: Place<string>;
  readonly current: boolean;
  readonly onGo: () => void;
}

function RailPlace({ place, current, onGo }: RailPlaceProps): ReactNode {
  const { label, icon, count, shortcut } = place;
  return (
    <button
      type="button"
      aria-current={current ? 'page' : undefined}
      aria-label={count === undefined ? label : `${label}，${count} 件待办`}
      title={shortcut === undefined ? label : `${label} ${shortcut}`}
      onClick={onGo}
    >
      <Icon name={icon} size={20} />
      <span className="ui-rail-word">{label}</span>
      {count === undefined ? null : <span className="ui-rail-count">{count > 99 ? '99+' : count}</span>}
    </button>
  );
}

/** The program's sign. */
export function AppMark(): ReactNode {
  return (
    <svg className="ui-mark" viewBox="0 0 32 32" role="img" aria-label="进展台账">
      <rect x="2" y="2" width="28" height="28" rx="7" fill="currentColor" />
      <path className="is-lines" d="M9 10h14M9 16h9M9 22h5" />
      <path className="is-tick" d="M16.5 21.5l2.6 2.6 5-6.2" />
    </svg>
  );
}

/** A short upright line in the top bar. */
export function TopRule(): ReactNode {
  return <span className="ui-top-rule" aria-hidden="true" />;
}
