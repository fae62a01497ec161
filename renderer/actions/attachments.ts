// Files that came beside the forms: kept already, and put to a project or a unit when a person agrees.
import { makeId } from '../../shared/base/ids.ts';
import { createRecord, type RecordChange } from '../../shared/change/change-set.ts';
import type { Ledger } from '../../shared/ledger/ledger.ts';
import { periodName, type Period } from '../../shared/ledger/period.ts';
import type { Unit } from '../../shared/ledger/unit.ts';
import { type Attachment, type AttachmentUse, dropAttachments, intakeStore } from '../store/intake-store.ts';
import { commit } from './commit.ts';
import { now, random } from './runtime.ts';

/** What a person says a file is. */
export function chooseAttachmentUse(key: string, use: AttachmentUse): void {
  intakeStore.setState(({ attachments }) => ({
    attachments: attachments.map((one) => (one.key === key ? { ...one, use } : one)),
  }));
}

/** Keeps all whose use is known, under one undo; the others stay listed. Returns how many. */
export async function keepAttachments(period: Period, attachments: readonly Attachment[]): Promise<number> {
  const known = attachments.filter(({ use }) => use.type !== 'unknown');
  const committed = await commit({
    kind: 'exchange',
    words: `收下${periodName(period)}附件 ${known.length} 份`,
    plan: (ledger) => known.map((one) => changeFor(ledger, period, one)),
  });
  if (!committed.ok) return 0;
  dropAttachments(new Set(known.map(({ key }) => key)));
  return known.length;
}

/** Null for what is there already: the same file at the same place. */
function changeFor(ledger: Ledger, period: Period, { name, hash, size, use }: Attachment): RecordChange | null {
  if (use.type === 'evidence') {
    const { projectId } = use;
    const isThere = [...ledger.evidence.values()].some(
      (one) => one.projectId === projectId && one.periodId === period.id && one.fileHash === hash,
    );
    if (isThere) return null;
    return createRecord('evidence', {
      id: makeId('evd', random),
      yearId: period.yearId,
      projectId,
      periodId: period.id,
      fileName: name,
      fileHash: hash,
      size,
      addedAt: now(),
      note: '',
    });
  }
  if (use.type !== 'scan') return null;
  return scanChange(ledger, period, use.unitId, { name, hash });
}

/** The stamped scan of a unit's form; null when this very file is there. */
export function scanChange(
  ledger: Ledger,
  period: Period,
  unitId: Unit['id'],
  file: { readonly name: string; readonly hash: string },
): RecordChange | null {
  const own = [...ledger.receipts.values()].filter((one) => one.periodId === period.id && one.unitId === unitId);
  if (own.some(({ kind, fileHash }) => kind === 'stampedScan' && fileHash === file.hash)) return null;
  return createRecord('receipts', {
    id: makeId('rct', random),
    yearId: period.yearId,
    periodId: period.id,
    unitId,
    kind: 'stampedScan',
    // Of which version it is the scan: the latest that came.
    version: Math.max(1, ...own.filter(({ kind }) => kind === 'form').map(({ version }) => version)),
    receivedAt: now(),
    fileName: file.name,
    fileHash: file.hash,
    state: 'received',
    note: '',
  });
}
