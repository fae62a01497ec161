// The journal's channels. It is opened by the page's first question and stays open.
import path from 'node:path';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { ShellError } from '../../shared/ipc/contract.ts';
import type { DataFolder } from '../data-folder.ts';
import { Journal } from '../journal/journal.ts';
import type { Log } from '../log.ts';
import type { Handlers } from './answer.ts';

export function journalHandlers(services: {
  dataFolder: DataFolder;
  log: Log;
}): Pick<Handlers, 'openJournal' | 'appendJournal' | 'readJournal'> {
  const { log } = services;
  const folder = path.join(services.dataFolder.path, 'journal');
  let journal: Promise<Result<Journal, ShellError>> | undefined;
  // A page that was loaded again opens anew: what is on the disk counts, not what was known of it.
  const reopen = async (): Promise<Result<Journal, ShellError>> => {
    const before = await journal;
    if (before?.ok) await before.value.close();
    return Journal.open(folder);
  };
  const opened = async (): Promise<Result<Journal, ShellError>> => (await journal) ?? fail({ type: 'badRequest' });
  return {
    openJournal: async () => {
      journal = reopen();
      const result = await journal;
      if (!result.ok) {
        log.event('journal-refused', { reason: result.error.type });
        return result;
      }
      const { generation, chain, cutBytes } = result.value.head();
      log.event('journal-open', { generation, cutBytes });
      return ok({ generation, chain, cutBytes });
    },
    appendJournal: async ({ payload }) => {
      const result = await opened();
      if (!result.ok) return result;
      const appended = await result.value.append(payload);
      if (!appended.ok) log.event('journal-append-failed', { reason: appended.error.type });
      return appended;
    },
    readJournal: async ({ after }) => {
      const result = await opened();
      return result.ok ? result.value.read(after) : result;
    },
  };
}
