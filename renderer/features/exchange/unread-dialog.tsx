import type { ReactNode } from 'react';
import { intakeStore, useIntake } from '../../store/intake-store.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorBox } from '../../ui/error-box.tsx';

/** Files that were not taken, each by name with the reason; shown when the reading is over. */
export function UnreadDialog(): ReactNode {
  const unread = useIntake((state) => state.unread);
  const isReading = useIntake((state) => state.reading !== null);
  if (unread.length === 0 || isReading) return null;
  const close = (): void => intakeStore.setState({ unread: [] });
  return (
    <Dialog
      title={`${unread.length} 份文件没有读取`}
      size="medium"
      onClose={close}
      actions={
        <Button data-first-focus="" onClick={close}>
          知道了
        </Button>
      }
    >
      <div className="exchange-unread">
        {unread.map(({ key, problem }) => (
          <ErrorBox key={key} what={problem.happened} unharmed={problem.unharmed} advice={problem.todo} />
        ))}
      </div>
    </Dialog>
  );
}
