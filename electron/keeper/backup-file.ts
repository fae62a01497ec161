// A backup in a file of its own, to be carried: head, then the snapshot and the files that it needs, each with its length
// and hash; all of it after the head sealed, if a password was given (docs/formats.md).
import { open } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { z } from '../../shared/base/zod.ts';
import type { ShellError } from '../../shared/ipc/contract.ts';
import type { Blobs } from '../blobs/blobs.ts';
import { writeStream } from '../files/save.ts';
import { shellError } from '../files/shell-error.ts';
import { Damaged, makeKeys, openKeys, SealedReader, SealedWriter, type Keys } from './sealed-stream.ts';
import { sha256 } from './snapshot-file.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const HEAD_LIMIT = 64 * 1024;

const headSchema = z.strictObject({
  format: z.literal('jinzhan-backup'),
  version: z.literal(1),
  createdAt: z.string(),
  seal: z
    .strictObject({
      kdf: z.literal('scrypt'),
      cost: z
        .int()
        .min(2)
        .max(1 << 20),
      blockSize: z.int().min(1).max(32),
      salt: z.string().regex(/^[0-9a-f]{32}$/),
      check: hash,
    })
    .nullable(),
  /** Of the head without this: a head that was altered is not taken for a wrong password. */
  sum: hash,
});
type Head = z.infer<typeof headSchema>;

const partSchema = z.discriminatedUnion('part', [
  z.strictObject({ part: z.literal('snapshot'), length: z.int().min(1), sha256: hash }),
  z.strictObject({ part: z.literal('blob'), length: z.int().min(0), sha256: hash }),
  z.strictObject({ part: z.literal('end'), parts: z.int().min(1) }),
]);
type Part = z.infer<typeof partSchema>;

/** Writes by a temporary name; blobs that are missing or damaged are left out and can be missed on reading. */
export async function writeBackupFile(
  target: string,
  content: { readonly snapshot: Buffer; readonly blobs: readonly string[]; readonly createdAt: string },
  from: { readonly blobs: Blobs; readonly password: string | null },
): Promise<Result<undefined, ShellError>> {
  const keys = from.password === null ? undefined : await makeKeys(from.password);
  const open_ = {
    format: 'jinzhan-backup',
    version: 1,
    createdAt: content.createdAt,
    seal: keys?.seal ?? null,
  } as const;
  const head: Head = { ...open_, sum: sha256(JSON.stringify(open_)) };
  return writeStream(target, async (handle) => {
    await handle.writeFile(`${JSON.stringify(head)}\n`);
    const writer = new SealedWriter(handle, keys?.cipher);
    const put = async (part: 'snapshot' | 'blob', bytes: Uint8Array): Promise<void> => {
      await writer.put(Buffer.from(`${JSON.stringify({ part, length: bytes.length, sha256: sha256(bytes) })}\n`));
      await writer.put(bytes);
    };
    await put('snapshot', content.snapshot);
    let parts = 1;
    for (const name of content.blobs) {
      const blob = await from.blobs.read(name);
      if (!blob.ok) continue;
      await put('blob', blob.value);
      parts += 1;
    }
    await writer.put(Buffer.from(`${JSON.stringify({ part: 'end', parts })}\n`));
    await writer.end();
  });
}

/** Undefined when the file is none of these. */
export async function readBackupHead(file: string): Promise<Result<{ locked: boolean } | undefined, ShellError>> {
  const read = await readHead(file);
  if (!read.ok) return read;
  return ok(read.value ? { locked: read.value.head.seal !== null } : undefined);
}

/** Reads every part and checks it; `takeBlob` is given each file in turn. */
export async function readBackupFile(
  file: string,
  password: string | null,
  takeBlob: (hash: string, bytes: Buffer) => Promise<Result<unknown, ShellError>>,
): Promise<Result<{ readonly snapshot: Buffer; readonly blobs: string[] }, ShellError>> {
  const name = path.basename(file);
  const read = await readHead(file);
  if (!read.ok) return read;
  if (!read.value) return fail({ type: 'notBackup', name });
  const { head, length } = read.value;
  let keys: Keys | undefined;
  if (head.seal) {
    keys = password === null ? undefined : await openKeys(password, head.seal);
    if (!keys) return fail({ type: 'wrongPassword', name });
  }
  const handle = await open(file, 'r');
  try {
    return await readParts(new SealedReader(handle, length, keys?.cipher), name, takeBlob);
  } catch (error) {
    return fail(error instanceof Damaged ? { type: 'backupDamaged', name } : shellError(error, name));
  } finally {
    await handle.close();
  }
}

async function readParts(
  reader: SealedReader,
  name: string,
  takeBlob: (hash: string, bytes: Buffer) => Promise<Result<unknown, ShellError>>,
): Promise<Result<{ snapshot: Buffer; blobs: string[] }, ShellError>> {
  let snapshot: Buffer | undefined;
  const blobs: string[] = [];
  for (let parts = 0; ; parts += 1) {
    const part = parsePart(await reader.line(HEAD_LIMIT));
    if (!part) return fail({ type: 'backupDamaged', name });
    if (part.part === 'end')
      return snapshot && part.parts === parts ? ok({ snapshot, blobs }) : fail({ type: 'backupDamaged', name });
    const bytes = await reader.take(part.length);
    if (sha256(bytes) !== part.sha256) return fail({ type: 'backupDamaged', name });
    if (part.part === 'snapshot') snapshot = bytes;
    else {
      blobs.push(part.sha256);
      const taken = await takeBlob(part.sha256, bytes);
      if (!taken.ok) return taken;
    }
  }
}

function parsePart(line: Buffer): Part | undefined {
  const parsed = partSchema.safeParse(parseJson(line));
  return parsed.success ? parsed.data : undefined;
}

async function readHead(file: string): Promise<Result<{ head: Head; length: number } | undefined, ShellError>> {
  const name = path.basename(file);
  try {
    const handle = await open(file, 'r');
    try {
      const bytes = Buffer.alloc(HEAD_LIMIT);
      const { bytesRead } = await handle.read(bytes, 0, HEAD_LIMIT, 0);
      const end = bytes.subarray(0, bytesRead).indexOf(0x0a);
      const line = bytes.subarray(0, end === -1 ? bytesRead : end);
      if (!line.toString('latin1').startsWith('{"format":"jinzhan-backup"')) return ok(undefined);
      const parsed = headSchema.safeParse(parseJson(line));
      if (!parsed.success) return fail({ type: 'backupDamaged', name });
      const { sum, ...rest } = parsed.data;
      if (sha256(JSON.stringify(rest)) !== sum) return fail({ type: 'backupDamaged', name });
      return ok({ head: parsed.data, length: end + 1 });
    } finally {
      await handle.close();
    }
  } catch (error) {
    return fail(shellError(error, name));
  }
}

function parseJson(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString('utf8'));
  } catch {
    return undefined;
  }
}
