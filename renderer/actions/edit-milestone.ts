// 节点 of a project: what is due on which day.
import { quote } from '../../shared/base/quote.ts';
import type { Day } from '../../shared/base/dates.ts';
import { makeId } from '../../shared/base/ids.ts';
import { createRecord, deleteRecord, updateRecord } from '../../shared/change/change-set.ts';
import type { Milestone } from '../../shared/ledger/milestone.ts';
import type { Project } from '../../shared/ledger/project.ts';
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
