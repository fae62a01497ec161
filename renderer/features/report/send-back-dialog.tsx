import { useState, type ReactNode } from 'react';
import type { ReportScope } from '../../../shared/report/report-scope.ts';
import { sendBackReport } from '../../actions/reports-stages.ts';
import { describeReportFailure } from '../../messages/report-failure.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormRow } from '../../ui/form-row.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useToast } from '../../ui/toast.tsx';

type SendBackDialogProps = { readonly scope: ReportScope; readonly onClose: () => void };

/** 退回修改: what the chief asked for is kept with the step; the next 稿 begins. */
export function SendBackDialog({ scope, onClose }: SendBackDialogProps): ReactNode {
  const [note, setNote] = useState('');
  const toast = useToast();
  const next = (scope.report?.draft ?? 1) + 1;
  const send = async (): Promise<void> => {
    const sent = await sendBackReport(scope, note.trim());
    onClose();
    toast({ text: sent.ok ? `已退回修改，现在是第${next}稿` : describeReportFailure(sent.error).happened });
  };
  return (
    <Dialog
      title="退回修改"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button variant="primary" onClick={() => void send()}>
            退回修改
          </Button>
        </>
      }
    >
      <p>
        {`报告回到草稿，成为第${next}稿${scope.report?.state === 'signed' ? '；已给的文号留着，成文日期清空' : ''}。`}
      </p>
      <FormRow label="修改意见" hint="可不填，记入办理过程">
        <TextArea
          label="修改意见"
          value={note}
          onTextChange={setNote}
          onKeyDown={(event) => (event.ctrlKey && event.key === 'Enter' ? void send() : undefined)}
          minRows={2}
          firstFocus
        />
      </FormRow>
    </Dialog>
  );
}
