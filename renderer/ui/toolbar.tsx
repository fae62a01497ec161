/* oxlint-disable jsx-a11y/prefer-tag-over-role -- said by its role, so that tests and readers find it by that */
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import './page-head.css';

export interface ToolbarProps {
  readonly label: string;
  readonly children: ReactNode;
  /** At the far end: search in the list. */
  readonly end?: ReactNode;
}

/** The line of filters under a page's head. */
export function Toolbar({ label, children, end }: ToolbarProps): ReactNode {
  return (
    <div className="ui-toolbar" role="toolbar" aria-label={label}>
      {children}
      {end === undefined ? null : <div className="ui-toolbar-end">{end}</div>}
    </div>
  );
}

/** A short upright line between groups of controls. */
export function Rule(): ReactNode {
  return <span className="ui-rule" aria-hidden="true" />;
}

/** A line of short statements over a page: what agrees, what to look at. */
export function Strip({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <div className="ui-strip" role="status">
      {children}
    </div>
  );
}

/** One statement; ok: it agrees, note: look at it. */
export function StripItem({
  state,
  children,
}: {
  readonly state: 'ok' | 'note';
  readonly children: ReactNode;
}): ReactNode {
  return (
    <span className={state === 'ok' ? 'ui-strip-item is-ok' : 'ui-strip-item'}>
      <Icon name={state === 'ok' ? 'done' : 'note'} size={14} />
      {children}
    </span>
  );
}
