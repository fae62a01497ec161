// `--ledger` and `--period`: the book, year and period that a command works on.
import type { Book } from '../../shared/ledger/book.ts';
import type { Ledger } from '../../shared/ledger/ledger.ts';
import { periodKey, type Period } from '../../shared/ledger/period.ts';
import type { Year } from '../../shared/ledger/year.ts';
import { describeSnapshotError } from '../../shared/messages/import-problems.ts';
import { problemText } from '../../shared/messages/problem.ts';
import { parseSnapshot } from '../../shared/schema/snapshot.ts';
import { booksInOrder, periodByKey, periodsOfYear, yearsOfBook } from '../../shared/select/places.ts';
import { Refusal, type Call, type Option } from './command.ts';
import { readText } from './files.ts';

export const LEDGER_OPTIONS: readonly Option[] = [
  { name: 'ledger', value: 'LEDGER.json', required: true, words: '台账快照' },
  { name: 'book', value: 'NAME', required: false, words: '快照里有几本台账时，选哪一本（默认第一本）' },
  { name: 'year', value: 'YEAR', required: false, words: '哪一年（默认最近一年）' },
];

export const PERIOD_OPTION: Option = { name: 'period', value: 'PERIOD', required: true, words: '期，如 2023Q3' };

export type OpenLedger = {
  readonly ledger: Ledger;
  readonly book: Book;
  readonly year: Year;
  /** Of the snapshot: each change set that is applied counts one more. */
  readonly generation: number;
};

export async function openLedger(call: Call): Promise<OpenLedger> {
  const snapshot = parseSnapshot(await readText(call.path(call.required('ledger'))));
  if (!snapshot.ok) throw new Refusal(snapshot.error.type, problemText(describeSnapshotError(snapshot.error)));
  const { ledger, generation } = snapshot.value;
  const book = chooseBook(ledger, call.option('book'));
  const years = yearsOfBook(ledger, book.id);
  const wanted = call.option('year');
  const year = wanted === undefined ? years[0] : years.find((one) => String(one.year) === wanted);
  if (!year)
    throw new Refusal(
      'noSuchYear',
      `台账“${book.name}”没有${wanted ?? '任何'}年。有的是：${years.map((one) => one.year).join('、') || '无'}。`,
    );
  return { ledger, book, year, generation };
}

/** The period asked for; it may lie in another year than the latest. */
export function openPeriod(call: Call, { ledger, book }: OpenLedger): Period {
  const key = call.required('period');
  const years = yearsOfBook(ledger, book.id);
  for (const year of years) {
    const period = periodByKey(ledger, year.id, key);
    if (period) return period;
  }
  const known = years.flatMap((year) => periodsOfYear(ledger, year.id).map(periodKey));
  throw new Refusal('noSuchPeriod', `台账“${book.name}”没有“${key}”这一期。有的是：${known.join('、') || '无'}。`);
}

function chooseBook(ledger: Ledger, name: string | undefined): Book {
  const books = booksInOrder(ledger);
  const book = name === undefined ? books[0] : books.find((one) => one.name === name);
  if (book) return book;
  const known = books.map((one) => one.name).join('、');
  throw new Refusal(
    'noSuchBook',
    name === undefined ? '快照里没有台账。' : `没有名为“${name}”的台账。有的是：${known}。`,
  );
}
