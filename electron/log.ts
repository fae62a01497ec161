// What went on in the shell, for whoever helps from afar: facts and figures, never a word of the ledger.
import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

const LIMIT_BYTES = 1024 * 1024;
const KEPT = 4;
/** Short codes only: no sentence, no name of a person or file and no address fits through. */
const CODE = /^[A-Za-z0-9_.:+-]{0,60}$/;

export interface Log {
  readonly event: (name: string, facts?: Readonly<Record<string, string | number | boolean>>) => void;
  /** A fault of the program: where it happened, not what it said. */
  readonly failure: (name: string, error: unknown) => void;
  /** The last lines written, oldest first. */
  readonly recent: () => string;
}

const RECENT_CHARACTERS = 200_000;

export function openLog(dataFolder: string, now: () => Date = () => new Date()): Log {
  const folder = path.join(dataFolder, 'logs');
  const event: Log['event'] = (name, facts = {}) => {
    const shown = Object.entries(facts).map(([key, value]) => `${key}=${code(String(value))}`);
    write(folder, `${[now().toISOString(), code(name), ...shown].join(' ')}\n`);
  };
  return {
    event,
    failure: (name, error) =>
      event(name, { error: error instanceof Error ? error.name : typeof error, at: place(error) }),
    recent: () => recentLines(folder),
  };
}

function write(folder: string, line: string): void {
  const file = path.join(folder, 'shell.log');
  try {
    mkdirSync(folder, { recursive: true });
    rotate(file);
    appendFileSync(file, line);
  } catch {
    // A log that cannot be written stops nothing.
  }
}

function rotate(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size < LIMIT_BYTES) return;
  for (let number = KEPT - 1; number >= 1; number -= 1) {
    const older = `${file}.${number}`;
    if (statSync(older, { throwIfNoEntry: false })) renameSync(older, `${file}.${number + 1}`);
  }
  renameSync(file, `${file}.1`);
}

/** Of the file that is written to and the one before it: a log that was just rotated has a past as well. */
function recentLines(folder: string): string {
  const text = ['shell.log.1', 'shell.log'].map((name) => readText(path.join(folder, name))).join('');
  const end = text.slice(-RECENT_CHARACTERS);
  return end.length < text.length ? end.slice(end.indexOf('\n') + 1) : end;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function code(text: string): string {
  return CODE.test(text) ? text : '-';
}

/** `main.cjs:120:7` of the first frame: the message may quote the ledger, the place does not. */
function place(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return /([\w.-]+\.cjs:\d+:\d+)/.exec(stack)?.[1] ?? '-';
}
