// The files that this run has written for a person: the page holds their tokens, and can name no other file.
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fail, ok, type Result } from '../shared/base/result.ts';
import { folderName } from './files/file-name.ts';
import type { SavedFile, ShellError } from '../shared/ipc/contract.ts';

export class SavedFiles {
  readonly #files = new Map<string, string>();

  remember(file: string): SavedFile {
    const token = randomUUID();
    this.#files.set(token, file);
    return { token, name: path.basename(file), folder: folderName(path.dirname(file)) };
  }

  find(token: string): Result<string, ShellError> {
    const file = this.#files.get(token);
    if (file === undefined) return fail({ type: 'badRequest' });
    return existsSync(file) ? ok(file) : fail({ type: 'notFound', name: path.basename(file) });
  }
}
