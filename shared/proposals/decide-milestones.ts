// 采纳 and 不是节点 of dated steps, as changes of records.
import type { Day } from '../base/dates.ts';
import { makeId, type Random } from '../base/ids.ts';
import { createRecord, type RecordChange } from '../change/change-set.ts';
import type { Project } from '../ledger/project.ts';
import { MILESTONE_RULE, milestoneFingerprint, type MilestoneProposal } from './propose-milestones.ts';

/** A milestone of the project, as it was read or as a person corrected it. */
export function takeMilestone(
  project: Project,
  { block, item, title, due, dueWords }: MilestoneProposal,
  corrected: { readonly title?: string; readonly due?: Day },
  random: Random,
): RecordChange {
  return createRecord('milestones', {
    id: makeId('mst', random),
    yearId: project.yearId,
    projectId: project.id,
    goalItemId: block === 'goals' ? item.id : null,
    title,
    due,
    dueWords,
    doneOn: null,
    note: '',
    ...corrected,
  });
}

/** 不是节点: not proposed again while the words stand. */
export function dismissMilestone(
  project: Project,
  proposal: MilestoneProposal,
  reason: string,
  random: Random,
): RecordChange {
  return createRecord('dismissals', {
    id: makeId('dsm', random),
    yearId: project.yearId,
    rule: MILESTONE_RULE,
    projectId: project.id,
    periodId: null,
    fingerprint: milestoneFingerprint(proposal),
    reason,
  });
}
