// 记录 of a project: what of the journal concerns it, read backwards a block at a time; and a field's former value put back.
import { ok, type Result } from '../../shared/base/result.ts';
import { diffFields, type RecordChange } from '../../shared/change/change-set.ts';
import {
  changesOfProject,
  mayConcernProject,
  type KeptChange,
  type ProjectScope,
} from '../../shared/change/project-changes.ts';
import { getRecord, type Ledger } from '../../shared/ledger/ledger.ts';
import { isTableName, TABLES } from '../../shared/ledger/tables.ts';
import { missingReference } from '../../shared/schema/references.ts';
import type { ShellError } from '../../shared/ipc/contract.ts';
import { desktop } from '../bridge.ts';
import { parseAuditRecord, type AuditRecord } from './audit.ts';
import { commit } from './commit.ts';

/** One change set, with what of it concerns the project. */
export type ProjectRecord = Pick<AuditRecord, 'at' | 'by' | 'reason' | 'changes'> & { readonly generation: number };

export type HistoryFailure = ShellError;

/** A key that is pressed while the journal is read waits no longer than this. */
const WORK_MILLISECONDS = 8;

/** What concerns the project among the records after a generation and up to another, the newest first. */
export async function readProjectHistory(
  scope: ProjectScope,
  { after, upTo }: { readonly after: number; readonly upTo: number },
): Promise<Result<ProjectRecord[], ShellError>> {
  const kept: { readonly generation: number; readonly payload: string }[] = [];
  for (let last = after; last < upTo;) {
    const page = await desktop.readJournal({ after: last, upTo });
    if (!page.ok) return page;
    kept.push(...page.value.records);
    last = page.value.records.at(-1)?.generation ?? upTo;
  }
  const records: ProjectRecord[] = [];
  let since = performance.now();
  for (const { generation, payload } of kept.reverse()) {
    if (performance.now() - since > WORK_MILLISECONDS) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      since = performance.now();
    }
    if (!mayConcernProject(scope, payload)) continue;
    const record = parseAuditRecord(payload);
    const changes = changesOfProject(scope, record?.changes ?? []);
    if (record && changes.length > 0) records.push({ ...record, generation, changes });
  }
  return ok(records);
}

/** What only the program itself sets, and what another action keeps in order: 序号, the bin. */
const NOT_PUT_BACK: ReadonlySet<string> = new Set(['id', 'yearId', 'projectId', 'periodId', 'number', 'deletedAt']);
const PUT_BACK_TABLES: ReadonlySet<string> = new Set([
  'projects',
  'entries',
  'readings',
  'goalStatuses',
  'milestones',
  'indicators',
  'targets',
  'supervisions',
  'evidence',
]);

/** The change that puts a field back to what it was; null where it is so already, or would not be a valid record. */
export function planPutBack(ledger: Ledger, { table, id, before }: KeptChange, field: string): RecordChange | null {
  const value = before?.[field];
  if (value === undefined || !isTableName(table) || !PUT_BACK_TABLES.has(table) || NOT_PUT_BACK.has(field)) return null;
  const current = getRecord(ledger, table, id);
  if (!current || !Object.hasOwn(current, field)) return null;
  const checked = TABLES[table].safeParse({ ...current, [field]: value });
  if (!checked.success || missingReference(ledger, field, value) !== undefined) return null;
  return diffFields(table, current, { ...current, [field]: value });
}

/** 恢复为此前内容: an ordinary change, undone like any other. */
export async function putBack(change: KeptChange, field: string, words: string): Promise<boolean> {
  let planned: RecordChange | null = null;
  const committed = await commit({
    kind: 'edit',
    words,
    plan: (ledger) => [(planned = planPutBack(ledger, change, field))],
  });
  return committed.ok && planned !== null;
}
