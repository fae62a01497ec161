// Which projects of a period a list shows.
import type { Light } from '../ledger/status.ts';
import type { ProjectStanding } from '../standing/project-standing.ts';
import type { PinyinOf } from './pinyin-match.ts';
import { nameMatcher } from './search.ts';

/** null: any. `light` `none` finds projects without a light. */
export type ProjectFilter = {
  readonly text: string;
  readonly categoryId: string | null;
  readonly unitId: string | null;
  readonly status: string | null;
  readonly light: string | null;
};

/** What a filter asks besides its text, which is the dear part and has a matcher of its own. */
export type ProjectConditions = Omit<ProjectFilter, 'text'>;

/** The standings that a filter's conditions leave, in their order, whatever its text; `without` leaves one condition out. */
export function filterStandings(
  standings: readonly ProjectStanding[],
  filter: ProjectConditions,
  without?: keyof ProjectFilter,
): ProjectStanding[] {
  const conditions = CONDITIONS.filter(({ key }) => key !== without && filter[key] !== null);
  if (conditions.length === 0) return [...standings];
  return standings.filter((standing) => conditions.every(({ holds }) => holds(standing, filter)));
}

export function isFiltered(filter: ProjectFilter): boolean {
  return filter.text !== '' || CONDITIONS.some(({ key }) => filter[key] !== null);
}

/** The light as a filter names it. */
export function lightKey(light: Light | null): Light | 'none' {
  return light ?? 'none';
}

type Condition = {
  readonly key: keyof ProjectConditions;
  readonly holds: (standing: ProjectStanding, filter: ProjectConditions) => boolean;
};

const CONDITIONS: readonly Condition[] = [
  { key: 'categoryId', holds: ({ project }, filter) => project.categoryId === filter.categoryId },
  { key: 'unitId', holds: ({ project }, filter) => project.leadUnitIds.some((id) => id === filter.unitId) },
  { key: 'status', holds: (standing, filter) => standing.status === filter.status },
  { key: 'light', holds: (standing, filter) => lightKey(standing.light) === filter.light },
];

export type FilterWords = {
  readonly unitName: (unitId: string) => string;
  readonly pinyinOf: PinyinOf;
};

/**
 * Says of projects whether a text stands for them: their number or code, or in their name, their units or who answers for
 * them. A name is read once, however many projects share it and however often one asks.
 */
export function projectMatcher(
  text: string,
  { unitName, pinyinOf }: FilterWords,
): (project: ProjectStanding['project']) => boolean {
  const query = text.trim();
  const matchesName = nameMatcher(query, pinyinOf);
  const known = new Map<string, boolean>();
  const isMeant = (name: string): boolean => {
    let meant = known.get(name);
    if (meant === undefined) known.set(name, (meant = matchesName(name)));
    return meant;
  };
  return (project) =>
    String(project.number) === query ||
    project.code === query ||
    isMeant(project.title) ||
    project.leadUnitIds.some((id) => isMeant(unitName(id))) ||
    isMeant(project.responsible);
}
