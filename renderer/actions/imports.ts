// What was taken in from files, out of the journal; and taking one of them back, whenever that is.
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { changeSetSchema, type ChangeSet } from '../../shared/change/change-set.ts';
import { invertChanges } from '../../shared/change/invert.ts';
import type { ShellError } from '../../shared/ipc/contract.ts';
import { desktop } from '../bridge.ts';
import { commit, type CommitError } from './commit.ts';
import { flushDrafts } from './drafts.ts';

export type ImportLine = {
  readonly changeSet: ChangeSet;
  /** Taken back, and not done again since. */
  readonly undone: boolean;
};

const IMPORTS: ReadonlySet<ChangeSet['reason']['kind']> = new Set(['import', 'exchange']);

/** The newest first. Reads the whole journal, page by page. */
export async function listImports(): Promise<Result<ImportLine[], ShellError>> {
  const found: ChangeSet[] = [];
  const undone = new Set<string>();
  for (let after = 0, done = false; !done;) {
    const page = await desktop.readJournal({ after });
    if (!page.ok) return fail(page.error);
    for (const { generation, payload } of page.value.records) {
      after = generation;
      // Most records are typing: only those that may matter are parsed.
      if (!/"kind":"(import|exchange|undo|redo)"/.test(payload)) continue;
      const parsed = changeSetSchema.safeParse(JSON.parse(payload));
      if (!parsed.success) continue;
      const { id, reason } = parsed.data;
      if (reason.kind === 'undo') undone.add(reason.of ?? '');
      else if (reason.kind === 'redo') undone.delete(reason.of ?? '');
      else if (IMPORTS.has(reason.kind) && id) found.push(parsed.data);
    }
    done = page.value.done;
  }
  return ok(found.reverse().map((changeSet) => ({ changeSet, undone: undone.has(changeSet.id) })));
}

/** 撤销: the import's inverse, if what it wrote still stands; otherwise nothing is changed. */
export async function revertImport({ id, reason, changes }: ChangeSet): Promise<Result<null, CommitError>> {
  await flushDrafts();
  const reverted = await commit({
    kind: 'undo',
    words: `撤销：${reason.words}`,
    of: id,
    plan: () => invertChanges(changes),
  });
  return reverted.ok ? ok(null) : fail(reverted.error);
}
