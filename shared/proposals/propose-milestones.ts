// 待认定的节点: dated steps in plan and goals that are not among the project's milestones.
import type { Day } from '../base/dates.ts';
import { readDues } from '../figures/read-due.ts';
import { readMilestones } from '../figures/read-milestones.ts';
import type { Item } from '../ledger/item-list.ts';
import { recordsOf, type Ledger } from '../ledger/ledger.ts';
import type { Milestone } from '../ledger/milestone.ts';
import type { Project } from '../ledger/project.ts';
import { dueDay } from './due-day.ts';
import { goalParts } from '../select/goal-text.ts';

export type MilestoneProposal = {
  readonly block: 'plan' | 'goals';
  readonly item: Item;
  /** The words that promise it, and those that set the day: 三季度. */
  readonly quote: string;
  readonly dueWords: string;
  readonly due: Day;
  readonly title: string;
};

/** Milestones that were set aside are kept as 忽略 under this name. */
export const MILESTONE_RULE = 'milestone-proposal';
const LONGEST_TITLE = 200;
const LONGEST_FINGERPRINT = 200;

/** The dated steps that are neither milestones nor set aside; first the goals', then the plan's. */
export function proposeMilestones(ledger: Ledger, project: Project): MilestoneProposal[] {
  const year = ledger.years.get(project.yearId)?.year ?? 0;
  const known = recordsOf(ledger, 'milestones').filter(({ projectId }) => projectId === project.id);
  const dismissed = new Set(
    recordsOf(ledger, 'dismissals')
      .filter(({ rule, projectId }) => rule === MILESTONE_RULE && projectId === project.id)
      .map(({ fingerprint }) => fingerprint),
  );
  const read = (['goals', 'plan'] as const).flatMap((block) =>
    project[block].flatMap((item) => milestonesOf(block, item, year)),
  );
  const said = new Set<string>();
  return read.filter((proposal) => {
    const { due, title } = proposal;
    const again = said.has(`${due}|${title}`);
    said.add(`${due}|${title}`);
    if (again || dismissed.has(milestoneFingerprint(proposal))) return false;
    return !known.some((milestone) => covers(milestone, proposal));
  });
}

/** What a 忽略 of a step is about: another text brings it back. */
export function milestoneFingerprint({ quote }: Pick<MilestoneProposal, 'quote'>): string {
  return quote.slice(0, LONGEST_FINGERPRINT);
}

// A person may have given it another name or another day: the words that set the day, or what is to be done, tell.
function covers(milestone: Milestone, { item, dueWords, due, title }: MilestoneProposal): boolean {
  if (milestone.title === title) return true;
  const sameGoal = milestone.goalItemId === item.id;
  return sameGoal && (milestone.dueWords === dueWords || milestone.due === due);
}

function milestonesOf(block: MilestoneProposal['block'], item: Item, year: number): MilestoneProposal[] {
  return goalParts(item).flatMap(({ text }) => {
    const found = readMilestones(text);
    if (found.length === 0) return [];
    const dues = readDues(text);
    return found.map(({ text: quote, start, due, what }) => {
      const words = dues.find((one) => one.start === start);
      return {
        block,
        item,
        quote,
        dueWords: words ? text.slice(words.start, words.end) : '',
        due: dueDay(due, year),
        title: what.slice(0, LONGEST_TITLE),
      };
    });
  });
}
