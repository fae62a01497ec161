/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a menu has no tag of its own */
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { Floating } from './floating.tsx';
import { Icon, type IconName } from './icon.tsx';
import { menuTarget } from './menu-keys.ts';
import './menu.css';
import type { Box } from './place-floating.ts';

export interface MenuItem {
  readonly label: string;
  readonly run: () => void;
  readonly icon?: IconName | undefined;
  /** Ctrl+C, 回车, Del. */
  readonly shortcut?: string | undefined;
  /** After the words in grey: a count. */
  readonly detail?: string | undefined;
  /** Why it cannot be chosen now. */
  readonly blocked?: string | undefined;
  /** A line that is on or off; with stay the menu remains open for the next. */
  readonly checked?: boolean | undefined;
  readonly stay?: boolean | undefined;
}

/** A line between groups. */
export type MenuEntry = MenuItem | 'line';

export interface MenuProps {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly anchor: Box;
  readonly align?: 'start' | 'end' | undefined;
  readonly onClose: () => void;
}

/** A list of things to do, at a button or at the pointer. */
export function Menu({ label, entries, anchor, align, onClose }: MenuProps): ReactNode {
  const list = useRef<HTMLDivElement>(null);
  const items = entries.filter((entry) => entry !== 'line');
  const iconPlace = items.some(({ icon, checked }) => icon !== undefined || checked !== undefined);
  useEffect(() => {
    const chosen = list.current?.querySelector<HTMLElement>('[aria-checked="true"]');
    (chosen ?? list.current?.querySelector('button'))?.focus({ preventScroll: true });
    chosen?.scrollIntoView({ block: 'nearest' });
  }, []);
  const press = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.key === 'Tab') {
      event.preventDefault();
      onClose();
      return;
    }
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const current = buttons.findIndex((button) => button === document.activeElement);
    const target = menuTarget(event.key, current, items);
    if (target === undefined || event.ctrlKey) return;
    event.preventDefault();
    buttons[target]?.focus();
  };
  return (
    <Floating anchor={anchor} align={align} onClose={onClose}>
      <div ref={list} className="ui-menu" role="menu" tabIndex={-1} aria-label={label} onKeyDown={press}>
        {entries.map((entry, index) =>
          entry === 'line' ? (
            // Lines have no name of their own, and the list is made anew each time.
            // oxlint-disable-next-line react/no-array-index-key
            <hr key={`line-${index}`} />
          ) : (
            <MenuLineButton key={entry.label} item={entry} iconPlace={iconPlace} onClose={onClose} />
          ),
        )}
      </div>
    </Floating>
  );
}

type MenuLineButtonProps = {
  readonly item: MenuItem;
  /** Lines without an icon or a tick begin where those with one do. */
  readonly iconPlace: boolean;
  readonly onClose: () => void;
};

function MenuLineButton({ item, iconPlace, onClose }: MenuLineButtonProps): ReactNode {
  const choose = (): void => {
    if (item.blocked !== undefined) return;
    if (!item.stay) onClose();
    item.run();
  };
  return (
    <button
      type="button"
      role={item.checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
      aria-checked={item.checked}
      aria-disabled={item.blocked === undefined ? undefined : true}
      title={item.blocked}
      tabIndex={-1}
      onClick={choose}
      onPointerMove={(event) => event.currentTarget.focus({ preventScroll: true })}
    >
      {item.checked === undefined ? null : (
        <span className="ui-menu-check">{item.checked ? <Icon name="done" size={14} /> : null}</span>
      )}
      {iconPlace && item.checked === undefined ? (
        <span className="ui-menu-icon">{item.icon === undefined ? null : <Icon name={item.icon} />}</span>
      ) : null}
      <span className="cut">{item.label}</span>
      {item.detail === undefined ? null : <span className="ui-menu-detail">{item.detail}</span>}
      {item.shortcut === undefined ? null : <span className="ui-menu-key">{item.shortcut}</span>}
    </button>
  );
}
