// Which project comes next.
import { isReported } from '../../../shared/ledger/entry.ts';
import type { ProjectStanding } from '../../../shared/standing/project-standing.ts';

/**
 * The next project after this one that is not filled in, from the end round to the beginning. Those in `leaving` have just
 * been typed into: their words are on the way to the disk.
 */
export function nextUnfilled(
  standings: readonly ProjectStanding[],
  projectId: string,
  leaving: ReadonlySet<string>,
): string | undefined {
  const index = standings.findIndex(({ project }) => project.id === projectId);
  const round = [...standings.slice(index + 1), ...standings.slice(0, Math.max(0, index))];
  return round.find(({ entry, project }) => !isReported(entry) && !leaving.has(project.id))?.project.id;
}

/** The project before or after; undefined at the ends. */
export function stepFrom(standings: readonly ProjectStanding[], projectId: string, by: -1 | 1): string | undefined {
  const index = standings.findIndex(({ project }) => project.id === projectId);
  return standings[index + by]?.project.id;
}
