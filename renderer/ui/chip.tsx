import type { ComponentPropsWithRef, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import './chip.css';

export interface FilterChipProps {
  readonly label: string;
  readonly count?: number | undefined;
  readonly pressed: boolean;
  readonly onPress: () => void;
  readonly disabled?: boolean | undefined;
  readonly title?: string | undefined;
}

/** A filter that is on or off: 全部 30. */
export function FilterChip({ label, count, pressed, onPress, disabled, title }: FilterChipProps): ReactNode {
  return (
    <button
      type="button"
      className="ui-chip"
      aria-pressed={pressed}
      onClick={onPress}
      disabled={disabled}
      title={title}
    >
      {label}
      {count === undefined ? null : <span className="ui-chip-count">{count}</span>}
    </button>
  );
}

export interface DropChipProps extends Omit<ComponentPropsWithRef<'button'>, 'type' | 'children'> {
  readonly label: string;
  /** What is chosen, shown in place of the label: 基层工作处, or 3 家单位. */
  readonly chosen?: string | undefined;
}

/** A chip that opens a list; give it to MenuButton as trigger or handle onClick. */
export function DropChip({ label, chosen, className, ...rest }: DropChipProps): ReactNode {
  return (
    <button
      aria-haspopup="menu"
      {...rest}
      type="button"
      className={classNames('ui-chip', 'is-drop', chosen !== undefined && 'is-chosen', className)}
      aria-label={chosen === undefined ? label : `${label}：${chosen}`}
    >
      {chosen ?? label}
      <Icon name="down" size={14} />
    </button>
  );
}
