// What a token of the page's stands for: a file on a disk, or one that was unpacked from a zip.
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { IntakeFile } from '../../shared/ipc/topics/intake.ts';
import type { IncomingFile } from '../files/incoming.ts';
import type { ArchiveMember } from '../reader/read-in-own-process.ts';

export type TokenTarget =
  | { readonly type: 'file'; readonly file: string }
  | { readonly type: 'bytes'; readonly name: string; readonly bytes: Uint8Array };

export class IntakeTokens {
  readonly #targets = new Map<string, TokenTarget>();

  ofFiles(files: readonly IncomingFile[]): IntakeFile[] {
    return files.map(({ file, folder, size }) =>
      this.#add({ type: 'file', file }, { name: path.basename(file), folder, size }),
    );
  }

  /** `within`: the folders that the zip lay in. */
  ofMembers(members: readonly ArchiveMember[], within: string): IntakeFile[] {
    return members.map(({ name, bytes }) => {
      const steps = name.split('/').filter((step) => step !== '');
      const own = steps.pop() ?? name;
      const folder = [within, ...steps].filter((step) => step !== '').join('/');
      return this.#add({ type: 'bytes', name: own, bytes }, { name: own, folder, size: bytes.length });
    });
  }

  get(token: string): TokenTarget | undefined {
    return this.#targets.get(token);
  }

  forget(tokens: readonly string[]): void {
    for (const token of tokens) this.#targets.delete(token);
  }

  #add(target: TokenTarget, told: Omit<IntakeFile, 'token'>): IntakeFile {
    const token = randomUUID();
    this.#targets.set(token, target);
    return { token, ...told };
  }
}
