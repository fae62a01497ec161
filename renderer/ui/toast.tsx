/* oxlint-disable jsx-a11y/prefer-tag-over-role -- said by its role, so that tests and readers find it by that */
import { createContext, type ReactNode, use, useCallback, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { IconButton } from './button.tsx';
import './toast.css';

export interface Toast {
  /** 已写入 7 行 30 处变更 */
  readonly text: string;
  /** One thing that may be done about it: 撤销. */
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
  /** ms it stays; default 5000, with an action 10000. It waits while the pointer or the focus is on it. */
  readonly duration?: number | undefined;
}

type ShowToast = (toast: Toast) => void;

const ToastContext = createContext<ShowToast>(() => undefined);

/** Shows a toast: `const toast = useToast(); toast({ text: '已删除 1 个项目', action: … })`. */
export function useToast(): ShowToast {
  return use(ToastContext);
}

/** Holds the toast of the window; the newest takes the place of the one before. */
export function ToastProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [current, setCurrent] = useState<{ readonly toast: Toast; readonly turn: number }>();
  const show = useCallback<ShowToast>((toast) => {
    setCurrent((before) => ({ toast, turn: (before?.turn ?? 0) + 1 }));
  }, []);
  const close = useCallback(() => setCurrent(undefined), []);
  return (
    <ToastContext value={show}>
      {children}
      {createPortal(
        <div className="ui-toasts" role="status" aria-live="polite">
          {current === undefined ? null : <ToastBox key={current.turn} toast={current.toast} onClose={close} />}
        </div>,
        document.body,
      )}
    </ToastContext>
  );
}

function ToastBox({ toast, onClose }: { readonly toast: Toast; readonly onClose: () => void }): ReactNode {
  const { text, action, duration = action === undefined ? 5000 : 10_000 } = toast;
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onClose, duration);
    return () => clearTimeout(timer);
  }, [held, duration, onClose]);
  const hold = { onPointerEnter: () => setHeld(true), onPointerLeave: () => setHeld(false) };
  return (
    <div className="ui-toast" {...hold} onFocus={() => setHeld(true)} onBlur={() => setHeld(false)}>
      <span>{text}</span>
      {action === undefined ? null : (
        <button
          type="button"
          className="ui-toast-action"
          onClick={() => {
            onClose();
            action.run();
          }}
        >
          {action.label}
        </button>
      )}
      <IconButton icon="close" label="关闭提示" small onClick={onClose} />
    </div>
  );
}
