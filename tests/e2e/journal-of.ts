// A data folder as if a ledger had been typed in: its journal holds every record, and the next start reads it.
import path from 'node:path';
import { Journal } from '../../electron/journal/journal.ts';
import { diffLedgers } from '../../shared/change/diff-ledgers.ts';
import { emptyLedger, type Ledger } from '../../shared/ledger/ledger.ts';
import { SCHEMA } from '../../shared/schema/migrations/all.ts';

export async function writeJournalOf(ledger: Ledger, dataFolder: string): Promise<void> {
  const journal = await Journal.open(path.join(dataFolder, 'journal'));
  if (!journal.ok) throw new Error(JSON.stringify(journal.error));
  const changeSet = {
    id: 'cst_large',
    schema: SCHEMA,
    at: '2023-10-10T01:00:00.000Z',
    by: { operatorId: null, name: '张敏' },
    reason: { kind: 'sample', words: '装入示例', of: null },
    changes: diffLedgers(emptyLedger(), ledger),
  };
  const appended = await journal.value.append(JSON.stringify(changeSet));
  if (!appended.ok) throw new Error(JSON.stringify(appended.error));
  await journal.value.close();
}
