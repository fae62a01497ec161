import type { ReactNode } from 'react';
import './empty-state.css';

export interface EmptyStateProps {
  readonly title: string;
  /** What to do next. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** box: nothing has come; sheet: nothing written; search: nothing found; done: nothing left to do. */
  readonly picture?: 'box' | 'sheet' | 'search' | 'done' | undefined;
}

const pictures = {
  box: 'M10 18h52v30H10zM10 18l8-10h36l8 10M26 26h20M26 26c0 6 20 6 20 0',
  sheet: 'M18 6h26l10 10v34H18zM44 6v10h10M26 24h20M26 32h20M26 40h12',
  search: 'M48 26a16 16 0 1 1-32 0a16 16 0 1 1 32 0zM43.5 37.5L56 50M25 26h14',
  done: 'M14 8h44v40H14zM24 28l8 8 16-17',
} as const;

/** A screen or list with nothing in it says what to do next. */
export function EmptyState({ title, children, action, picture = 'box' }: EmptyStateProps): ReactNode {
  return (
    <div className="ui-empty">
      <svg viewBox="0 0 72 56" width="72" height="56" aria-hidden="true">
        <path d={pictures[picture]} />
      </svg>
      <h3>{title}</h3>
      {children === undefined ? null : <p>{children}</p>}
      {action === undefined ? null : <div className="ui-empty-action">{action}</div>}
    </div>
  );
}
