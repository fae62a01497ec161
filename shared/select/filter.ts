// Which projects of a period a list shows.
import type { Light } from '../ledger/status.ts';
import type { ProjectStanding } from '../standing/project-standing.ts';
import type { PinyinOf } from './pinyin-match.ts';
import { matchesName } from './search.ts';

/** null: any. `light` `none` finds projects without a light. */
export type ProjectFilter = {
  readonly text: string;
  readonly categoryId: string | null;
  readonly unitId: string | null;
  readonly status: string | null;
  readonly light: string | null;
};

export type FilterWords = {
  readonly unitName: (unitId: string) => string;
  readonly pinyinOf: PinyinOf;
};

export type FilterKey = keyof ProjectFilter;

/** The standings that a filter leaves, in their order; `without` leaves one of its conditions out. */
export function filterStandings(
  standings: readonly ProjectStanding[],
  filter: ProjectFilter,
  words: FilterWords,
  without?: FilterKey,
): ProjectStanding[] {
  const conditions = CONDITIONS.filter(({ key }) => key !== without && filter[key] !== null && filter[key] !== '');
  if (conditions.length === 0) return [...standings];
  return standings.filter((standing) => conditions.every(({ holds }) => holds(standing, filter, words)));
}

export function isFiltered(filter: ProjectFilter): boolean {
  return CONDITIONS.some(({ key }) => filter[key] !== null && filter[key] !== '');
}

/** The light as a filter names it. */
export function lightKey(light: Light | null): Light | 'none' {
  return light ?? 'none';
}

type Condition = {
  readonly key: FilterKey;
  readonly holds: (standing: ProjectStanding, filter: ProjectFilter, words: FilterWords) => boolean;
};

const CONDITIONS: readonly Condition[] = [
  { key: 'categoryId', holds: ({ project }, filter) => project.categoryId === filter.categoryId },
  { key: 'unitId', holds: ({ project }, filter) => project.leadUnitIds.some((id) => id === filter.unitId) },
  { key: 'status', holds: (standing, filter) => standing.status === filter.status },
  { key: 'light', holds: (standing, filter) => lightKey(standing.light) === filter.light },
  { key: 'text', holds: ({ project }, { text }, words) => namesProject(project, text, words) },
];

/** Whether a text stands for a project: its number or code, or in its name, its units or who answers for it. */
export function namesProject(
  project: ProjectStanding['project'],
  text: string,
  { unitName, pinyinOf }: FilterWords,
): boolean {
  const query = text.trim();
  if (String(project.number) === query || project.code === query) return true;
  const names = [project.title, ...project.leadUnitIds.map(unitName), project.responsible];
  return names.some((name) => matchesName(name, query, pinyinOf));
}
