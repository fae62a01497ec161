import { quote } from '../../../shared/base/quote.ts';
import { type ReactNode, useState } from 'react';
import type { AnyStatusKey } from '../../../shared/ledger/status.ts';
import { projectStanding, type ProjectStanding } from '../../../shared/standing/project-standing.ts';
import { editEntry } from '../../actions/edit-entry.ts';
import type { Place } from '../../store/place.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Light } from '../../ui/light.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { statusWord } from './standing-words.ts';

interface OverrideDialogProps {
  readonly place: Place;
  readonly standing: ProjectStanding;
  readonly onClose: () => void;
}

type Choice = AnyStatusKey | 'rule';

/** 改判: a person's status in place of the rule's, with the reason, which is kept. */
export function OverrideDialog({ place, standing, onClose }: OverrideDialogProps): ReactNode {
  const { project, entry } = standing;
  const [status, setStatus] = useState<Choice>(entry?.statusOverride ?? 'rule');
  const [reason, setReason] = useState(entry?.overrideReason ?? '');
  const [asked, setAsked] = useState(false);
  const byRule = projectStanding({ ...standing, entry: entry && { ...entry, statusOverride: null } });
  const missing = asked && status !== 'rule' && reason.trim() === '' ? '改判要写明理由。' : undefined;
  const save = async (): Promise<void> => {
    setAsked(true);
    if (status !== 'rule' && reason.trim() === '') return;
    onClose();
    const fields =
      status === 'rule'
        ? { statusOverride: null, overrideReason: '' }
        : { statusOverride: status, overrideReason: reason.trim() };
    await editEntry({ project, period: place.period }, '状态判定', fields);
  };
  return (
    <Dialog
      title={`改判${quote(project.title)}的状态`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>不改</Button>
          <Button variant="primary" onClick={() => void save()}>
            {status === 'rule' ? '按规则判定' : '改判状态'}
          </Button>
        </>
      }
    >
      <p className="override-now">
        现在：
        <Light colour={standing.light ?? 'none'} word={statusWord(place.book, standing.status)} />
      </p>
      <p className="override-rule">{standing.reason}</p>
      <div className="override-status">
        <RadioGroup<Choice>
          label="状态"
          options={[
            { value: 'rule', label: `按规则判定（${statusWord(place.book, byRule.status)}）` },
            ...place.book.statuses.map(({ key, label }) => ({ value: key, label })),
          ]}
          value={status}
          onChange={setStatus}
        />
      </div>
      {status === 'rule' ? null : (
        <div className="override-reason">
          <TextArea
            label="改判理由"
            value={reason}
            onTextChange={setReason}
            placeholder="理由，如：按实际进度已完成主体工作"
            invalid={missing}
            minRows={2}
            maxRows={6}
          />
        </div>
      )}
    </Dialog>
  );
}
