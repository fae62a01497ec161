import { entryIdOf, type Entry } from '../ledger/entry.ts';
import { recordsOf, type Ledger } from '../ledger/ledger.ts';
import type { Period } from '../ledger/period.ts';
import type { Project } from '../ledger/project.ts';

/** The projects of a year that are not in the bin, by 序号. */
export function projectsOfYear(ledger: Ledger, yearId: string): Project[] {
  return recordsOf(ledger, 'projects')
    .filter((project) => project.yearId === yearId && project.deletedAt === null)
    .sort((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1));
}

/** The projects of a year in the bin, the latest first. */
export function deletedProjects(ledger: Ledger, yearId: string): Project[] {
  return recordsOf(ledger, 'projects')
    .filter((project) => project.yearId === yearId && project.deletedAt !== null)
    .sort((a, b) => ((a.deletedAt ?? '') > (b.deletedAt ?? '') ? -1 : 1));
}

export function entryOf(ledger: Ledger, projectId: Project['id'], periodId: Period['id']): Entry | undefined {
  return ledger.entries.get(entryIdOf(projectId, periodId));
}
