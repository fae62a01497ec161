import type { ReactNode } from 'react';
import './page-head.css';

export interface PageHeadProps {
  readonly title: string;
  /** After the title in grey: 30 项 · 第三季度已填 27 项. */
  readonly note?: ReactNode;
  /** Choices beside the title: kind, period, scope. */
  readonly choices?: ReactNode;
  /** Buttons at the end, the one primary button last. */
  readonly children?: ReactNode;
}

/** The title of a screen and what can be done with it. */
export function PageHead({ title, note, choices, children }: PageHeadProps): ReactNode {
  return (
    <div className="ui-head">
      <h1>{title}</h1>
      {choices}
      {note === undefined ? null : <span className="ui-head-note">{note}</span>}
      <span className="ui-head-gap" />
      {children}
    </div>
  );
}
