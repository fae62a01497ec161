// Which projects can have something between them: those that measure the same. The rules across projects look at
// each such group by itself, so that no step is long in a ledger of ten thousand.
import type { ProjectCheckFacts } from '../../shared/check/check-facts.ts';
import { measureKey } from '../../shared/check/measure-key.ts';
import { readFigures } from '../../shared/figures/read-figures.ts';
import type { Project } from '../../shared/ledger/project.ts';

export type Measured = { readonly facts: ProjectCheckFacts; readonly measures: readonly string[] };

// Shorter names tell nothing to any rule.
const SHORTEST_NAME = 4;

const measuresOfGoals = new WeakMap<Project['goals'], readonly string[]>();

/** The names of what a project measures, as the rules compare them: of its figures, and read out of its goals. */
export function measuresOf({ project: { goals }, figures }: ProjectCheckFacts): readonly string[] {
  let read = measuresOfGoals.get(goals);
  if (read === undefined) {
    const texts = goals.flatMap((item) => [item, ...item.children]).map(({ text }) => text);
    const found = texts.flatMap((text) => readFigures(text)).map(({ measure, unit }) => key(measure, unit));
    read = [...new Set(found.filter((one) => one !== null))];
    measuresOfGoals.set(goals, read);
  }
  const own = figures.map(({ indicator }) => key(indicator.name, indicator.unit)).filter((one) => one !== null);
  return [...own, ...read];
}

function key(name: string, unit: string): string | null {
  return measureKey(name, unit, SHORTEST_NAME);
}

/** Groups of projects that measure something in common, directly or by others; each keeps the order given. */
export function relatedProjects(projects: readonly Measured[]): ProjectCheckFacts[][] {
  const links = projects.map((_project, index) => index);
  const rootOf = (index: number): number => {
    let at = index;
    for (let next = links[at]; next !== undefined && next !== at; next = links[at]) at = next;
    links[index] = at;
    return at;
  };
  const firstOf = new Map<string, number>();
  const shares = new Set<number>();
  for (const [index, { measures }] of projects.entries()) {
    for (const measure of measures) {
      const first = firstOf.get(measure);
      if (first === undefined) firstOf.set(measure, index);
      else {
        const [one, other] = [rootOf(first), rootOf(index)];
        links[Math.max(one, other)] = Math.min(one, other);
        // Also a project that has a measure twice.
        shares.add(first).add(index);
      }
    }
  }
  const groups = new Map<number, ProjectCheckFacts[]>();
  for (const index of [...shares].sort((a, b) => a - b)) {
    const facts = projects[index]?.facts;
    const group = groups.get(rootOf(index));
    if (facts && group) group.push(facts);
    else if (facts) groups.set(rootOf(index), [facts]);
  }
  return [...groups.values()];
}
