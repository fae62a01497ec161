// A backup, or the present state, opened for reading: its records are handed out some megabytes at a time.
import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { OpenedBackup, ShellError } from '../../shared/ipc/contract.ts';
import { readStoredSnapshot, validateSnapshot, type StoredSnapshot } from '../../shared/schema/snapshot.ts';
import { blobsOfState, countState, stateOf, type StoredState } from '../../shared/schema/stored-state.ts';
import type { JsonRecord } from '../../shared/ledger/ledger.ts';
import { TABLE_NAMES } from '../../shared/ledger/tables.ts';
import { Blobs } from '../blobs/blobs.ts';
import { shellError } from '../files/shell-error.ts';
import { readBackupFile, readBackupHead } from './backup-file.ts';
import type { BackupSource } from './keeper.ts';
import { rebuild, type Rebuilt } from './rebuild.ts';
import { readBody, splitSnapshot, unpackSnapshot } from './snapshot-file.ts';
import { listSnapshots, snapshotFolder } from './snapshots.ts';

const PAGE_CHARACTERS = 4 * 1024 * 1024;

export class OpenBackup {
  readonly facts: Omit<OpenedBackup, 'token'>;
  readonly #records: readonly (readonly [table: string, record: JsonRecord])[];
  readonly #keepBlobs: () => Promise<Result<number, ShellError>>;
  readonly #needed: readonly string[];
  readonly #blobs: Blobs;

  private constructor(
    facts: Omit<OpenedBackup, 'token'>,
    records: readonly (readonly [string, JsonRecord])[],
    blobs: { needed: readonly string[]; own: Blobs; keep: () => Promise<Result<number, ShellError>> },
  ) {
    this.facts = facts;
    this.#records = records;
    this.#needed = blobs.needed;
    this.#blobs = blobs.own;
    this.#keepBlobs = blobs.keep;
  }

  /** `found`: what is present, where it was rebuilt just now. */
  static async open(
    dataFolder: string,
    source: BackupSource,
    found?: Rebuilt,
  ): Promise<Result<OpenBackup, ShellError>> {
    const own = new Blobs(path.join(dataFolder, 'blobs'));
    try {
      const loaded = await load({ dataFolder, source, own, found });
      if (!loaded.ok) return loaded;
      const { state, generation, createdAt, schema, carried, keep } = loaded.value;
      const needed = blobsOfState(state);
      const missing = await missingOf(needed, own);
      const records = recordsInOrder(state);
      const facts = {
        generation,
        createdAt,
        schema,
        counts: countState(state),
        records: records.length,
        blobs: needed.length,
        missingBlobs: missing.filter((hash) => !carried.has(hash)),
      };
      return ok(new OpenBackup(facts, records, { needed, own, keep }));
    } catch (error) {
      return fail(shellError(error, path.basename(source.type === 'file' ? source.file : dataFolder)));
    }
  }

  page(from: number): { readonly lines: string; readonly next: number; readonly done: boolean } {
    const lines: string[] = [];
    let next = from;
    for (let size = 0; next < this.#records.length && size < PAGE_CHARACTERS; next += 1) {
      const line = JSON.stringify(this.#records[next]);
      lines.push(line);
      size += line.length;
    }
    return { lines: lines.join('\n'), next, done: next >= this.#records.length };
  }

  /** Puts the files that it brings along among the data folder's. */
  async keepBlobs(): Promise<Result<{ added: number; missing: string[] }, ShellError>> {
    const kept = await this.#keepBlobs();
    if (!kept.ok) return kept;
    return ok({ added: kept.value, missing: await missingOf(this.#needed, this.#blobs) });
  }
}

interface Loaded {
  readonly state: StoredState;
  readonly generation: number;
  readonly createdAt: string;
  readonly schema: number;
  readonly carried: ReadonlySet<string>;
  readonly keep: () => Promise<Result<number, ShellError>>;
}

interface LoadOrder {
  readonly dataFolder: string;
  readonly source: BackupSource;
  readonly own: Blobs;
  readonly found: Rebuilt | undefined;
}

async function load({ dataFolder, source, own, found }: LoadOrder): Promise<Result<Loaded, ShellError>> {
  const nothing = { carried: new Set<string>(), keep: async () => ok(0) };
  if (source.type === 'present') {
    const rebuilt = found ? ok(found) : await rebuild(dataFolder);
    if (!rebuilt.ok) return rebuilt;
    const { state, head } = rebuilt.value;
    return ok({ state, generation: head.generation, createdAt: '', schema: state.schema, ...nothing });
  }
  if (source.type === 'number') {
    const { whole } = await listSnapshots(snapshotFolder(dataFolder));
    const listed = whole.find(({ head }) => head.number === source.number);
    if (!listed) return fail({ type: 'notFound', name: String(source.number) });
    const body = await readBody(listed.file);
    if (!body.ok) return body;
    const stored = await unpackSnapshot(body.value.body, path.basename(listed.file));
    return stored.ok ? validated(stored.value, path.basename(listed.file), nothing) : stored;
  }
  return loadFile(source.file, source.password, own);
}

async function loadFile(file: string, password: string | null, own: Blobs): Promise<Result<Loaded, ShellError>> {
  const name = path.basename(file);
  const head = await readBackupHead(file);
  if (!head.ok) return head;
  if (!head.value) return loadSnapshotFile(file, name, own);
  const read = await readBackupFile(file, password, async () => ok(null));
  if (!read.ok) return read;
  const split = splitSnapshot(read.value.snapshot, name);
  if (!split.ok) return split;
  const stored = await unpackSnapshot(split.value.body, name);
  if (!stored.ok) return stored;
  const keep = async (): Promise<Result<number, ShellError>> => {
    const again = await readBackupFile(file, password, (_hash, bytes) => own.put(bytes));
    return again.ok ? ok(again.value.blobs.length) : again;
  };
  return validated(stored.value, name, { carried: new Set(read.value.blobs), keep });
}

/** A backup straight out of a second folder, with its files beside it, or a snapshot as `jz` reads it. */
async function loadSnapshotFile(file: string, name: string, own: Blobs): Promise<Result<Loaded, ShellError>> {
  const bytes = await readFile(file);
  const split = splitSnapshot(bytes, name);
  const stored = split.ok ? await unpackSnapshot(split.value.body, name) : readStoredSnapshot(bytes.toString('utf8'));
  if (!stored.ok) {
    const isOurs = bytes.subarray(0, 64).toString('latin1').startsWith('{"format":"jinzhan-');
    return fail({ type: isOurs ? 'backupDamaged' : 'notBackup', name });
  }
  const beside = new Blobs(path.join(path.dirname(path.dirname(file)), 'blobs'));
  const needed = blobsOfState(stateOf(stored.value.tables, stored.value.schema));
  const lacking = new Set(await missingOf(needed, beside));
  const carried = needed.filter((hash) => !lacking.has(hash));
  const keep = async (): Promise<Result<number, ShellError>> => {
    for (const hash of carried) {
      const blob = await beside.read(hash);
      const put = blob.ok ? await own.put(blob.value) : blob;
      if (!put.ok) return put;
    }
    return ok(carried.length);
  };
  return validated(stored.value, name, { carried: new Set(carried), keep });
}

/** Today's schema, every record and reference looked at: a restore takes all of it or nothing. */
function validated(
  stored: StoredSnapshot,
  name: string,
  files: Pick<Loaded, 'carried' | 'keep'>,
): Result<Loaded, ShellError> {
  const snapshot = validateSnapshot(stored);
  if (!snapshot.ok) {
    if (snapshot.error.type === 'newerSchema') return fail(snapshot.error);
    return fail({ type: 'backupDamaged', name });
  }
  const { ledger, generation, createdAt } = snapshot.value;
  const tables = Object.fromEntries(TABLE_NAMES.map((table) => [table, [...ledger[table].values()]]));
  return ok({ state: stateOf(tables, stored.schema), generation, createdAt, schema: stored.schema, ...files });
}

function recordsInOrder(state: StoredState): (readonly [string, JsonRecord])[] {
  return [...state.tables].flatMap(([table, records]) =>
    [...records.values()].map((record) => [table, record] as const),
  );
}

export async function missingOf(hashes: readonly string[], blobs: Blobs): Promise<string[]> {
  const missing: string[] = [];
  for (const hash of hashes) {
    const there = await access(blobs.fileOf(hash)).then(
      () => true,
      () => false,
    );
    if (!there) missing.push(hash);
  }
  return missing;
}
