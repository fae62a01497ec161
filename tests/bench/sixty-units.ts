// A quarter's collecting as large as it gets: sixty units, each with thirty projects of its own.
import type { Book } from '../../shared/ledger/book.ts';
import { putRecord, recordsOf, type Ledger } from '../../shared/ledger/ledger.ts';
import type { Period } from '../../shared/ledger/period.ts';
import { newUnit, type Unit } from '../../shared/ledger/unit.ts';
import { manyProjects } from './many-projects.ts';

const UNITS = 60;
export const ROWS = 30;

export type SixtyUnits = {
  readonly ledger: Ledger;
  readonly book: Book;
  readonly period: Period;
  readonly units: readonly Unit[];
};

export function sixtyUnits(): SixtyUnits {
  const { ledger, period } = manyProjects(UNITS * ROWS);
  const book = ledger.books.get(ledger.years.get(period.yearId)?.bookId ?? '');
  if (!book) throw new Error('no book');
  const units = Array.from({ length: UNITS }, (_, index) =>
    newUnit({ id: `unt_bench${index}`, fullName: `第${index + 1}单位`, order: index }),
  );
  for (const unit of units) putRecord(ledger, 'units', unit.id, unit);
  for (const project of recordsOf(ledger, 'projects')) {
    const unit = units[Math.floor((project.number - 1) / ROWS)];
    if (project.yearId !== period.yearId || !unit) continue;
    // The copies of a project have goals of their own; the originals keep theirs, with what stands to them.
    const goals = project.id.startsWith('prj_bench')
      ? project.goals.map((item, index) => ({ ...item, id: `itm_bench${project.number}-${index}` as const }))
      : project.goals;
    putRecord(ledger, 'projects', project.id, { ...project, goals, leadUnitIds: [unit.id] });
  }
  return { ledger, book, period, units };
}
