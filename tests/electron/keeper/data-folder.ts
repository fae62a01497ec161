import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Journal } from '../../../electron/journal/journal.ts';
import { diffLedgers } from '../../../shared/change/diff-ledgers.ts';
import { emptyLedger, type Ledger } from '../../../shared/ledger/ledger.ts';
import { aChangeSet } from '../../builders/change-set.ts';
import { LedgerBuilder } from '../../builders/ledger.ts';
import { valueOf } from '../expect-ok.ts';
import { temporaryFolder } from '../temporary-folder.ts';

export const NOW = '2023-09-26T02:32:00.000Z';

/** A ledger of one project and its entry. */
export function smallLedger(): Ledger {
  const builder = new LedgerBuilder();
  builder.entry(builder.project());
  return builder.ledger;
}

/** A change of the project's name, from one to the next. */
export function renaming(number: number): string {
  const title = (of: number): string => (of === 0 ? '项目1' : `改名${of}`);
  const change = { type: 'update', table: 'projects', id: 'prj_1' } as const;
  const before = { title: title(number - 1) };
  return JSON.stringify(aChangeSet({ changes: [{ ...change, before, after: { title: title(number) } }] }));
}

/** A data folder whose journal holds the small ledger and so many renamings. */
export async function dataFolderWith(renamings: number): Promise<string> {
  const folder = path.join(temporaryFolder(), '数据');
  mkdirSync(folder);
  const journal = valueOf(await Journal.open(path.join(folder, 'journal')));
  valueOf(await journal.append(JSON.stringify(aChangeSet({ changes: diffLedgers(emptyLedger(), smallLedger()) }))));
  await journal.close();
  await rename(folder, 1, renamings);
  return folder;
}

/** Goes on with renamings `from` to `to`. */
export async function rename(folder: string, from: number, to: number): Promise<void> {
  const journal = valueOf(await Journal.open(path.join(folder, 'journal')));
  for (let number = from; number <= to; number += 1) valueOf(await journal.append(renaming(number)));
  await journal.close();
}
