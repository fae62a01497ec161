// Opening the sample, starting a book, taking the sample away; who works here.
import { quote } from '../../shared/base/quote.ts';
import { makeId } from '../../shared/base/ids.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { createRecord, updateRecord, type RecordChange } from '../../shared/change/change-set.ts';
import { diffLedgers } from '../../shared/change/diff-ledgers.ts';
import { createQuarters, planListImport } from '../../shared/import/import-list.ts';
import { parseListText, type ListTextError } from '../../shared/import/list-text.ts';
import { newBook, type Book } from '../../shared/ledger/book.ts';
import { emptyLedger, recordsOf, type Ledger } from '../../shared/ledger/ledger.ts';
import { DEFAULT_SETTINGS, SETTINGS_ID } from '../../shared/ledger/settings.ts';
import { TABLE_NAMES } from '../../shared/ledger/tables.ts';
import { newYear } from '../../shared/ledger/year.ts';
import { parseSnapshot, type SnapshotError } from '../../shared/schema/snapshot.ts';
import { loadAll } from '../db/repository.ts';
import { type Screen, setView, viewStore } from '../store/view-store.ts';
import type { ShellError } from '../../shared/ipc/contract.ts';
import { booksInOrder } from '../../shared/select/places.ts';
import { desktop } from '../bridge.ts';
import { currentLedger } from '../store/ledger-store.ts';
import { commit, settled } from './commit.ts';
import { flushDrafts } from './drafts.ts';
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

/** What a book holds, and whether any of it went out: then it may be put out of sight, but not deleted. */
export type BookContents = {
  readonly years: number;
  readonly projects: number;
  readonly entries: number;
  /** A period that is 定稿, or a report that was 签发. */
  readonly isIssued: boolean;
};

export async function bookContents(book: Book): Promise<BookContents> {
  await settled();
  return contentsOf(await loadAll(database), book);
}

function contentsOf(all: Ledger, book: Book): BookContents {
  const years = new Set<string>(recordsOf(all, 'years').flatMap(({ id, bookId }) => (bookId === book.id ? [id] : [])));
  const isOwn = ({ yearId }: { readonly yearId: string }): boolean => years.has(yearId);
  return {
    years: years.size,
    projects: recordsOf(all, 'projects').filter(isOwn).length,
    entries: recordsOf(all, 'entries').filter(isOwn).length,
    isIssued:
      recordsOf(all, 'periods').some((period) => isOwn(period) && period.locked) ||
      recordsOf(all, 'reports').some(
        (report) => isOwn(report) && report.state !== 'draft' && report.state !== 'underReview',
      ),
  };
}

/** Deletes a book with everything in it, after a backup; undo brings it back. False: something of it went out. */
export async function deleteBook(book: Book): Promise<Result<boolean, ShellError>> {
  await flushDrafts();
  await settled();
  const kept = await desktop.takeBackup({ reason: 'manual' });
  if (!kept.ok) return kept;
  const all = await loadAll(database);
  if (contentsOf(all, book).isIssued) return ok(false);
  await commit({ kind: 'settings', words: `删除台账${quote(book.name)}`, plan: () => deletionsOf(all, [book]) });
  if (!currentLedger().years.has(viewStore.getState().yearId ?? '')) {
    setView({ bookId: null, yearId: null, periodId: null, projectId: null, panelOpen: false });
    await openLastPlace();
  }
  return ok(true);
}

/** Puts a book one place up or down in every list of books. */
export async function moveBook(book: Book, by: -1 | 1): Promise<void> {
  await commit({
    kind: 'settings',
    words: `移动台账${quote(book.name)}`,
    plan: (ledger) => {
      const books = booksInOrder(ledger);
      const index = books.findIndex(({ id }) => id === book.id);
      const other = books[index + by];
      if (index < 0 || !other) return [];
      return books.map((one, place) => {
        const order = one.id === book.id ? index + by : one.id === other.id ? index : place;
        return updateRecord('books', one, { order });
      });
    },
  });
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
