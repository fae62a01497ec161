import type { ReactNode } from 'react';
import { iconShapes } from './icon-shapes.ts';
import './icon.css';

/** The names of the drawn icons. */
export type IconName = keyof typeof iconShapes;

export interface IconProps {
  readonly name: IconName;
  /** Side in px: 14 in chips and fields, 16 in buttons, 20 in the rail. */
  readonly size?: 12 | 14 | 16 | 20 | undefined;
  readonly className?: string | undefined;
}

/** A drawn sign beside a word; it says nothing to a screen reader, the word does. */
export function Icon({ name, size = 16, className }: IconProps): ReactNode {
  const [stroke, fill] = iconShapes[name] as readonly [string, string?];
  return (
    <svg
      className={className === undefined ? 'ui-icon' : `ui-icon ${className}`}
      viewBox="0 0 20 20"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
    >
      <path d={stroke} />
      {fill === undefined ? null : <path d={fill} fill="currentColor" />}
    </svg>
  );
}
