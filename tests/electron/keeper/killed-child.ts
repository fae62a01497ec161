// The keeper's work in a process whose n-th step on the disk goes wrong: it is ended there as by a power cut, or the disk
// is full from there on. A write is cut in half.
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { Journal } from '../../../electron/journal/journal.ts';
import { createKeeper } from '../../../electron/keeper/tasks.ts';
import type { Result } from '../../../shared/base/result.ts';

const [fault = '', work = '', step = '', folder = '', target = ''] = process.argv.slice(-5);
const last = Number(step);
const NOW = '2023-09-26T02:32:00.000Z';

type Call = (...parameters: unknown[]) => Promise<unknown>;
/** It answered with a failure; which, stands on standard error. */
const FAILED = 3;
let steps = 0;
/** What a full disk refuses; renaming and removing go on. */
const TAKES_ROOM: ReadonlySet<string> = new Set(['mkdir', 'write', 'writeFile', 'sync', 'datasync']);

function countOn(owner: object, name: string): void {
  const own: Call = Reflect.get(owner, name);
  Reflect.set(owner, name, async function counted(this: unknown, ...parameters: unknown[]) {
    steps += 1;
    const cut = name.startsWith('write') && steps === last;
    if (cut) await Reflect.apply(own, this, half(parameters));
    if (steps === last && fault === 'kill') {
      process.kill(process.pid, 'SIGKILL');
      await new Promise(() => undefined);
    }
    if (steps >= last && fault === 'full' && TAKES_ROOM.has(name))
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    return Reflect.apply(own, this, parameters);
  });
}

/** `writeFile(bytes)`, or `write(bytes, offset, length, position)`. */
function half([bytes, offset, length, position]: unknown[]): unknown[] {
  if (typeof length === 'number') return [bytes, offset, Math.floor(length / 2), position];
  return [bytes instanceof Uint8Array ? bytes.subarray(0, bytes.length / 2) : String(bytes).slice(0, 20)];
}

function value<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const WORKS: Readonly<Record<string, () => Promise<void>>> = {
  /** What follows a quarter of an hour: a backup, a new segment, the old one packed. */
  backup: async () => {
    const keeper = createKeeper(folder);
    const journal = value(await Journal.open(path.join(folder, 'journal')));
    const { generation, chain } = journal.head();
    value(await keeper.snapshot({ reason: 'quarter', now: NOW, head: { generation, chain } }));
    value(await journal.rotate());
    value(await keeper.pack({ number: journal.segmentNumber() }));
  },
  migration: async () => {
    value(await createKeeper(folder).prepare({ now: NOW, id: 'cst_migration', unclean: false }));
  },
  export: async () => {
    value(await createKeeper(folder).export({ number: 1, target, password: null }));
  },
  mirror: async () => {
    value(await createKeeper(folder).mirror({ parent: path.dirname(target), name: path.basename(target) }));
  },
};

async function main(): Promise<void> {
  const files = process.getBuiltinModule('node:fs/promises');
  const probe: FileHandle = await files.open(process.argv[1] ?? '', 'r');
  const handles: object = Object.getPrototypeOf(probe);
  await probe.close();
  for (const name of ['rename', 'rm', 'mkdir']) countOn(files, name);
  for (const name of ['write', 'writeFile', 'sync', 'datasync', 'truncate']) countOn(handles, name);
  await WORKS[work]?.();
}

void main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(String(error));
    process.exit(FAILED);
  },
);
