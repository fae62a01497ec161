// Going to a book, a year, a period, a project.
import { localDay } from '../../shared/base/dates.ts';
import { recordsOf, type Ledger } from '../../shared/ledger/ledger.ts';
import type { Book } from '../../shared/ledger/book.ts';
import type { Period } from '../../shared/ledger/period.ts';
import type { Year } from '../../shared/ledger/year.ts';
import { duePeriod, periodsOfYear, yearsOfBook } from '../../shared/select/places.ts';
import { loadLedger } from '../db/repository.ts';
import { currentLedger, showLedger } from '../store/ledger-store.ts';
import { phaseStore, setPhase } from '../store/phase-store.ts';
import { NO_FILTER, setView, viewStore } from '../store/view-store.ts';
import { flushDrafts } from './drafts.ts';
import { settled } from './commit.ts';
import { database, now } from './runtime.ts';

/** A year with its records and those of the one before; without any book, no year. */
export type ReadPlace = { readonly year: Year | undefined; readonly ledger: Ledger };

/** Reads the place where the program was left, or the first there is. */
export async function readLastPlace(): Promise<ReadPlace> {
  const folder = await loadLedger(database, []);
  const { yearId, bookId } = viewStore.getState();
  const last = yearId === null ? undefined : folder.years.get(yearId);
  const year = last ?? firstYear(folder, bookId);
  return { year, ledger: year ? await loadYear(year) : folder };
}

/** Shows the place where the program was left; without any book, the first start. */
export async function openLastPlace(read?: ReadPlace): Promise<void> {
  await flushDrafts();
  await settled();
  const { year, ledger } = read ?? (await readLastPlace());
  if (year) {
    showYear(year, ledger);
    showDuePeriod(year);
    return;
  }
  showLedger(ledger);
  setPhase({ type: 'firstStart' });
}

/** The quarter that is due, for whoever wants to begin there; another year is left where it was. */
function showDuePeriod(year: Year): void {
  if (viewStore.getState().startPeriod !== 'due') return;
  const due = duePeriod(currentLedger(), year.id, localDay(now(), phaseStore.getState().appInfo.timeZoneOffset));
  if (due) setView({ periodId: due.id });
}

/** Loads a year and the one before it, and keeps period and project where they belong to it. */
export async function openYear(yearId: Year['id']): Promise<void> {
  await flushDrafts();
  await settled();
  const known = currentLedger().years.get(yearId) ?? (await loadLedger(database, [])).years.get(yearId);
  if (known) showYear(known, await loadYear(known));
}

function loadYear(year: Year): Promise<Ledger> {
  return loadLedger(database, year.previousYearId === null ? [year.id] : [year.id, year.previousYearId]);
}

function showYear(year: Year, ledger: Ledger): void {
  showLedger(ledger);
  const yearId = year.id;
  const view = viewStore.getState();
  const period = view.periodId === null ? undefined : ledger.periods.get(view.periodId);
  const project = view.projectId === null ? undefined : ledger.projects.get(view.projectId);
  const sameYear = view.yearId === yearId;
  setView({
    bookId: year.bookId,
    yearId,
    periodId: period?.yearId === yearId ? period.id : (currentPeriod(ledger, year)?.id ?? null),
    projectId: project?.yearId === yearId ? project.id : null,
    panelOpen: project?.yearId === yearId && view.panelOpen,
    filter: sameYear ? view.filter : NO_FILTER,
  });
  setPhase({ type: 'open' });
}

export async function openBook(bookId: Book['id']): Promise<void> {
  const year = firstYear(currentLedger(), bookId);
  if (year) await openYear(year.id);
}

function firstYear(ledger: Ledger, bookId: string | null): Year | undefined {
  const books = recordsOf(ledger, 'books').sort((a, b) => a.order - b.order);
  const book = books.find(({ id }) => id === bookId) ?? books[0];
  return book ? yearsOfBook(ledger, book.id)[0] : undefined;
}

/** The period whose entries come in: the latest that has some, or the first. */
function currentPeriod(ledger: Ledger, year: Year): Period | undefined {
  const periods = periodsOfYear(ledger, year.id).filter(({ kind }) => kind === 'quarter');
  const withEntries = new Set(recordsOf(ledger, 'entries').map(({ periodId }) => periodId));
  return [...periods].reverse().find(({ id }) => withEntries.has(id)) ?? periods[0];
}
