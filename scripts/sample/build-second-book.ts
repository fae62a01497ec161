// The second book of the sample: other words, two texts an entry, a column of its own.
import { seededRandom } from '../../shared/base/ids.ts';
import { newBook, type Book } from '../../shared/ledger/book.ts';
import { newEntry } from '../../shared/ledger/entry.ts';
import { createQuarters } from '../../shared/import/import-list.ts';
import { newGoalStatus } from '../../shared/ledger/goal-status.ts';
import { parseItem, type ItemList } from '../../shared/ledger/item-list.ts';
import { putRecord, type Ledger } from '../../shared/ledger/ledger.ts';
import { newProject, type Project } from '../../shared/ledger/project.ts';
import { SETTINGS_ID } from '../../shared/ledger/settings.ts';
import { newYear } from '../../shared/ledger/year.ts';
import { unitId } from './build-office.ts';
import { yearOfBook, type SampleYear } from './build-projects.ts';
import {
  DEEDS,
  SECOND_BOOK_CATEGORIES,
  SECOND_BOOK_COLUMN,
  SECOND_BOOK_FIELDS,
  SECOND_BOOK_NAME,
  SECOND_BOOK_STATUSES,
  type DeedContent,
} from './content/second-book.ts';
import { UNITS } from './content/units.ts';
import { addRecord, requireValue, sampleId } from './sample-ledger.ts';

const COLUMN_ID = sampleId('col', SECOND_BOOK_COLUMN);

export function addSecondBook(ledger: Ledger): void {
  const book = newBook({
    id: sampleId('bok', SECOND_BOOK_NAME),
    name: SECOND_BOOK_NAME,
    order: ledger.books.size,
    sample: true,
    categories: SECOND_BOOK_CATEGORIES.map((name) => ({ id: sampleId('cat', `${SECOND_BOOK_NAME}/${name}`), name })),
    statuses: [...SECOND_BOOK_STATUSES],
    entryFields: [...SECOND_BOOK_FIELDS],
    customColumns: [{ id: COLUMN_ID, name: SECOND_BOOK_COLUMN, kind: 'number', options: [] }],
    note: '示例：项目、进展、单位、人员和数据均为虚构。',
  });
  const year = newYear({ id: sampleId('yer', `${SECOND_BOOK_NAME}/2023`), bookId: book.id, year: 2023 });
  addRecord(ledger, 'books', book);
  addRecord(ledger, 'years', year);
  const settings = requireValue(ledger.settings.get(SETTINGS_ID), 'settings');
  for (const change of createQuarters(year, settings, seededRandom(`示例/${SECOND_BOOK_NAME}/2023`))) {
    if (change.type === 'create') putRecord(ledger, change.table, change.id, change.after);
  }
  const sample = yearOfBook(ledger, book.id, 2023);
  for (const deed of DEEDS) addDeed(ledger, sample, book, deed);
}

function addDeed(ledger: Ledger, { year, periods }: SampleYear, book: Book, deed: DeedContent): void {
  const project = projectOf(deed, book, year.id);
  const place = { yearId: year.id, projectId: project.id, periodId: requireValue(periods[2], 'period').id };
  const { progress, nextSteps, completion, summary } = deed;
  const unit = UNITS[deed.lead];
  addRecord(ledger, 'projects', project);
  addRecord(
    ledger,
    'entries',
    newEntry({
      ...place,
      progress,
      nextSteps,
      completion,
      filler: unit.liaison,
      phone: unit.phone,
      reviewer: unit.head,
      filledOn: '2023-09-25',
      inBody: summary !== undefined,
      summary: summary ?? '',
    }),
  );
  deed.goals.forEach(({ done, sentence }, index) => {
    addRecord(
      ledger,
      'goalStatuses',
      newGoalStatus({
        ...place,
        goalItemId: requireValue(project.goals[index], 'goal').id,
        state: done === null ? 'inProgress' : 'done',
        date: done,
        sentence,
      }),
    );
  });
}

function projectOf(deed: DeedContent, book: Book, yearId: SampleYear['year']['id']): Project {
  const code = `MS2023-${String(deed.number).padStart(2, '0')}`;
  const items = (block: string, lines: readonly string[]): ItemList => {
    let count = 0;
    return lines.map((line) => parseItem(line, () => sampleId('itm', `${code}/${block}/${(count += 1)}`)));
  };
  return newProject({
    id: sampleId('prj', code),
    yearId,
    code,
    number: deed.number,
    title: deed.title,
    categoryId: requireValue(
      book.categories.find(({ name }) => name === deed.category),
      `category ${deed.category}`,
    ).id,
    problems: items('problems', deed.problems),
    plan: items('plan', deed.plan),
    goals: items(
      'goals',
      deed.goals.map(({ text }) => text),
    ),
    leadUnitIds: [unitId(deed.lead)],
    responsible: UNITS[deed.lead].head,
    leader: '宋海燕',
    due: '2023-12-31',
    basis: '2023年民生实事项目清单',
    custom: { [COLUMN_ID]: deed.beneficiaries },
  });
}
