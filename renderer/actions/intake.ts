// Files that come in: chosen, dropped, watched for, pasted. Each is read apart by the shell, understood here, and put
// beside the others for the plan; what cannot be read is said by name, and the rest goes on.
import { localTime } from '../../shared/base/dates.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { parseChat } from '../../shared/exchange/parse-chat.ts';
import { parseForm } from '../../shared/exchange/parse-form.ts';
import type { ParsedForm } from '../../shared/exchange/parsed-form.ts';
import { fileKey } from '../../shared/exchange/plan-exchange.ts';
import type { Book } from '../../shared/ledger/book.ts';
import { recordsOf } from '../../shared/ledger/ledger.ts';
import type { Period } from '../../shared/ledger/period.ts';
import { projectsOfYear } from '../../shared/select/projects.ts';
import { guessAttachment } from '../../shared/select/attachment-use.ts';
import type { IntakeFile, IntakeList } from '../../shared/ipc/topics/intake.ts';
import type { ShellError } from '../../shared/ipc/contract.ts';
import type { Problem } from '../../shared/messages/problem.ts';
import { describeReadError } from '../../shared/messages/read-problems.ts';
import type { ReadError } from '../../shared/table/read-error.ts';
import { desktop } from '../bridge.ts';
import { describeShellError } from '../../shared/messages/shell-error.ts';
import {
  addAttachment,
  addIncoming,
  addUnread,
  type Incoming,
  intakeStore,
  type Pasted,
} from '../store/intake-store.ts';
import { currentLedger } from '../store/ledger-store.ts';
import { phaseStore } from '../store/phase-store.ts';
import { now } from './runtime.ts';

/** Where the files belong: the open book and period. */
export type IntakePlace = { readonly book: Book; readonly period: Period };

/** Processes that read at once; more would take the window's share of the machine. */
const AT_ONCE = 3;
/** Zips within zips are unpacked so deep; there are some that hold themselves. */
const MOST_ZIPS = 3;
const UNHARMED = '原文件没有改动，台账也没有变动。';
/** What is kept beside the forms as it is, when it is no table: 佐证 and scans. */
const KEPT_KINDS: ReadonlySet<string> = new Set(['pdf', 'ofd', 'picture', 'presentation']);

export async function chooseForms(place: IntakePlace): Promise<Problem | null> {
  return receive(place, await desktop.chooseIntakeFiles({ kind: 'form', several: true }));
}

export async function chooseFormFolder(place: IntakePlace): Promise<Problem | null> {
  return receive(place, await desktop.chooseIntakeFolder({}));
}

/** What was dropped on the window: preload has told the shell where it lies. */
export async function takeDroppedForms(place: IntakePlace): Promise<Problem | null> {
  return receive(place, await desktop.takeDroppedFiles({}));
}

async function receive(place: IntakePlace, listed: Result<IntakeList, ShellError>): Promise<Problem | null> {
  if (!listed.ok) return listed.error.type === 'cancelled' ? null : describeShellError(listed.error, UNHARMED);
  const { files, tooMany } = listed.value;
  await readFiles(place, files);
  return tooMany
    ? { happened: '文件太多，只读了前 2000 个。', unharmed: UNHARMED, todo: '请选填报表所在的文件夹，不要选整个盘。' }
    : null;
}

/** A file with the zips that it lay in. */
type Queued = IntakeFile & { readonly zips: number };

/** Of the reading under way; a new one has its own. */
let current = { cancelled: false };

/** Ends the reading after the files under way; what was read stays. */
export function cancelReading(): void {
  current.cancelled = true;
}

/** Reads files side by side; a zip's own files join the queue. */
export async function readFiles(
  place: IntakePlace,
  files: readonly IntakeFile[],
  isKnownHash: (hash: string) => boolean = () => false,
): Promise<void> {
  if (files.length === 0) return;
  const turn = { cancelled: false };
  current = turn;
  const queue: Queued[] = files.map((file) => ({ ...file, zips: 0 }));
  // Shown together: working out the plan anew after each file would hold up the others.
  const incoming: Incoming[] = [];
  let of = files.length;
  let done = 0;
  const show = (name: string): void => intakeStore.setState({ reading: { done, of, name } });
  const work = async (): Promise<void> => {
    for (let file = queue.shift(); file !== undefined && !turn.cancelled; file = queue.shift()) {
      show(file.name);
      const within = await readFile(place, file, isKnownHash, incoming);
      // What it unpacked to is let go of before the next zip is.
      void desktop.forgetIntakeFiles({ tokens: [file.token] });
      queue.unshift(...within);
      of += within.length;
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  addIncoming(incoming);
  intakeStore.setState({ reading: null });
  void desktop.forgetIntakeFiles({ tokens: queue.map(({ token }) => token) });
}

/** The files of a zip, to be read in their turn; nothing for any other. */
async function readFile(
  place: IntakePlace,
  file: Queued,
  isKnownHash: (hash: string) => boolean,
  incoming: Incoming[],
): Promise<readonly Queued[]> {
  const { token, name } = file;
  const read = await desktop.readIntakeTable({ token });
  if (!read.ok) {
    addUnread({ key: token, name, problem: describeShellError(read.error, UNHARMED) });
    return [];
  }
  switch (read.value.type) {
    case 'book':
      if (!isKnownHash(read.value.hash)) {
        const { book, hash, openElsewhere } = read.value;
        incoming.push({ ...incomingOf(place, parseForm(book, { name, hash }, place.book)), openElsewhere });
      }
      return [];
    case 'archive': {
      if (file.zips >= MOST_ZIPS) {
        const error = { type: 'unsupportedFormat', kind: 'archive' } as const;
        addUnread({ key: token, name, problem: describeReadError(error, name) });
        return [];
      }
      const outer = [file.folder, name.replace(/\.[^.]*$/, '')].filter((step) => step !== '').join('/');
      return read.value.files.map((member) => ({
        ...member,
        zips: file.zips + 1,
        folder: [outer, member.folder].filter((step) => step !== '').join('/'),
      }));
    }
    case 'refused':
      if (isKept(read.value.error, file)) await keep(place, file);
      else addUnread({ key: token, name, problem: describeReadError(read.value.error, name) });
      return [];
  }
}

/** A form that has just come in. */
function incomingOf({ book, period }: IntakePlace, form: ParsedForm): Incoming {
  return {
    key: fileKey(form),
    name: form.file.name,
    at: now(),
    openElsewhere: false,
    bookId: book.id,
    periodId: period.id,
    pasted: null,
    form,
  };
}

/** Pictures, PDFs and the like beside forms; a Word file of the old kind in a folder of 佐证. */
function isKept(error: ReadError, { folder }: IntakeFile): boolean {
  if (error.type !== 'unsupportedFormat') return error.type === 'notAWorkbook' && folder !== '';
  return KEPT_KINDS.has(error.kind) || folder !== '';
}

async function keep({ period }: IntakePlace, file: IntakeFile): Promise<void> {
  const { token, name, folder } = file;
  const kept = await desktop.keepIntakeFile({ token });
  if (!kept.ok || kept.value.type === 'refused') {
    const problem = kept.ok
      ? describeReadError(kept.value.type === 'refused' ? kept.value.error : { type: 'readerFailed' }, name)
      : describeShellError(kept.error, UNHARMED);
    addUnread({ key: token, name, problem });
    return;
  }
  const ledger = currentLedger();
  const use = guessAttachment(file, projectsOfYear(ledger, period.yearId), recordsOf(ledger, 'units'));
  const { hash, size } = kept.value;
  addAttachment({ key: `${hash} ${folder}/${name}`, name, folder, hash, size, use });
}

/** A table out of a mail, a web page, a chat: read by the same gate as a file. */
export async function readPasted(place: IntakePlace, pasted: Pasted): Promise<Problem | null> {
  const understood = await understandPasted(place, pasted, pastedName());
  if (!understood.ok) return understood.error;
  addIncoming([{ ...incomingOf(place, understood.value), pasted }]);
  return null;
}

/** What pasted words give, under the name that they go by. */
export async function understandPasted(
  { book, period }: IntakePlace,
  pasted: Pasted,
  name: string,
): Promise<Result<ParsedForm, Problem>> {
  const file = { name, hash: null };
  const read = await desktop.readPastedTable(pasted);
  if (!read.ok) return fail(describeShellError(read.error, '台账没有变动。'));
  const table = read.value.type === 'book' ? parseForm(read.value.book, file, book) : null;
  if (table !== null && holdsRows(table)) return ok(table);
  // No table: words that name projects and say what was done.
  const chat = parseChat(pasted.text, file, book, projectsOfYear(currentLedger(), period.yearId));
  if (holdsRows(chat)) return ok(chat);
  if (table !== null) return ok(table);
  const error = read.value.type === 'refused' ? read.value.error : { type: 'readerFailed' as const };
  return fail({ ...describeReadError(error, name), unharmed: '台账没有变动。' });
}

function holdsRows({ rows, goals, figures }: ParsedForm): boolean {
  return rows.length + goals.length + figures.length > 0;
}

/** Pasted texts are told apart by when they came, those of one minute by their number. */
function pastedName(): string {
  const { timeZoneOffset } = phaseStore.getState().appInfo;
  const taken = new Set(intakeStore.getState().incoming.map(({ name }) => name));
  const first = `粘贴的文字 ${localTime(now(), timeZoneOffset)}`;
  let name = first;
  for (let number = 2; taken.has(name); number += 1) name = `${first}（${number}）`;
  return name;
}

/** Asks the shell for a folder to look into from now on. */
export async function watchForForms(): Promise<Problem | null> {
  const watched = await desktop.watchIntakeFolder({});
  if (!watched.ok) return watched.error.type === 'cancelled' ? null : describeShellError(watched.error, UNHARMED);
  intakeStore.setState({ watch: watched.value });
  return null;
}

export async function stopWatching(): Promise<void> {
  await desktop.stopIntakeWatch({});
  intakeStore.setState({ watch: { state: 'off', folder: '' } });
}

/** Hears of the watched folder until the returned function is called; what came before is asked for at once. */
export function followWatchedFolder(place: IntakePlace): () => void {
  const take = async (): Promise<void> => {
    const taken = await desktop.takeWatchedFiles({});
    if (!taken.ok) return;
    intakeStore.setState({ watch: taken.value.watch });
    await readFiles(place, taken.value.files, (hash) => isKnown(place.period, hash));
  };
  void take();
  return desktop.on('watched', () => void take());
}

/** A form that the ledger has already: the folder still holds it, and nobody has to be told again. */
function isKnown(period: Period, hash: string): boolean {
  for (const { periodId, fileHash } of currentLedger().receipts.values()) {
    if (periodId === period.id && fileHash === hash) return true;
  }
  return false;
}
