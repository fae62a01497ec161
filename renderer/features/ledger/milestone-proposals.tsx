import { type ReactNode, useMemo, useState } from 'react';
import { chineseDate, day, type Day } from '../../../shared/base/dates.ts';
import type { Project } from '../../../shared/ledger/project.ts';
import { type MilestoneProposal, proposeMilestones } from '../../../shared/proposals/propose-milestones.ts';
import { dismissMilestoneProposal, takeMilestones } from '../../actions/edit-milestone.ts';
import { useLedgerState } from '../../store/ledger-store.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { FormRow } from '../../ui/form-row.tsx';

interface MilestoneProposalsProps {
  readonly project: Project;
  readonly year: number;
}

/** Dated steps that stand in the text and are no milestones yet. */
export function MilestoneProposals({ project, year }: MilestoneProposalsProps): ReactNode {
  const state = useLedgerState();
  const proposals = useMemo(() => proposeMilestones(state.ledger, project), [state, project]);
  if (proposals.length === 0) return null;
  return (
    <div className="milestone-proposals">
      <div className="proposals-bar" role="group" aria-label="没有认定的节点">
        <span className="grow">{`原文里还有 ${proposals.length} 个有时间的事项没有认定`}</span>
        <Button small variant="primary" onClick={() => void takeMilestones(project, proposals)}>
          全部采纳
        </Button>
      </div>
      {proposals.map((proposal) => (
        <ProposedMilestone key={proposal.item.id + proposal.quote} {...{ project, proposal, year }} />
      ))}
    </div>
  );
}

interface ProposedMilestoneProps extends MilestoneProposalsProps {
  readonly proposal: MilestoneProposal;
}

function ProposedMilestone({ project, proposal, year }: ProposedMilestoneProps): ReactNode {
  const [correcting, setCorrecting] = useState(false);
  const { title, due, dueWords, quote } = proposal;
  return (
    <div className="proposal" role="group" aria-label={`待认定：${title}`}>
      <span className="proposal-words" title={quote}>
        <span className="proposal-name">{title}</span>
        <span className="mid">{`${chineseDate(due)}（${dueWords}）`}</span>
      </span>
      <span className="proposal-acts">
        <Button small onClick={() => void takeMilestones(project, [proposal])}>
          采纳
        </Button>
        <Button small variant="quiet" onClick={() => setCorrecting(true)}>
          改正
        </Button>
        <Button small variant="quiet" onClick={() => void dismissMilestoneProposal(project, proposal)}>
          不是节点
        </Button>
      </span>
      {correcting ? (
        <CorrectMilestone
          {...{ proposal, year }}
          onClose={() => setCorrecting(false)}
          onSave={(corrected) => void takeMilestones(project, [proposal], corrected)}
        />
      ) : null}
    </div>
  );
}

interface CorrectMilestoneProps {
  readonly proposal: MilestoneProposal;
  readonly year: number;
  readonly onClose: () => void;
  readonly onSave: (corrected: { readonly title: string; readonly due: Day }) => void;
}

function CorrectMilestone({ proposal, year, onClose, onSave }: CorrectMilestoneProps): ReactNode {
  const [title, setTitle] = useState(proposal.title);
  const [due, setDue] = useState<Day | null>(proposal.due);
  const [asked, setAsked] = useState(false);
  const save = (): void => {
    setAsked(true);
    if (title.trim() === '' || due === null) return;
    onClose();
    onSave({ title: title.trim(), due });
  };
  return (
    <Dialog
      title="改正节点"
      size="medium"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button variant="primary" onClick={save}>
            改正并采纳
          </Button>
        </>
      }
    >
      <p className="dialog-words">{`原文：${proposal.quote}`}</p>
      <FormRow label="做成什么">
        <TextField
          label="做成什么"
          value={title}
          onTextChange={setTitle}
          maxLength={200}
          invalid={asked && title.trim() === '' ? '这里要写做成什么。' : undefined}
          width="full"
          firstFocus
        />
      </FormRow>
      <FormRow label="到期日">
        <DateField
          label="到期日"
          value={due}
          onChange={setDue}
          today={day(year, 12, 31)}
          invalid={asked && due === null ? '这里要填日期。' : undefined}
        />
      </FormRow>
    </Dialog>
  );
}
