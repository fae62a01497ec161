import { type ReactNode, useState } from 'react';
import { periodTitle } from '../../../shared/ledger/period.ts';
import { correctionStore } from '../../store/correction-store.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormRow } from '../../ui/form-row.tsx';
import { TextArea } from '../../ui/text-area.tsx';

/** 更正: asks for the reason of a change to a locked period, wherever the change came from. */
export function CorrectionDialog(): ReactNode {
  const asking = correctionStore((state) => state.asking);
  if (asking === null) return null;
  const names = asking.periods.map(periodTitle).join('、');
  return <ReasonBox key={names} names={names} answer={asking.answer} />;
}

type ReasonBoxProps = { readonly names: string; readonly answer: (reason: string | null) => void };

function ReasonBox({ names, answer }: ReasonBoxProps): ReactNode {
  const [reason, setReason] = useState('');
  const missing = reason.trim() === '';
  const begin = (): void => {
    if (!missing) answer(reason.trim().replace(/[。.]+$/, ''));
  };
  return (
    <Dialog
      title={`更正${names}`}
      onClose={() => answer(null)}
      actions={
        <>
          <Button onClick={() => answer(null)}>不更正</Button>
          <Button variant="primary" blocked={missing ? '先写明理由' : undefined} onClick={begin}>
            更正
          </Button>
        </>
      }
    >
      <p>{`${names}的报告已经定稿。改动会连同理由记下来，写进下期报告的更正说明；已定稿的文件不变。`}</p>
      <FormRow label="更正理由" required>
        <TextArea
          label="更正理由"
          value={reason}
          onTextChange={setReason}
          onKeyDown={(event) => (event.ctrlKey && event.key === 'Enter' ? begin() : undefined)}
          minRows={2}
          placeholder="如：海盐县上报数有误，经核实为18名"
          firstFocus
        />
      </FormRow>
    </Dialog>
  );
}
