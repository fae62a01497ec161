// The journal's channels, and what they are compared with: the page's database.
import type { DatabaseFolder } from '../database-folder.ts';
import type { LedgerData } from '../ledger-data.ts';
import type { Handlers } from './answer.ts';

export function journalHandlers(services: {
  readonly data: LedgerData;
  readonly database: DatabaseFolder;
}): Pick<Handlers, 'openJournal' | 'appendJournal' | 'readJournal' | 'mendJournal' | 'setDatabaseAside'> {
  const { data, database } = services;
  return {
    openJournal: () => data.open(),
    appendJournal: ({ payload }) => data.append(payload),
    readJournal: ({ after, upTo }) => data.read(after, upTo),
    mendJournal: ({ generation }) => data.mend(generation),
    setDatabaseAside: () => database.setAside(),
  };
}
