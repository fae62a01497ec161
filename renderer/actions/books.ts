// Opening the sample, starting a book, taking the sample away; who works here.
import { quote } from '../../shared/base/quote.ts';
import { makeId } from '../../shared/base/ids.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { createRecord, type RecordChange } from '../../shared/change/change-set.ts';
import { diffLedgers } from '../../shared/change/diff-ledgers.ts';
import { createQuarters, planListImport } from '../../shared/import/import-list.ts';
import { parseListText, type ListTextError } from '../../shared/import/list-text.ts';
import { newBook, type Book } from '../../shared/ledger/book.ts';
import { emptyLedger, type Ledger } from '../../shared/ledger/ledger.ts';
import { DEFAULT_SETTINGS, SETTINGS_ID } from '../../shared/ledger/settings.ts';
import { TABLE_NAMES } from '../../shared/ledger/tables.ts';
import { newYear } from '../../shared/ledger/year.ts';
import { parseSnapshot, type SnapshotError } from '../../shared/schema/snapshot.ts';
import { loadAll } from '../db/repository.ts';
import { type Screen, setView } from '../store/view-store.ts';
import { commit } from './commit.ts';
import { openBook, openLastPlace } from './places.ts';
import { database, now, random } from './runtime.ts';

const SAMPLE_ADDRESS = '/seeds/2023-sample.json';

/** Adds the sample books (30 projects of 2023 with an invented year) and opens the first. */
export async function openSample(): Promise<Result<null, SnapshotError>> {
  const text = await readSample();
  const sample = parseSnapshot(text);
  if (!sample.ok) return sample;
  const present = await loadAll(database);
  const changes = diffLedgers(emptyLedger(), sample.value.ledger).filter(({ table, id }) => !present[table].has(id));
  await commit({ kind: 'sample', words: '打开示例台账', plan: () => changes });
  const [first] = [...sample.value.ledger.books.values()].sort((a, b) => a.order - b.order);
  // A year's work is there: 工作台 says where it stands.
  if (first) await show(first.id, 'dashboard');
  return ok(null);
}

// The sample is a file of the program's own; one that is gone reads like one that is cut off.
async function readSample(): Promise<string> {
  try {
    return await (await fetch(SAMPLE_ADDRESS)).text();
  } catch {
    return '';
  }
}

/** Takes the sample books away with everything in them; units and settings stay. */
export async function removeSample(): Promise<void> {
  const all = await loadAll(database);
  const books = [...all.books.values()].filter(({ sample }) => sample);
  await commit({ kind: 'sample', words: '移除示例台账', plan: () => deletionsOf(all, books) });
  setView({ bookId: null, yearId: null, periodId: null, projectId: null, panelOpen: false });
  await openLastPlace();
}

function deletionsOf(all: Ledger, books: readonly Book[]): RecordChange[] {
  const bookIds = new Set<string>(books.map(({ id }) => id));
  const years = new Set<string>([...all.years.values()].flatMap(({ id, bookId }) => (bookIds.has(bookId) ? [id] : [])));
  return TABLE_NAMES.flatMap((table): RecordChange[] =>
    [...all[table].values()].flatMap((record) => {
      const gone =
        ('yearId' in record && years.has(record.yearId)) ||
        ('bookId' in record && bookIds.has(record.bookId)) ||
        bookIds.has(record.id);
      return gone ? [{ type: 'delete' as const, table, id: record.id, before: record }] : [];
    }),
  );
}

export type NewBook = {
  readonly name: string;
  readonly year: number;
  readonly categories: readonly string[];
  /** A list in its text form (see `parseListText`); empty: a book without projects. */
  readonly listText: string;
};

/** A new book, empty or with the projects of a list that was pasted as text. */
export async function createBook(fields: NewBook): Promise<Result<null, ListTextError>> {
  const list = fields.listText.trim() === '' ? null : parseListText(fields.listText);
  if (list && !list.ok) return fail(list.error);
  const bookId = makeId('bok', random);
  const plan = (ledger: Ledger): RecordChange[] =>
    list
      ? planListImport(list.value, ledger, { bookId, bookName: fields.name, year: fields.year, random })
      : emptyBook(ledger, bookId, fields);
  await commit({ kind: list ? 'import' : 'edit', words: `新建台账${quote(fields.name)}`, plan });
  await show(bookId, 'ledger');
  return ok(null);
}

function emptyBook(ledger: Ledger, bookId: Book['id'], fields: NewBook): RecordChange[] {
  const categories = fields.categories.map((name) => ({ id: makeId('cat', random), name }));
  const book = newBook({ id: bookId, name: fields.name, categories, order: ledger.books.size });
  const year = newYear({ id: makeId('yer', random), bookId: book.id, year: fields.year });
  const settings = ledger.settings.get(SETTINGS_ID);
  return [
    ...(settings ? [] : [createRecord('settings', DEFAULT_SETTINGS)]),
    createRecord('books', book),
    createRecord('years', year),
    ...createQuarters(year, settings ?? DEFAULT_SETTINGS, random),
  ];
}

/** 操作人: the one of this name, or a new one; every change from now on is signed with it. */
export async function chooseOperator(name: string): Promise<void> {
  let chosen = makeId('opr', random);
  await commit({
    kind: 'settings',
    words: `操作人：${name}`,
    plan: (ledger) => {
      const known = [...ledger.operators.values()].find((operator) => operator.name === name);
      if (known) {
        chosen = known.id;
        return [];
      }
      return [createRecord('operators', { id: chosen, name, password: null, addedAt: now() })];
    },
  });
  setView({ operatorId: chosen });
}

async function show(bookId: Book['id'], screen: Screen): Promise<void> {
  setView({ bookId, yearId: null, periodId: null, projectId: null, panelOpen: false, screen });
  await openBook(bookId);
}
