// One backup in one file: a head in a line of JSON, then the snapshot's text, compressed (docs/formats.md).
import { createHash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { constants, gunzip, gzip } from 'node:zlib';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { z } from '../../shared/base/zod.ts';
import type { ShellError } from '../../shared/ipc/contract.ts';
import { BACKUP_REASONS, type Backup } from '../../shared/ipc/topics/backup.ts';
import { readStoredSnapshot, writeStoredSnapshot, type StoredSnapshot } from '../../shared/schema/snapshot.ts';
import { writeWhole } from '../files/save.ts';
import { shellError } from '../files/shell-error.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const headSchema = z.strictObject({
  format: z.literal('jinzhan-snapshot'),
  version: z.literal(1),
  number: z.int().min(1),
  generation: z.int().min(0),
  /** The journal's chain at that generation: a journal that was rewritten since does not lead here. */
  chain: hash,
  createdAt: z.string(),
  reason: z.enum(BACKUP_REASONS),
  schema: z.int().min(0),
  counts: z.record(z.string(), z.int().min(0)),
  /** Of the data, as shared/schema/digest.ts works it out. */
  digest: hash,
  /** Files that it needs. */
  blobs: z.array(hash),
  /** Of what comes after this line. */
  length: z.int().min(1),
  sha256: hash,
});
export type SnapshotHead = z.infer<typeof headSchema>;

const NEWLINE = 0x0a;
const HEAD_CHUNK = 64 * 1024;
const HEAD_LIMIT = 64 * 1024 * 1024;
const zip = promisify(gzip);
const unzip = promisify(gunzip);

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Writes, reads again, and answers when what is on the disk is what was meant. */
export async function writeSnapshotFile(
  file: string,
  snapshot: StoredSnapshot,
  facts: Omit<SnapshotHead, 'format' | 'version' | 'length' | 'sha256' | 'schema' | 'generation' | 'createdAt'>,
): Promise<Result<Backup, ShellError>> {
  const body = await zip(writeStoredSnapshot(snapshot), { level: constants.Z_BEST_SPEED });
  const { schema, generation, createdAt } = snapshot;
  const head: SnapshotHead = {
    format: 'jinzhan-snapshot',
    version: 1,
    ...facts,
    schema,
    generation,
    createdAt,
    length: body.length,
    sha256: sha256(body),
  };
  const bytes = Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), body]);
  const written = await writeWhole(file, bytes);
  if (!written.ok) return written;
  const again = await readBody(file);
  if (!again.ok) return again;
  return ok(backupOf(head, bytes.length));
}

export function backupOf(head: SnapshotHead, bytes: number): Backup {
  const { number, generation, createdAt, reason, schema, counts, blobs } = head;
  return { number, generation, createdAt, reason, schema, bytes, counts, blobs: blobs.length };
}

/** What a backup says of itself; its body is not looked at but for its length. */
export async function readHead(file: string): Promise<Result<{ head: SnapshotHead; bytes: number }, ShellError>> {
  const damaged = fail({ type: 'backupDamaged' as const, name: path.basename(file) });
  try {
    const handle = await open(file, 'r');
    try {
      const { size } = await handle.stat();
      const parts: Buffer[] = [];
      for (let position = 0; position < Math.min(size, HEAD_LIMIT); position += HEAD_CHUNK) {
        const chunk = Buffer.alloc(Math.min(HEAD_CHUNK, size - position));
        await handle.read(chunk, 0, chunk.length, position);
        const end = chunk.indexOf(NEWLINE);
        parts.push(end === -1 ? chunk : chunk.subarray(0, end));
        if (end === -1) continue;
        const line = Buffer.concat(parts);
        const head = parseHead(line);
        return head && line.length + 1 + head.length === size ? ok({ head, bytes: size }) : damaged;
      }
      return damaged;
    } finally {
      await handle.close();
    }
  } catch (error) {
    return fail(shellError(error, path.basename(file)));
  }
}

export function parseHead(line: Buffer): SnapshotHead | undefined {
  try {
    const parsed = headSchema.safeParse(JSON.parse(line.toString('utf8')));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** The compressed text, checked against the head. */
export async function readBody(file: string): Promise<Result<{ head: SnapshotHead; body: Buffer }, ShellError>> {
  try {
    return splitSnapshot(await readFile(file), path.basename(file));
  } catch (error) {
    return fail(shellError(error, path.basename(file)));
  }
}

export function splitSnapshot(bytes: Buffer, name: string): Result<{ head: SnapshotHead; body: Buffer }, ShellError> {
  const end = bytes.indexOf(NEWLINE);
  const head = end === -1 ? undefined : parseHead(bytes.subarray(0, end));
  const body = bytes.subarray(end + 1);
  if (!head || body.length !== head.length || sha256(body) !== head.sha256)
    return fail({ type: 'backupDamaged', name });
  return ok({ head, body });
}

/** The snapshot itself, of whatever schema. */
export async function unpackSnapshot(body: Buffer, name: string): Promise<Result<StoredSnapshot, ShellError>> {
  try {
    const stored = readStoredSnapshot((await unzip(body)).toString('utf8'));
    return stored.ok ? stored : fail({ type: 'backupDamaged', name });
  } catch {
    return fail({ type: 'backupDamaged', name });
  }
}
