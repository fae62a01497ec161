// Backups that the page reads: each has a keeper of its own, known to the page by a token.
import { randomUUID } from 'node:crypto';
import { fail, ok, type Result } from '../shared/base/result.ts';
import type { OpenedBackup, Reply, ShellError } from '../shared/ipc/contract.ts';
import type { BackupSource } from './keeper/keeper.ts';
import type { KeeperProcess, StartKeeper } from './keeper-process.ts';

export interface OpenedBackups {
  readonly open: (source: BackupSource) => Promise<Result<OpenedBackup, ShellError>>;
  /** Keeps a path that a person chose, and gives its token. */
  readonly hold: (file: string) => string;
  readonly unlock: (token: string, password: string | null) => Promise<Result<OpenedBackup, ShellError>>;
  readonly read: (token: string, from: number) => Promise<Result<Reply<'readBackup'>, ShellError>>;
  readonly keepBlobs: (token: string) => Promise<Result<Reply<'keepBackupBlobs'>, ShellError>>;
  readonly close: (token: string) => void;
}

/** A page that was loaded again has forgotten its tokens. */
const LIMIT = 4;

/** `atHand`: a keeper that has what is present in memory already, if there is one. */
export function holdOpenedBackups(startKeeper: StartKeeper, atHand: () => KeeperProcess | undefined): OpenedBackups {
  const files = new Map<string, string>();
  const opened = new Map<string, KeeperProcess>();
  const close = (token: string): void => {
    opened.get(token)?.end();
    opened.delete(token);
  };
  const openAs = async (token: string, source: BackupSource): Promise<Result<OpenedBackup, ShellError>> => {
    close(token);
    const keeper = (source.type === 'present' ? atHand() : undefined) ?? startKeeper();
    const facts = await keeper.ask('open', source);
    if (!facts.ok) {
      keeper.end();
      return facts;
    }
    opened.set(token, keeper);
    for (const oldest of [...opened.keys()].slice(0, Math.max(0, opened.size - LIMIT))) close(oldest);
    return ok({ token, ...facts.value });
  };
  return {
    open: (source) => openAs(randomUUID(), source),
    hold: (file) => {
      const token = randomUUID();
      files.set(token, file);
      return token;
    },
    unlock: async (token, password) => {
      const file = files.get(token);
      return file === undefined ? fail({ type: 'badRequest' }) : openAs(token, { type: 'file', file, password });
    },
    read: async (token, from) => (await opened.get(token)?.ask('page', { from })) ?? fail({ type: 'badRequest' }),
    keepBlobs: async (token) => (await opened.get(token)?.ask('keepBlobs', {})) ?? fail({ type: 'badRequest' }),
    close,
  };
}
