import type { ReactNode } from 'react';
import './key-figure.css';

export interface KeyFigureProps {
  readonly label: string;
  readonly value: string | number;
  /** After it in grey: / 14, 天. */
  readonly of?: string | undefined;
  /** The names behind the number: 缺 市戒毒所、政治部. */
  readonly detail?: string | undefined;
  /** Each number is a link. */
  readonly onOpen: () => void;
}

/** A large number with the names behind it. */
export function KeyFigure({ label, value, of, detail, onOpen }: KeyFigureProps): ReactNode {
  return (
    <button type="button" className="ui-key-figure" onClick={onOpen}>
      <span className="ui-key-figure-label">{label}</span>
      <span className="ui-key-figure-value">
        {value}
        {of === undefined ? null : <small>{of}</small>}
      </span>
      {detail === undefined ? null : <span className="ui-key-figure-detail cut">{detail}</span>}
    </button>
  );
}

/** Key figures side by side between thin lines. */
export function KeyFigures({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className="ui-key-figures">{children}</div>;
}
