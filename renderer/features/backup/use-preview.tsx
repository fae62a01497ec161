import { type ReactNode, useCallback, useState } from 'react';
import { fail, ok, type Result } from '../../../shared/base/result.ts';
import type { Problem } from '../../../shared/messages/problem.ts';
import { describeShellError } from '../../../shared/messages/shell-error.ts';
import type { previewBackup, PreviewWatch, RestorePreview } from '../../actions/backups.ts';
import { ProgressDialog } from '../../ui/progress-dialog.tsx';

type Opening = (watch: PreviewWatch) => ReturnType<typeof previewBackup>;
type Reading = { readonly done: number; readonly of: number; readonly cancel: () => void };

/** Reading a backup to see what it would bring, with how far it is and 取消. */
export function usePreview(): {
  /** null: it was cancelled. */
  readonly read: (open: Opening) => Promise<Result<RestorePreview | null, Problem>>;
  readonly reading: Reading | null;
  readonly dialog: ReactNode;
} {
  const [reading, setReading] = useState<Reading | null>(null);
  const read = useCallback(async (open: Opening): Promise<Result<RestorePreview | null, Problem>> => {
    const stop = new AbortController();
    const cancel = (): void => stop.abort();
    const tell = (done: number, of: number): void => setReading({ done, of, cancel });
    tell(0, 0);
    const preview = await open({ signal: stop.signal, tell });
    setReading(null);
    if (preview.ok) return preview;
    return preview.error.type === 'cancelled' ? ok(null) : fail(describeShellError(preview.error, '台账没有变动。'));
  }, []);
  const dialog =
    reading === null ? null : (
      <ProgressDialog
        title="正在读备份"
        words="与现在的数据逐条比较"
        percent={reading.of === 0 ? null : (reading.done / reading.of) * 100}
        note="现在还没有改动任何数据。"
        onCancel={reading.cancel}
      />
    );
  return { read, reading, dialog };
}
