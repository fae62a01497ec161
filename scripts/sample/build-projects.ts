// The list of 2023 as a sample book, with what the list itself does not say: units, persons, deadlines.
import { seededRandom } from '../../shared/base/ids.ts';
import { planListImport } from '../../shared/import/import-list.ts';
import { parseListText } from '../../shared/import/list-text.ts';
import type { Book } from '../../shared/ledger/book.ts';
import { putRecord, recordsOf, type Ledger } from '../../shared/ledger/ledger.ts';
import type { Period } from '../../shared/ledger/period.ts';
import type { Project } from '../../shared/ledger/project.ts';
import type { Year } from '../../shared/ledger/year.ts';
import { unitId } from './build-office.ts';
import { PROJECTS } from './content/projects.ts';
import { UNITS } from './content/units.ts';
import { requireValue, setRecord } from './sample-ledger.ts';

export const BOOK_NAME = '重点项目';

/** The book's year with what hangs on it, by quarter and by 序号. */
export type SampleYear = {
  readonly book: Book;
  readonly year: Year;
  readonly periods: readonly Period[];
  readonly projects: ReadonlyMap<number, Project>;
};

export function addListOf2023(ledger: Ledger, listText: string): SampleYear {
  const list = parseListText(listText);
  if (!list.ok) throw new Error(`sample: the list cannot be read: ${JSON.stringify(list.error)}`);
  const options = { bookName: BOOK_NAME, year: 2023, random: seededRandom('示例/重点项目/2023') };
  for (const change of planListImport(list.value, ledger, options)) {
    if (change.type === 'create') putRecord(ledger, change.table, change.id, change.after);
  }
  const book = requireValue(recordsOf(ledger, 'books')[0], 'book');
  setRecord(ledger, 'books', { ...book, sample: true, note: '示例：项目来自清单，进展、单位、人员和数据均为虚构。' });
  for (const period of recordsOf(ledger, 'periods'))
    setRecord(ledger, 'periods', { ...period, locked: period.index < 3 });
  for (const project of recordsOf(ledger, 'projects')) completeProject(ledger, project);
  return yearOfBook(ledger, book.id, 2023);
}

export function yearOfBook(ledger: Ledger, bookId: Book['id'], year: number): SampleYear {
  const found = requireValue(
    recordsOf(ledger, 'years').find((one) => one.bookId === bookId && one.year === year),
    `year ${year}`,
  );
  return {
    book: requireValue(ledger.books.get(bookId), 'book'),
    year: found,
    periods: recordsOf(ledger, 'periods').filter(({ yearId }) => yearId === found.id),
    projects: new Map(
      recordsOf(ledger, 'projects')
        .filter(({ yearId }) => yearId === found.id)
        .map((project) => [project.number, project]),
    ),
  };
}

function completeProject(ledger: Ledger, project: Project): void {
  const content = PROJECTS.find(({ number }) => number === project.number);
  if (!content) return;
  const heads = content.leads.map((lead) => UNITS[lead].head);
  setRecord(ledger, 'projects', {
    ...project,
    leadUnitIds: content.leads.map(unitId),
    supportUnitIds: content.supports.map(unitId),
    responsible: heads.join('、'),
    leader: content.leader,
    due: content.due,
    basis: content.basis,
    note: content.note ?? '',
  });
}
