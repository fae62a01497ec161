import type { ReactNode } from 'react';
import type { Problem } from '../../../shared/messages/problem.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorBox } from '../../ui/error-box.tsx';

interface ProblemDialogProps {
  readonly title?: string;
  readonly problem: Problem;
  readonly onClose: () => void;
}

/** What happened, what is unharmed, what to do. */
export function ProblemDialog({ title = '没有做成', problem, onClose }: ProblemDialogProps): ReactNode {
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <Button data-first-focus="" onClick={onClose}>
          知道了
        </Button>
      }
    >
      <ErrorBox what={problem.happened} unharmed={problem.unharmed} advice={problem.todo} />
    </Dialog>
  );
}
