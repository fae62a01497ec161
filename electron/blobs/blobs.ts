// Originals received, evidence, frozen reports, templates: a file per SHA-256, written once. Node alone.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { ShellError } from '../../shared/ipc/contract.ts';
import { makeFolder } from '../files/folder.ts';
import { writeWhole } from '../files/save.ts';
import { shellError, systemCode } from '../files/shell-error.ts';

const BLOB_NAME = /^[0-9a-f]{64}$/;

/** `folder/3f/3f0c…`: a folder per first byte keeps listings short on old file systems. */
export class Blobs {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  fileOf(hash: string): string {
    if (!BLOB_NAME.test(hash)) throw new Error('not the name of a blob');
    return path.join(this.#folder, hash.slice(0, 2), hash);
  }

  /** Returns when the bytes are on the disk. A damaged blob of the same name is written anew. */
  async put(bytes: Uint8Array): Promise<Result<{ hash: string; size: number }, ShellError>> {
    const hash = sha256(bytes);
    const kept = await this.read(hash);
    if (kept.ok) return ok({ hash, size: bytes.length });
    const file = this.fileOf(hash);
    try {
      await makeFolder(path.dirname(file));
    } catch (error) {
      return fail(shellError(error, path.basename(this.#folder)));
    }
    const written = await writeWhole(file, bytes);
    return written.ok ? ok({ hash, size: bytes.length }) : written;
  }

  /** The bytes, checked against their name. */
  async read(hash: string): Promise<Result<Uint8Array<ArrayBuffer>, ShellError>> {
    try {
      const bytes = new Uint8Array(await readFile(this.fileOf(hash)));
      return sha256(bytes) === hash ? ok(bytes) : fail({ type: 'blobDamaged' });
    } catch (error) {
      return fail(systemCode(error) === 'ENOENT' ? { type: 'blobMissing' } : shellError(error, hash));
    }
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
