// What came in and waits for a decision, as the page gave it: names, hashes of originals, a person's word so far.
// The originals are blobs and the ledger knows nothing of it yet, so an unreadable file is an empty one. Node alone.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Result } from '../../shared/base/result.ts';
import type { ShellError } from '../../shared/ipc/contract.ts';
import { writeWhole } from './save.ts';

const FILE_NAME = 'pending-intake.json';

export class PendingIntake {
  readonly #file: string;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(dataFolder: string) {
    this.#file = path.join(dataFolder, FILE_NAME);
  }

  async read(): Promise<string> {
    return readFile(this.#file, 'utf8').catch(() => '{}');
  }

  /** One after the other: the last one given is the one that stays. */
  write(json: string): Promise<Result<undefined, ShellError>> {
    const written = this.#queue.then(() => writeWhole(this.#file, Buffer.from(json)));
    this.#queue = written;
    return written;
  }
}
