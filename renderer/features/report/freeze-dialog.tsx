import { useMemo, useState, type ReactNode } from 'react';
import { periodName } from '../../../shared/ledger/period.ts';
import { locksPeriod } from '../../../shared/report/stages.ts';
import type { OpenReport } from '../../actions/reports.ts';
import { freezeObstacles, freezeReport } from '../../actions/reports-freeze.ts';
import { currentLedger } from '../../store/ledger-store.ts';
import { setView } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormRow } from '../../ui/form-row.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useToast } from '../../ui/toast.tsx';
import { UnsettledList } from './unsettled-list.tsx';
import { useWork } from './use-work.tsx';

type FreezeDialogProps = { readonly report: OpenReport; readonly onClose: () => void };
const SHOWN = 5;

/** 定稿: refused while 必改 stand; what is unsettled goes out with a person's word alone. */
export function FreezeDialog({ report, onClose }: FreezeDialogProps): ReactNode {
  const obstacles = useMemo(() => freezeObstacles(currentLedger(), report), [report]);
  return obstacles.must.length > 0 ? (
    <RefusedDialog messages={obstacles.must.map(({ message }) => message)} onClose={onClose} />
  ) : (
    <ConfirmFreeze report={report} obstacles={obstacles} onClose={onClose} />
  );
}

function RefusedDialog({
  messages,
  onClose,
}: {
  readonly messages: readonly string[];
  readonly onClose: () => void;
}): ReactNode {
  return (
    <Dialog
      title={`还有 ${messages.length} 处必改，不能定稿`}
      role="alertdialog"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>关闭</Button>
          <Button variant="primary" data-first-focus="" onClick={() => setView({ screen: 'check', checkRule: 'all' })}>
            去校核
          </Button>
        </>
      }
    >
      <ul className="report-unsettled">
        {messages.slice(0, SHOWN).map((message) => (
          <li key={message}>{message}</li>
        ))}
        {messages.length > SHOWN ? <li>{`另有 ${messages.length - SHOWN} 处。`}</li> : null}
      </ul>
      <p>逐处修改，或在校核里写明理由忽略，再来定稿。</p>
    </Dialog>
  );
}

type ConfirmFreezeProps = FreezeDialogProps & { readonly obstacles: ReturnType<typeof freezeObstacles> };

function ConfirmFreeze({ report, obstacles, onClose }: ConfirmFreezeProps): ReactNode {
  const { scope } = report;
  const [word, setWord] = useState('');
  const { run, dialogs } = useWork();
  const toast = useToast();
  const { notices, mismatches } = obstacles;
  const wordNeeded = notices.length + mismatches.length > 0;
  const missing = wordNeeded && word.trim() === '';
  const locks = locksPeriod({ kind: scope.kind, ...scope.subject });
  const freeze = (): void => {
    if (missing) return;
    run({
      title: '正在定稿',
      failed: '没能定稿',
      note: '取消就不定稿，报告还在原来的一步。',
      start: (tell) => freezeReport(scope, word, tell),
      done: () => {
        onClose();
        toast({ text: locks ? `已定稿，${periodName(scope.period)}已锁定` : '已定稿，文件已存下' });
      },
    });
  };
  // The box gives way to the progress, and comes back with what was written if it fails.
  return (
    <>
      <Dialog
        title="定稿？"
        role="alertdialog"
        onClose={onClose}
        actions={
          <>
            <Button onClick={onClose}>不定稿</Button>
            <Button variant="strong" blocked={missing ? '先写明理由' : undefined} onClick={freeze}>
              定稿
            </Button>
          </>
        }
      >
        <p>
          {`Word、Excel 和全部文字、数字照现在的样子存档，以后再次导出一字不差。${
            locks ? `${periodName(scope.period)}的进展和数据随即锁定，再改要写更正理由，写进下期报告。` : ''
          }定稿不能撤销。`}
        </p>
        {wordNeeded ? (
          <>
            <p>尚未处理的：</p>
            <UnsettledList notices={notices} mismatches={mismatches} />
            <FormRow label="仍要定稿的理由" hint="记入办理过程" required>
              <TextArea
                label="仍要定稿的理由"
                value={word}
                onTextChange={setWord}
                onKeyDown={(event) => (event.ctrlKey && event.key === 'Enter' ? freeze() : undefined)}
                minRows={2}
                firstFocus
              />
            </FormRow>
          </>
        ) : null}
      </Dialog>
      {dialogs}
    </>
  );
}
