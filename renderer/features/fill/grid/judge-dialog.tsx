import { type ReactNode, useState } from 'react';
import { quote } from '../../../../shared/base/quote.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { RowEdit } from './put-cells.ts';

interface JudgeDialogProps {
  readonly edits: readonly RowEdit[];
  /** null: the statuses stay as they are. */
  readonly answer: (reason: string | null) => void;
}

/** 改判 of what was put into the column of statuses: one reason for all. */
export function JudgeDialog({ edits, answer }: JudgeDialogProps): ReactNode {
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const judge = (): void => {
    setAsked(true);
    if (reason.trim() !== '') answer(reason.trim());
  };
  const [first] = edits;
  const title = first?.standing.project.title ?? '';
  return (
    <Dialog
      title={edits.length === 1 ? `改判${quote(title)}的状态` : `改判 ${edits.length} 个项目的状态`}
      onClose={() => answer(null)}
      actions={
        <>
          <Button onClick={() => answer(null)}>不改判</Button>
          <Button variant="primary" onClick={judge}>
            改判状态
          </Button>
        </>
      }
    >
      <p className="override-rule">
        {edits.length === 1
          ? first?.standing.reason
          : `${quote(title)}等 ${edits.length} 个项目的状态由人定，不再按规则。不改判的话，别的格子照样写入。`}
      </p>
      <TextArea
        label="改判理由"
        value={reason}
        onTextChange={setReason}
        onKeyDown={(event) => (event.ctrlKey && event.key === 'Enter' ? judge() : undefined)}
        placeholder="理由，如：按实际进度已完成主体工作"
        invalid={asked && reason.trim() === '' ? '改判要写明理由。' : undefined}
        minRows={2}
        maxRows={6}
        firstFocus
      />
    </Dialog>
  );
}
