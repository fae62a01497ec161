// A ledger that exists already comes in: a list from Excel, Word, text or the clipboard, or the ledger of another PC.
// What is shown is what is committed: the changes are worked out with the preview, ids and all.
import { quote } from '../../shared/base/quote.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { applyChangeSet } from '../../shared/change/apply.ts';
import type { RecordChange } from '../../shared/change/change-set.ts';
import { applyImport } from '../../shared/import/apply-import.ts';
import { applyMerge, type MergeDecisions } from '../../shared/import/apply-merge.ts';
import type { ImportDecisions, ImportMatches, ImportPlan, ImportTarget } from '../../shared/import/import-plan.ts';
import { parseListText } from '../../shared/import/list-text.ts';
import { listTextSource } from '../../shared/import/list-text-source.ts';
import type { ListSource } from '../../shared/import/list-source.ts';
import { parsePastedTable } from '../../shared/import/pasted-table.ts';
import { planImport } from '../../shared/import/plan-import.ts';
import { planMerge, type MergePlan } from '../../shared/import/plan-merge.ts';
import { recogniseLists } from '../../shared/import/recognise-list.ts';
import type { Book } from '../../shared/ledger/book.ts';
import { copyLedger, recordsOf, type Ledger } from '../../shared/ledger/ledger.ts';
import type { IntakeFile } from '../../shared/ipc/topics/intake.ts';
import type { ShellError } from '../../shared/ipc/contract.ts';
import { describeListTextError, describeSnapshotError } from '../../shared/messages/import-problems.ts';
import { describeApplyImportError } from '../../shared/messages/list-problems.ts';
import type { Problem } from '../../shared/messages/problem.ts';
import { describeReadError } from '../../shared/messages/read-problems.ts';
import { parseSnapshot } from '../../shared/schema/snapshot.ts';
import type { RawBook } from '../../shared/table/raw-book.ts';
import { desktop } from '../bridge.ts';
import { loadAll } from '../db/repository.ts';
import { describeShellError } from '../../shared/messages/shell-error.ts';
import { currentLedger } from '../store/ledger-store.ts';
import { setView } from '../store/view-store.ts';
import { describeNoBackup } from '../messages/intake-failure.ts';
import { takeBackup } from './backups.ts';
import { commit } from './commit.ts';
import { openBook, openYear } from './places.ts';
import { database, random } from './runtime.ts';

export type ImportMaterial =
  | { readonly type: 'lists'; readonly name: string; readonly lists: readonly ListSource[] }
  /** Another PC's ledger, or a backup: `other` against everything that is here. */
  | { readonly type: 'ledger'; readonly name: string; readonly plan: MergePlan };

const UNHARMED = '原文件没有改动，台账也没有变动。';

/** Asks for a file and understands it; null when the person thought better of it. */
export async function chooseImport(book: Book | null): Promise<Result<ImportMaterial | null, Problem>> {
  return firstOf(book, await desktop.chooseIntakeFiles({ kind: 'ledger', several: false }));
}

/** The file that was dropped. */
export async function takeDroppedImport(book: Book | null): Promise<Result<ImportMaterial | null, Problem>> {
  return firstOf(book, await desktop.takeDroppedFiles({}));
}

async function firstOf(
  book: Book | null,
  listed: Result<{ readonly files: readonly IntakeFile[] }, ShellError>,
): Promise<Result<ImportMaterial | null, Problem>> {
  if (!listed.ok) {
    return listed.error.type === 'cancelled' ? ok(null) : fail(describeShellError(listed.error, UNHARMED));
  }
  const { files } = listed.value;
  const [file] = files;
  if (!file) return ok(null);
  if (files.length > 1) {
    return fail({ happened: '一次只能导入一份台账。', unharmed: UNHARMED, todo: '请选一份，导入完再选下一份。' });
  }
  const material = await readFile(file, book);
  void desktop.forgetIntakeFiles({ tokens: [file.token] });
  return material;
}

async function readFile(file: IntakeFile, book: Book | null): Promise<Result<ImportMaterial, Problem>> {
  if (/\.(txt|json)$/i.test(file.name)) return readText(file, book);
  const read = await desktop.readIntakeTable({ token: file.token });
  if (!read.ok) return fail(describeShellError(read.error, UNHARMED));
  switch (read.value.type) {
    case 'book':
      return listsIn(read.value.book, file.name, book);
    case 'archive':
      return fail(describeReadError({ type: 'unsupportedFormat', kind: 'archive' }, file.name));
    case 'refused':
      // Text under another name is a list, or a ledger of this program's.
      return read.value.error.type === 'notAWorkbook'
        ? readText(file, book)
        : fail(describeReadError(read.value.error, file.name));
  }
}

async function readText(file: IntakeFile, book: Book | null): Promise<Result<ImportMaterial, Problem>> {
  const read = await desktop.readIntakeText({ token: file.token });
  if (!read.ok) return fail(describeShellError(read.error, UNHARMED));
  if (read.value.type === 'refused') return fail(describeReadError(read.value.error, file.name));
  return understandText(read.value.text, file.name, book);
}

/** What stands for a file's name where a list was pasted. */
export const PASTED_NAME = '粘贴的内容';

/** A list or a table out of the clipboard. */
export async function readPastedImport(
  pasted: { readonly html: string; readonly text: string },
  book: Book | null,
): Promise<Result<ImportMaterial, Problem>> {
  if (pasted.html === '') return understandText(pasted.text, PASTED_NAME, book);
  const read = await desktop.readPastedTable(pasted);
  if (!read.ok) return fail(describeShellError(read.error, '台账没有变动。'));
  return read.value.type === 'book'
    ? listsIn(read.value.book, PASTED_NAME, book)
    : fail(describeReadError(read.value.error, PASTED_NAME));
}

async function understandText(text: string, name: string, book: Book | null): Promise<Result<ImportMaterial, Problem>> {
  if (text.trimStart().startsWith('{')) return understandSnapshot(text, name);
  const list = parseListText(text);
  if (list.ok) return ok({ type: 'lists', name, lists: [listTextSource(list.value)] });
  const lists = listsIn(parsePastedTable(text), name, book);
  return lists.ok ? lists : fail(describeListTextError(list.error));
}

async function understandSnapshot(text: string, name: string): Promise<Result<ImportMaterial, Problem>> {
  const snapshot = parseSnapshot(text);
  if (!snapshot.ok) return fail(describeSnapshotError(snapshot.error));
  return ok({ type: 'ledger', name, plan: planMerge(await loadAll(database), snapshot.value.ledger) });
}

function listsIn(raw: RawBook, name: string, book: Book | null): Result<ImportMaterial, Problem> {
  const remembered = recordsOf(currentLedger(), 'columnMappings').filter(({ bookId }) => bookId === book?.id);
  const lists = recogniseLists(raw, book, remembered);
  if (lists.length > 0) return ok({ type: 'lists', name, lists });
  return fail({
    happened: `“${name}”里没有找到项目清单：前15行里没有“项目名称”一类的表头。`,
    unharmed: UNHARMED,
    todo: '请给表格加上表头再试。',
  });
}

export type PreparedImport = {
  readonly plans: readonly ImportPlan[];
  readonly changes: readonly RecordChange[];
};

/** The tables of a file follow each other: the plan of each sees what the ones before would do. */
export function prepareImport(
  ledger: Ledger,
  lists: readonly ListSource[],
  wanted: ImportTarget,
  choice: { readonly matches: ImportMatches; readonly decisions: ImportDecisions; readonly rememberAs: string },
): Result<PreparedImport, Problem> {
  const working = copyLedger(ledger);
  const plans: ImportPlan[] = [];
  const all: RecordChange[] = [];
  let target = wanted;
  for (const list of lists) {
    const plan = planImport(working, list, target, choice.matches);
    plans.push(plan);
    const changes = applyImport(working, plan, choice.decisions, { random, rememberAs: choice.rememberAs });
    if (!changes.ok) return fail(describeApplyImportError(changes.error));
    const applied = applyChangeSet(working, { changes: changes.value });
    if (!applied.ok) throw new Error(`a planned change does not fit: ${JSON.stringify(applied.error)}`);
    all.push(...changes.value);
    const made = changes.value.find(({ table, type }) => table === 'years' && type === 'create');
    const year = made && working.years.get(made.id);
    if (year) target = { type: 'year', yearId: year.id };
  }
  return ok({ plans, changes: all });
}

const STALE: Problem = {
  happened: '台账在预览之后又有改动，没有导入。',
  unharmed: '台账没有变动。',
  todo: '请重新预览，再导入。',
};

/** Writes what was shown, as one change set, and opens a new book. */
export async function writeImport(name: string, { changes }: PreparedImport): Promise<Problem | null> {
  const kept = await takeBackup('import');
  if (!kept.ok) return describeNoBackup(kept.error);
  const committed = await commit({ kind: 'import', words: `导入${quote(name)}`, plan: () => changes });
  if (!committed.ok) return STALE;
  const made = changes.find(({ table, type }) => table === 'books' && type === 'create');
  const book = made && currentLedger().books.get(made.id);
  if (book) {
    setView({ bookId: book.id, yearId: null, periodId: null, projectId: null, panelOpen: false, screen: 'ledger' });
    await openBook(book.id);
  }
  return null;
}

/** Another PC's ledger: what a person decided of it, as one change set. */
export async function writeMerge(name: string, plan: MergePlan, decisions: MergeDecisions): Promise<Problem | null> {
  const kept = await takeBackup('import');
  if (!kept.ok) return describeNoBackup(kept.error);
  const all: Ledger = await loadAll(database);
  const changes = applyMerge(all, plan, decisions);
  if (!changes.ok) return describeApplyImportError(changes.error);
  const committed = await commit({ kind: 'import', words: `并入台账${quote(name)}`, plan: () => changes.value });
  if (!committed.ok) return STALE;
  const made = changes.value.find(({ table, type }) => table === 'years' && type === 'create');
  const year = made && currentLedger().years.get(made.id);
  if (year && currentLedger().books.size > 0) await openYear(year.id);
  return null;
}
