/* oxlint-disable jsx-a11y/prefer-tag-over-role -- said by its role, so that tests and readers find it by that */
import { type ReactNode, useEffect, useState } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { ProgressBar } from './progress-bar.tsx';

export interface ProgressDialogProps {
  /** 正在导出 Word. */
  readonly title: string;
  /** What is being done now: 排附件1，第 11 页，共 19 页. */
  readonly words: string;
  readonly percent: number | null;
  /** What 取消 leaves behind: 取消后不留半个文件。 */
  readonly note?: string | undefined;
  /** Without it there is no 取消. */
  readonly onCancel?: (() => void) | undefined;
  /** ms before it shows itself; short work never shows it. Default 400. */
  readonly delay?: number | undefined;
}

/** Long work: mount it when the work starts, unmount it when it ends; it appears only after 400 ms. */
export function ProgressDialog(props: ProgressDialogProps): ReactNode {
  const { title, words, percent, note, onCancel, delay = 400 } = props;
  const [due, setDue] = useState(delay === 0);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), delay);
    return () => clearTimeout(timer);
  }, [delay]);
  if (!due) return null;
  return (
    <Dialog
      title={title}
      onClose={onCancel}
      actions={onCancel === undefined ? undefined : <Button onClick={onCancel}>取消</Button>}
    >
      <ProgressBar label={title} percent={percent} />
      <p className="ui-progress-words">
        <span className="grow" role="status">
          {words}
        </span>
        {percent === null ? null : <span>{Math.round(percent)}%</span>}
      </p>
      {note === undefined ? null : <p className="ui-progress-note">{note}</p>}
    </Dialog>
  );
}
