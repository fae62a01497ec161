// 归档: one folder of the period, with its reports, what the units sent, the evidence and a list of it all.
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { updateRecord } from '../../shared/change/change-set.ts';
import type { SavedFile } from '../../shared/ipc/contract.ts';
import type { Period } from '../../shared/ledger/period.ts';
import {
  ARCHIVE_FOLDERS,
  archivePlan,
  archiveWorkbook,
  type ArchivedFile,
  type ArchiveFile,
} from '../../shared/report/archive.ts';
import { takeStep } from '../../shared/report/stages.ts';
import { desktop } from '../bridge.ts';
import { currentLedger } from '../store/ledger-store.ts';
import { phaseStore } from '../store/phase-store.ts';
import { commit, type CommitError } from './commit.ts';
import { saveNow } from './close.ts';
import { currentOperator, now } from './runtime.ts';
import { noteExport } from './save-file.ts';
import { startRun, type ExportError, type Progress, type Running, type WritingRun } from './writing-run.ts';

export type Archived = {
  /** The list, by which the folder is opened. */
  readonly index: SavedFile;
  readonly count: number;
  /** What could not be put into the folder, and why. */
  readonly problems: readonly ArchivedFile[];
};

export type ArchiveFailure = ExportError | CommitError;

/** Asks where, and writes the folder; the reports are 归档 when all that was kept of them is there. */
export function archivePeriod(
  period: Period,
  onProgress: (progress: Progress) => void,
  describe: (error: ExportError) => string,
): Running<Archived, ArchiveFailure> {
  return startRun<Archived, ArchiveFailure>(async (run) => {
    await saveNow();
    const plan = archivePlan(currentLedger(), period);
    const chosen = await desktop.chooseFolder({ purpose: '选择归档文件夹放在哪里' });
    if (!chosen.ok) return chosen.error.type === 'cancelled' ? ok(null) : chosen;
    const folder = await desktop.makeSubfolder({ folder: chosen.value.folder, name: plan.title });
    if (!folder.ok) return folder;
    const saved = await saveFiles(run, plan.files, folder.value.folder, describe);
    if (!saved.ok || !saved.value) return saved.ok ? ok(null) : saved;
    const files = saved.value;
    const signing = { at: now(), by: currentOperator().name, offsetMinutes: timeZoneOffset() };
    const workbook = archiveWorkbook(currentLedger(), period, plan, files, signing);
    const written = await run.write({ type: 'xlsx', workbook }, '写归档目录');
    if (!written.ok) return written;
    if (!written.value) return ok(null);
    const index = await desktop.saveIntoFolder({
      folder: folder.value.folder,
      name: '归档目录.xlsx',
      kind: 'xlsx',
      bytes: written.value,
    });
    if (!index.ok) return index;
    noteExport(`归档：${plan.title}，${files.length}个文件`);
    const problems = files.filter(({ problem }) => problem !== '');
    if (!problems.some(({ folder: at }) => at === '报告')) {
      const noted = await noteArchived(period, folder.value.name);
      if (!noted.ok) return noted;
    }
    return ok({ index: index.value, count: files.length - problems.length, problems });
  }, onProgress);
}

async function saveFiles(
  run: WritingRun,
  files: readonly ArchiveFile[],
  folder: string,
  describe: (error: ExportError) => string,
): Promise<Result<ArchivedFile[] | null, ExportError>> {
  const folders = new Map<string, string>();
  for (const name of ARCHIVE_FOLDERS) {
    if (!files.some((file) => file.folder === name)) continue;
    const made = await desktop.makeSubfolder({ folder, name });
    if (!made.ok) return made;
    folders.set(name, made.value.folder);
  }
  const saved: ArchivedFile[] = [];
  for (const [index, file] of files.entries()) {
    if (run.cancelled) return ok(null);
    run.tell({ words: `${file.folder}：${file.name}`, done: index, of: files.length, unit: '份' });
    const read = await desktop.readBlob({ hash: file.hash });
    if (!read.ok) {
      // One original that is gone does not keep the others out of the archive: it is listed as missing.
      saved.push({ ...file, savedAs: '', size: 0, problem: describe(read.error) });
      continue;
    }
    const { bytes } = read.value;
    const target = folders.get(file.folder) ?? folder;
    const written = await desktop.saveIntoFolder({ folder: target, name: file.name, kind: 'original', bytes });
    if (!written.ok) return fail(written.error);
    saved.push({ ...file, savedAs: written.value.name, size: bytes.length, problem: '' });
  }
  return ok(saved);
}

async function noteArchived(period: Period, folder: string): Promise<Result<unknown, CommitError>> {
  return commit({
    kind: 'report',
    words: `归档：${folder}`,
    plan: (ledger) =>
      archivePlan(ledger, period).reports.map((report) => {
        const taken = takeStep(report, 'archive', { at: now(), by: currentOperator().name, note: `归档到“${folder}”` });
        return taken.ok ? updateRecord('reports', report, taken.value) : null;
      }),
  });
}

function timeZoneOffset(): number {
  return phaseStore.getState().appInfo.timeZoneOffset;
}
