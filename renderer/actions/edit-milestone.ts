// 节点 of a project: what is due on which day.
import { quote } from '../../shared/base/quote.ts';
import type { Day } from '../../shared/base/dates.ts';
import { makeId } from '../../shared/base/ids.ts';
import { createRecord, deleteRecord, updateRecord } from '../../shared/change/change-set.ts';
import type { Ledger } from '../../shared/ledger/ledger.ts';
import type { Milestone } from '../../shared/ledger/milestone.ts';
import type { Project } from '../../shared/ledger/project.ts';
import { dismissMilestone, takeMilestone } from '../../shared/proposals/decide-milestones.ts';
import { type MilestoneProposal, proposeMilestones } from '../../shared/proposals/propose-milestones.ts';
import { commit } from './commit.ts';
import { random } from './runtime.ts';

export type MilestoneFields = Partial<Pick<Milestone, 'title' | 'due' | 'doneOn' | 'note'>>;

export async function addMilestone(project: Project, title: string, due: Day): Promise<void> {
  const owner = { id: makeId('mst', random), yearId: project.yearId, projectId: project.id };
  await commit({
    kind: 'edit',
    words: `新增${quote(project.title)}的节点${quote(title)}`,
    plan: () => [
      createRecord('milestones', { ...owner, goalItemId: null, title, due, dueWords: '', doneOn: null, note: '' }),
    ],
  });
}

export async function editMilestone(milestone: Milestone, what: string, fields: MilestoneFields): Promise<void> {
  await commit({
    kind: 'edit',
    words: `修改节点${quote(milestone.title)}的${what}`,
    plan: (ledger) => {
      const current = ledger.milestones.get(milestone.id);
      return current ? [updateRecord('milestones', current, fields)] : [];
    },
  });
}

export async function deleteMilestone(milestone: Milestone): Promise<void> {
  await commit({
    kind: 'edit',
    words: `删除节点${quote(milestone.title)}`,
    plan: (ledger) => {
      const current = ledger.milestones.get(milestone.id);
      return current ? [deleteRecord('milestones', current)] : [];
    },
  });
}

/** 采纳 of a dated step read from the text, as it stands or corrected; all of them as one step to undo. */
export async function takeMilestones(
  project: Project,
  proposals: readonly MilestoneProposal[],
  corrected: { readonly title?: string; readonly due?: Day } = {},
): Promise<void> {
  const [first] = proposals;
  if (!first) return;
  const what = proposals.length === 1 ? `节点${quote(first.title)}` : `${proposals.length}个节点`;
  await commit({
    kind: 'edit',
    words: `采纳${quote(project.title)}的${what}`,
    plan: (ledger) =>
      proposals
        .filter((proposal) => isOpen(ledger, project, proposal))
        .map((proposal) => takeMilestone(project, proposal, corrected, random)),
  });
}

/** 不是节点. */
export async function dismissMilestoneProposal(project: Project, proposal: MilestoneProposal): Promise<void> {
  await commit({
    kind: 'edit',
    words: `不把${quote(proposal.title)}作为节点`,
    plan: (ledger) => (isOpen(ledger, project, proposal) ? [dismissMilestone(project, proposal, '', random)] : []),
  });
}

function isOpen(ledger: Ledger, project: Project, proposal: MilestoneProposal): boolean {
  const current = ledger.projects.get(project.id);
  return (
    current !== undefined &&
    proposeMilestones(ledger, current).some(({ quote: words, due }) => words === proposal.quote && due === proposal.due)
  );
}
