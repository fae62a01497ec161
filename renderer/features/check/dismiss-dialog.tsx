import { type ReactNode, useState } from 'react';
import type { Finding } from '../../../shared/check/finding.ts';
import { dismissFinding } from '../../actions/checks.ts';
import type { Place } from '../../store/place.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useUndo } from '../frame/use-undo.ts';
import { ruleName } from './finding-words.ts';

interface DismissDialogProps {
  readonly place: Place;
  readonly finding: Finding;
  readonly onClose: () => void;
  /** Told before the finding leaves the list. */
  readonly onDone?: () => void;
}

const USUAL_REASONS = ['情况属实，不需要改', '清单原文如此', '已与牵头单位核实'];

/** 忽略, with the reason, which stays in the record. */
export function DismissDialog({ place, finding, onClose, onDone }: DismissDialogProps): ReactNode {
  const [reason, setReason] = useState('');
  const toast = useToast();
  const { undo } = useUndo();
  const missing = reason.trim() === '';
  const dismiss = async (): Promise<void> => {
    if (missing) return;
    onClose();
    onDone?.();
    await dismissFinding(place.period, finding, reason.trim());
    toast({ text: `已忽略：${ruleName(finding.rule)}`, action: { label: '撤销', run: undo } });
  };
  return (
    <Dialog
      title={`忽略“${ruleName(finding.rule)}”？`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>不忽略</Button>
          <Button variant="primary" blocked={missing ? '先写明理由' : undefined} onClick={() => void dismiss()}>
            忽略这一处
          </Button>
        </>
      }
    >
      <p className="check-dismissed">{finding.message}</p>
      <TextArea
        label="忽略理由"
        value={reason}
        onTextChange={setReason}
        placeholder="理由，如：清单原文如此"
        minRows={2}
        maxRows={6}
        firstFocus
        onKeyDown={(event) => (event.ctrlKey && event.key === 'Enter' ? void dismiss() : undefined)}
      />
      <div className="check-reasons">
        {USUAL_REASONS.map((usual) => (
          <Button key={usual} variant="text" small onClick={() => setReason(usual)}>
            {usual}
          </Button>
        ))}
      </div>
      <p className="dim s13">
        {finding.block === null
          ? '这一期里不再提；这几个字一改，会再提出来。'
          : '这一年里不再提；这几个字一改，会再提出来。'}
      </p>
    </Dialog>
  );
}
