import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import './side-line.css';

export interface SideLineProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type' | 'className'> {
  /** It stands under the line before it. */
  readonly indented?: boolean | undefined;
  readonly children: ReactNode;
}

/** A line of a list at the side that opens what stands beside it; `aria-current` says which is open. */
export function SideLine({ indented = false, children, ...rest }: SideLineProps): ReactNode {
  return (
    <button type="button" className={classNames('ui-side-line', indented && 'is-indented')} {...rest}>
      {children}
    </button>
  );
}
