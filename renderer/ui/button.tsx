import type { ComponentPropsWithRef, MouseEvent, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';
import './button.css';

/** primary: one a screen; normal; quiet: without a frame; text: a word in accent; strong: what cannot lightly be taken back; link: within a sentence. */
export type ButtonVariant = 'primary' | 'normal' | 'quiet' | 'text' | 'strong' | 'link';

type Native = Omit<ComponentPropsWithRef<'button'>, 'type' | 'title' | 'children'>;

export interface ButtonProps extends Native {
  readonly variant?: ButtonVariant | undefined;
  readonly small?: boolean | undefined;
  readonly icon?: IconName | undefined;
  /** An icon after the words: 下一项 ›, or ▾ where a list opens. */
  readonly iconAfter?: IconName | undefined;
  /** The key as printed on the button: Ctrl+回车. */
  readonly shortcut?: string | undefined;
  readonly title?: string | undefined;
  /** Why it cannot be used now; the button stays in the Tab order and says so. */
  readonly blocked?: string | undefined;
  readonly submit?: boolean | undefined;
  readonly children: ReactNode;
}

/** A button with words: verb and object. */
export function Button(props: ButtonProps): ReactNode {
  const { variant = 'normal', small, icon, iconAfter, shortcut, title, blocked, submit, children, ...rest } = props;
  return (
    <button
      {...rest}
      {...whenBlocked(blocked, rest.onClick)}
      type={submit ? 'submit' : 'button'}
      title={blocked ?? title}
      className={classNames('ui-button', `is-${variant}`, small && 'is-small', rest.className)}
    >
      {icon === undefined ? null : <Icon name={icon} size={variant === 'link' ? 14 : 16} />}
      {children}
      {iconAfter === undefined ? null : <Icon name={iconAfter} size={16} />}
      {shortcut === undefined ? null : <span className="ui-button-key">{shortcut}</span>}
    </button>
  );
}

export interface IconButtonProps extends Native {
  readonly icon: IconName;
  /** The name for a screen reader and, with the key after it, the hint under the pointer. */
  readonly label: string;
  readonly shortcut?: string | undefined;
  readonly variant?: 'normal' | 'quiet' | undefined;
  /** 32 px unless told 26. */
  readonly small?: boolean | undefined;
  readonly pressed?: boolean | undefined;
  readonly blocked?: string | undefined;
}

/** A button of an icon alone; its label is read out and shown under the pointer. */
export function IconButton(props: IconButtonProps): ReactNode {
  const { icon, label, shortcut, variant = 'quiet', small, pressed, blocked, ...rest } = props;
  return (
    <button
      {...rest}
      {...whenBlocked(blocked, rest.onClick)}
      type="button"
      aria-label={label}
      aria-pressed={pressed}
      title={blocked ?? (shortcut === undefined ? label : `${label} ${shortcut}`)}
      className={classNames('ui-button', 'is-icon', `is-${variant}`, small && 'is-small', rest.className)}
    >
      <Icon name={icon} />
    </button>
  );
}

type Click = ((event: MouseEvent<HTMLButtonElement>) => void) | undefined;

function whenBlocked(blocked: string | undefined, onClick: Click): { 'aria-disabled'?: true; onClick?: Click } {
  return blocked === undefined ? (onClick ? { onClick } : {}) : { 'aria-disabled': true, onClick: stop };
}

function stop(event: MouseEvent<HTMLButtonElement>): void {
  event.preventDefault();
  event.stopPropagation();
}
