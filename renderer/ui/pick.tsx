import type { ComponentPropsWithRef, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import './pick.css';

export interface PickProps extends Omit<ComponentPropsWithRef<'button'>, 'type' | 'children'> {
  readonly label: string;
  /** Shown in place of the label: 第三季度. */
  readonly chosen?: string | undefined;
  readonly strong?: boolean | undefined;
}

/** A choice in the top bar: 2023年 ▾. */
export function Pick({ label, chosen, strong, className, ...rest }: PickProps): ReactNode {
  return (
    <button
      {...rest}
      type="button"
      className={classNames('ui-pick', strong && 'is-strong', className)}
      aria-label={chosen === undefined ? label : `${label}：${chosen}`}
    >
      <span className="cut">{chosen ?? label}</span>
      <Icon name="down" size={14} />
    </button>
  );
}
