// 交接: the list on paper, and everything in one file.
import type { OfficialDocument } from '../../shared/document/document.ts';
import { gatherHandover, type HandoverFacts } from '../../shared/report/handover.ts';
import { handoverDocument, handoverTitle } from '../../shared/report/handover-document.ts';
import { fileName } from '../../shared/report/file-names.ts';
import { loadAll } from '../db/repository.ts';
import { backupStore } from '../store/backup-store.ts';
import { phaseStore } from '../store/phase-store.ts';
import { settled } from './commit.ts';
import { flushDrafts } from './drafts.ts';
import { currentOperator, database, now } from './runtime.ts';
import { saveForPerson, type SavedFile } from './save-file.ts';
import { startRun, type ExportError, type Progress, type Running } from './writing-run.ts';

export type Handover = { readonly facts: HandoverFacts; readonly document: OfficialDocument; readonly name: string };

/** What is handed over as it is now, of every year. */
export async function gatherHandoverNow(): Promise<Handover> {
  await flushDrafts();
  await settled();
  const { portable, dataFolder, timeZoneOffset } = phaseStore.getState().appInfo;
  const facts = gatherHandover(await loadAll(database), now(), timeZoneOffset);
  const secondFolder = backupStore.getState().backups?.second?.name ?? null;
  const document = handoverDocument(facts, {
    portable,
    dataFolder,
    secondFolder,
    by: currentOperator().name,
    timeZoneOffset,
  });
  return { facts, document, name: fileName(handoverTitle(facts)) };
}

/** The list as Word, saved where the person says. */
export function exportHandoverList(
  { document, name }: Handover,
  onProgress: (progress: Progress) => void,
): Running<SavedFile> {
  return startRun<SavedFile, ExportError>(async (run) => {
    const written = await run.write({ type: 'docx', document }, '排交接清单');
    if (!written.ok || written.value === null) return written.ok ? { ok: true, value: null } : written;
    run.tell({ words: '选择保存位置', done: 1, of: 1, unit: '步' });
    return saveForPerson({ suggestedName: `${name}.docx`, kind: 'docx', bytes: written.value, what: '导出交接清单' });
  }, onProgress);
}
