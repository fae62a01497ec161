import type { ReactNode } from 'react';
import './difference.css';

export interface DifferencePart {
  readonly kind: 'same' | 'added' | 'dropped';
  readonly text: string;
}

export interface DifferenceProps {
  readonly parts: readonly DifferencePart[];
}

/** A text with the words that are new and the words that went. */
export function Difference({ parts }: DifferenceProps): ReactNode {
  return (
    <span className="ui-difference">
      {parts.map((part, index) => {
        // The parts stand in the order of the text and have no other name.
        const key = `${index}`;
        if (part.kind === 'added') return <ins key={key}>{part.text}</ins>;
        if (part.kind === 'dropped') return <del key={key}>{part.text}</del>;
        return <span key={key}>{part.text}</span>;
      })}
    </span>
  );
}

/** check: words to look at again; figure: words read as a figure; data: a number that follows the ledger. */
export type WordMark = 'check' | 'figure' | 'data';

/** Words with a line under them. */
export function Marked({ mark, title, children }: MarkedProps): ReactNode {
  return (
    <mark className={`ui-marked is-${mark}`} title={title}>
      {children}
    </mark>
  );
}

export interface MarkedProps {
  readonly mark: WordMark;
  readonly title?: string | undefined;
  readonly children: ReactNode;
}
