import { type ReactNode, useRef, useState } from 'react';
import { quote as quoted } from '../../../shared/base/quote.ts';
import type { Project } from '../../../shared/ledger/project.ts';
import { projectsOfIndicator } from '../../../shared/proposals/equal-measures.ts';
import type { FigureProposal } from '../../../shared/proposals/propose-figures.ts';
import { understoodWords } from '../../../shared/proposals/understood-words.ts';
import { dismissProposal, takeProposal } from '../../actions/figures.ts';
import { currentLedger } from '../../store/ledger-store.ts';
import { Button } from '../../ui/button.tsx';
import { FigureDialog } from './figure-dialog.tsx';
import { focusProposal, proposalIndex } from './next-proposal.ts';
import { ReasonDialog } from './reason-dialog.tsx';

interface ProposalLineProps {
  readonly project: Project;
  readonly proposal: FigureProposal;
  readonly year: number;
}

/** A figure as it was understood, for a person to decide on. */
export function ProposalLine({ project, proposal, year }: ProposalLineProps): ReactNode {
  const [asking, setAsking] = useState<'correct' | 'dismiss' | null>(null);
  const line = useRef<HTMLDivElement>(null);
  const { fields, quote, goalItemId } = proposal;
  const decide = async (decision: Promise<void>): Promise<void> => {
    const index = proposalIndex(line.current);
    await decision;
    focusProposal(index);
  };
  const take = (decision: 'accepted' | 'corrected', taken = fields): void => {
    setAsking(null);
    void decide(takeProposal(project, { goalItemId, quote, fields: taken, joined: null, decision }));
  };
  return (
    <div ref={line} className="proposal" data-proposal="" role="group" aria-label={`待认定：${fields.name}`}>
      <span className="proposal-words" title={quote}>
        <span className="proposal-name">{fields.name}</span>
        <span className="mid">{understoodWords(fields)}</span>
      </span>
      <span className="proposal-acts">
        <Button small onClick={() => take('accepted')}>
          采纳
        </Button>
        <Button small variant="quiet" onClick={() => setAsking('correct')}>
          改正
        </Button>
        <Button small variant="quiet" onClick={() => setAsking('dismiss')}>
          不是指标
        </Button>
      </span>
      <JoinOffer project={project} proposal={proposal} />
      {asking === 'correct' ? (
        <FigureDialog
          title={`改正${quoted(quote)}`}
          act="改正并采纳"
          {...{ fields, quote, year }}
          onClose={() => setAsking(null)}
          onSave={(corrected) => take('corrected', corrected)}
        />
      ) : null}
      {asking === 'dismiss' ? (
        <ReasonDialog
          title={`${quoted(quote)}不是指标`}
          act="不是指标"
          onClose={() => setAsking(null)}
          onSave={(reason) => void decide(dismissProposal(project, proposal, reason))}
        />
      ) : null}
    </div>
  );
}

/** 一数一源: another project's indicator of the same measure is there already. */
function JoinOffer({ project, proposal }: Pick<ProposalLineProps, 'project' | 'proposal'>): ReactNode {
  const { equal, fields, quote, goalItemId } = proposal;
  const others = equal === null ? [] : projectsOfIndicator(currentLedger(), equal.id);
  if (equal === null || others.length === 0) return null;
  const join = (): void => {
    const joined = { ...fields, name: equal.name, unit: equal.unit, kind: equal.kind };
    void takeProposal(project, { goalItemId, quote, fields: joined, joined: equal.id, decision: 'accepted' });
  };
  return (
    <p className="figure-note">
      <span>{`${othersWords(project, others)}也有${quoted(equal.name)}`}</span>
      <Button variant="link" onClick={join}>
        采纳并合为一个，只填一次
      </Button>
    </p>
  );
}

function othersWords(project: Project, others: readonly Project[]): string {
  return others.map(({ id, number }) => (id === project.id ? '本项目' : `项目${number}`)).join('、');
}
