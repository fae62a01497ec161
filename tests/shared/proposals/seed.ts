import { readFileSync } from 'node:fs';
import { writeApplied, planApply } from '../../../shared/change/apply.ts';
import type { RecordChange } from '../../../shared/change/change-set.ts';
import { seededRandom } from '../../../shared/base/ids.ts';
import { getRecord, recordsOf, type Ledger } from '../../../shared/ledger/ledger.ts';
import type { Project } from '../../../shared/ledger/project.ts';
import { parseSnapshot } from '../../../shared/schema/snapshot.ts';
import { projectsOfYear } from '../../../shared/select/projects.ts';

export type Seed = { readonly ledger: Ledger; readonly projects: readonly Project[] };

/** The first book's year 2023 of a seed. */
export function seed(name: '2023.json' | '2023-sample.json'): Seed {
  const parsed = parseSnapshot(readFileSync(new URL(`../../../seeds/${name}`, import.meta.url), 'utf8'));
  if (!parsed.ok) throw new Error(`${name} cannot be read`);
  const { ledger } = parsed.value;
  const book = recordsOf(ledger, 'books').find((one) => one.name === '重点项目');
  const year = recordsOf(ledger, 'years').find((one) => one.bookId === book?.id && one.year === 2023);
  return { ledger, projects: year ? projectsOfYear(ledger, year.id) : [] };
}

/** Makes the changes, as a commit does. */
export function make(ledger: Ledger, changes: RecordChange[]): void {
  const applied = planApply(changes, (table, id) => getRecord(ledger, table, id));
  if (!applied.ok) throw new Error(JSON.stringify(applied.error));
  writeApplied(ledger, applied.value);
}

export const random = seededRandom('proposals');

export function projectOf({ projects }: Seed, number: number): Project {
  const project = projects.find((one) => one.number === number);
  if (!project) throw new RangeError(`no project ${number}`);
  return project;
}
