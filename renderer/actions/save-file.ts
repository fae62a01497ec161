// Files that leave the program: each is noted in the chain, with who took it out and when.
import { quote } from '../../shared/base/quote.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { SavedFile, ShellError } from '../../shared/ipc/contract.ts';
import { desktop } from '../bridge.ts';
import { phaseStore } from '../store/phase-store.ts';
import { recordEvent } from './commit.ts';

export type { SavedFile };

type Question = Parameters<typeof desktop.saveFile>[0];

/**
 * Asks where and writes the file; null when the person thought better of it. `what` is what the audit trail says
 * before the file's name: 导出报告（Word）.
 */
export async function saveForPerson(
  file: Question & { readonly what: string },
): Promise<Result<SavedFile | null, ShellError>> {
  const { what, ...question } = file;
  const saved = await desktop.saveFile(question);
  if (!saved.ok) return saved.error.type === 'cancelled' ? ok(null) : fail(saved.error);
  noteExport(`${what}：${quote(saved.value.name)}，保存到${quote(saved.value.folder)}`);
  return saved;
}

/** Opens a kept file (evidence, an original, a frozen report) by the system's program. `what`: 打开佐证. */
export async function openForPerson(file: {
  readonly hash: string;
  readonly name: string;
  readonly what: string;
}): Promise<Result<null, ShellError>> {
  const opened = await desktop.openBlob({ hash: file.hash, name: file.name });
  if (!opened.ok) return fail(opened.error);
  noteExport(`${file.what}：${quote(file.name)}`);
  return ok(null);
}

/**
 * The file is out already: nobody waits for the note, which is tried until it is kept. Where the ledger did not open
 * nothing is noted: its files stay as they are.
 */
export function noteExport(words: string): void {
  if (phaseStore.getState().phase.type !== 'open') return;
  void recordEvent('export', words);
}

/** Opens a file that was saved in this run by the system's program. */
export async function openSavedFile(file: SavedFile): Promise<Result<unknown, ShellError>> {
  return desktop.openSavedFile({ token: file.token });
}

export async function revealSavedFile(file: SavedFile): Promise<Result<unknown, ShellError>> {
  return desktop.revealSavedFile({ token: file.token });
}
