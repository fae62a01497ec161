import type { ProjectStanding } from '../../../shared/standing/project-standing.ts';
import { setView } from '../../store/view-store.ts';

/** The project before or after the open one in the list as it is filtered. */
export function walk(rows: readonly ProjectStanding[], projectId: string | null, by: -1 | 1): void {
  const index = rows.findIndex(({ project }) => project.id === projectId);
  const next = rows[Math.min(rows.length - 1, Math.max(0, index + by))];
  if (next) setView({ projectId: next.project.id });
}
