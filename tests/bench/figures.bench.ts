// Figures out of the words of goals: 10,000 goals read, and what is proposed for a ledger of 300 projects.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readFigures } from '../../shared/figures/read-figures.ts';
import { readMilestones } from '../../shared/figures/read-milestones.ts';
import { recordsOf } from '../../shared/ledger/ledger.ts';
import { changedWords } from '../../shared/proposals/changed-words.ts';
import { equalMeasures } from '../../shared/proposals/equal-measures.ts';
import { goalText } from '../../shared/select/goal-text.ts';
import { proposeFigures } from '../../shared/proposals/propose-figures.ts';
import { proposeMilestones } from '../../shared/proposals/propose-milestones.ts';
import { parseSnapshot } from '../../shared/schema/snapshot.ts';
import { manyProjects } from './many-projects.ts';
import { median, print } from './measure.ts';

const RUNS = 5;
const GOALS = 10_000;

const list = parseSnapshot(readFileSync(path.resolve('seeds/2023.json'), 'utf8'));
if (!list.ok) throw new Error('the list cannot be read');
const texts = recordsOf(list.value.ledger, 'projects').flatMap(({ goals }) => goals.map(goalText));
const goals = Array.from({ length: GOALS }, (_none, index) => texts[index % texts.length] ?? '');

async function timed(work: () => number): Promise<{ readonly ms: number; readonly found: number }> {
  let found = 0;
  const ms = await median(RUNS, async () => {
    found = work();
  });
  return { ms: Math.round(ms), found };
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

print(`${GOALS} goals of the list of 2023 (medians of ${RUNS})`, [
  { read: 'figures', ...(await timed(() => sum(goals.map((text) => readFigures(text).length)))) },
  { read: 'milestones', ...(await timed(() => sum(goals.map((text) => readMilestones(text).length)))) },
]);

const { ledger, period } = manyProjects(300);
const projects = recordsOf(ledger, 'projects').filter(({ yearId }) => yearId === period.yearId);
print(`A ledger of ${projects.length} projects (medians of ${RUNS})`, [
  { proposed: 'figures', ...(await timed(() => sum(projects.map((one) => proposeFigures(ledger, one).length)))) },
  { proposed: 'milestones', ...(await timed(() => sum(projects.map((one) => proposeMilestones(ledger, one).length)))) },
  { proposed: 'changed words', ...(await timed(() => sum(projects.map((one) => changedWords(ledger, one).length)))) },
  { proposed: 'equal measures', ...(await timed(() => equalMeasures(ledger, period.yearId).length)) },
]);
