import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { Button, IconButton } from './button.tsx';
import { classNames } from './class-names.ts';
import './dialog.css';
import { useFocusReturn } from './focus-return.ts';
import { focusables, wrapTab } from './focus-trap.ts';
import { isComposing } from './is-composing.ts';
import { openLayer } from './layer-stack.ts';

export interface DialogProps {
  readonly title: string;
  readonly children?: ReactNode;
  /** Buttons at the foot, the safe one first; `data-first-focus` on the one that has the focus. */
  readonly actions?: ReactNode;
  /** At the foot, on the left. */
  readonly aside?: ReactNode;
  /** Esc and the cross. Without it the dialog cannot be left but by its buttons. */
  readonly onClose?: (() => void) | undefined;
  /** small 420, medium 640, large 960 px; never more than the window. */
  readonly size?: 'small' | 'medium' | 'large' | undefined;
  readonly role?: 'dialog' | 'alertdialog' | undefined;
}

/** A box over the window that has to be answered or left first. */
export function Dialog(props: DialogProps): ReactNode {
  const { title, children, actions, aside, onClose, size = 'small', role = 'dialog' } = props;
  const titleId = useId();
  const layer = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  // Before the focus goes back, what is below must be reachable again: the order of these two matters.
  // All before it is painted: a key pressed on what one sees must find the focus in it.
  useLayoutEffect(() => (layer.current === null ? undefined : openLayer(layer.current)), []);
  useFocusReturn();
  useLayoutEffect(() => {
    if (box.current === null) return;
    const first = box.current.querySelector<HTMLElement>('[data-first-focus]') ?? focusables(box.current)[0];
    (first ?? box.current).focus({ preventScroll: true });
  }, []);
  // What had the focus may go away, as a button does when its work is done: the keys are the dialog's all the same.
  useEffect(() => {
    const take = (event: globalThis.KeyboardEvent): void => {
      if (document.activeElement !== document.body || layer.current?.inert !== false) return;
      event.stopPropagation();
      box.current?.focus({ preventScroll: true });
      if (event.key === 'Escape') onClose?.();
    };
    window.addEventListener('keydown', take, true);
    return () => window.removeEventListener('keydown', take, true);
  }, [onClose]);
  // Words alone that are longer than the box are rolled by keys: Tab comes to them.
  useEffect(() => {
    const words = body.current;
    if (words === null) return;
    const rolls = words.scrollHeight > words.clientHeight;
    words.removeAttribute('tabindex');
    if (rolls && focusables(words).length === 0) words.tabIndex = 0;
  });
  const press = (event: KeyboardEvent<HTMLDivElement>): void => {
    event.stopPropagation();
    if (isComposing(event)) return;
    if (event.key === 'Tab' && wrapTab(event.currentTarget, event.shiftKey)) event.preventDefault();
    if (event.key === 'Escape' && onClose !== undefined) {
      event.preventDefault();
      onClose();
    }
  };
  return createPortal(
    // A click beside the box leaves the focus in it: Esc must go on working.
    <div ref={layer} className="ui-dialog-layer" role="presentation" onMouseDown={keepInside}>
      {/* The role is dialog or alertdialog; the keys are those of a dialog. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        ref={box}
        className={classNames('ui-dialog', `is-${size}`)}
        role={role}
        aria-modal="true"
        aria-labelledby={titleId}
        tabIndex={-1}
        onKeyDown={press}
      >
        <header>
          <h2 id={titleId}>{title}</h2>
          {onClose === undefined || size === 'small' ? null : (
            <IconButton icon="close" label="关闭" shortcut="Esc" small onClick={onClose} />
          )}
        </header>
        <div ref={body} className="ui-dialog-body">
          {children}
        </div>
        {actions === undefined && aside === undefined ? null : (
          <footer>
            <span className="grow">{aside}</span>
            {actions}
          </footer>
        )}
      </div>
    </div>,
    document.body,
  );
}

function keepInside(event: MouseEvent<HTMLDivElement>): void {
  if (event.target === event.currentTarget) event.preventDefault();
}

export interface ConfirmDialogProps {
  /** 删除 3 个项目？ */
  readonly title: string;
  /** What goes, by name, and whether it comes back. */
  readonly children?: ReactNode;
  /** 不删除: has the focus; Esc means the same. */
  readonly safe: string;
  /** 删除 3 个项目. */
  readonly act: string;
  readonly onSafe: () => void;
  readonly onAct: () => void;
}

/** Asks once, naming what and how many; the buttons repeat the verb. */
export function ConfirmDialog({ title, children, safe, act, onSafe, onAct }: ConfirmDialogProps): ReactNode {
  return (
    <Dialog
      title={title}
      role="alertdialog"
      onClose={onSafe}
      actions={
        <>
          <Button data-first-focus="" onClick={onSafe}>
            {safe}
          </Button>
          <Button variant="strong" onClick={onAct}>
            {act}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
