// Deleting what others may refer to: refused while anything in any year does.
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { deleteRecord } from '../../shared/change/change-set.ts';
import type { RecordOf } from '../../shared/ledger/tables.ts';
import { usesOf, type Use } from '../../shared/schema/uses.ts';
import { loadAll } from '../db/repository.ts';
import { commit, settled } from './commit.ts';
import { database } from './runtime.ts';

export type InUse = { readonly type: 'inUse'; readonly uses: readonly Use[] };

type Deletable = 'units' | 'issuers' | 'periods' | 'scoreRules' | 'supervisions';

/** Deletes a record that nothing refers to; years that are not open are looked through too. */
export async function deleteUnused<Table extends Deletable>(
  table: Table,
  record: RecordOf<Table>,
  words: string,
): Promise<Result<null, InUse>> {
  await settled();
  const uses = usesOf(await loadAll(database), table, record.id);
  if (uses.length > 0) return fail({ type: 'inUse', uses });
  await commit({ kind: 'settings', words, plan: () => [deleteRecord(table, record)] });
  return ok(null);
}
