// Folders that a person chose in this run: the page writes into them by token, and into no other. Node alone.
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { ChosenFolder, ShellError } from '../../shared/ipc/contract.ts';
import { folderName, plainName } from './file-name.ts';
import { makeFolder } from './folder.ts';
import { freeName } from './free-name.ts';
import { writeWhole } from './save.ts';
import { shellError } from './shell-error.ts';

export class ChosenFolders {
  readonly #paths = new Map<string, string>();
  // One after the other: two files of one name must not find the same name free.
  #turn: Promise<unknown> = Promise.resolve();

  add(folder: string): ChosenFolder {
    const token = randomUUID();
    this.#paths.set(token, folder);
    return { folder: token, name: folderName(folder) };
  }

  /** Makes a folder within a chosen one. */
  async makeWithin(token: string, name: string): Promise<Result<ChosenFolder, ShellError>> {
    return this.#withFree(token, plainName(name, '文件夹'), async (made) => {
      await makeFolder(made);
      return ok(this.add(made));
    });
  }

  /** Writes a file beside those that are there; resolves to its path. `name` has been cleaned. */
  async write(token: string, name: string, bytes: Uint8Array): Promise<Result<string, ShellError>> {
    return this.#withFree(token, name, async (target) => {
      const written = await writeWhole(target, bytes);
      return written.ok ? ok(target) : written;
    });
  }

  #withFree<Value>(
    token: string,
    name: string,
    act: (target: string) => Promise<Result<Value, ShellError>>,
  ): Promise<Result<Value, ShellError>> {
    const folder = this.#paths.get(token);
    if (folder === undefined) return Promise.resolve(fail({ type: 'badRequest' }));
    const done = this.#turn.then(async (): Promise<Result<Value, ShellError>> => {
      try {
        return await act(path.join(folder, await freeName(folder, name)));
      } catch (error) {
        return fail(shellError(error, path.basename(folder)));
      }
    });
    this.#turn = done.catch(() => undefined);
    return done;
  }
}
