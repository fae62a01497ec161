// Which folder exports go to. The folder itself is the shell's; the page knows its name.
import { quote } from '../../shared/base/quote.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { ExportFolder, ShellError } from '../../shared/ipc/contract.ts';
import { desktop } from '../bridge.ts';
import { phaseStore } from '../store/phase-store.ts';

export type { ExportFolder };

/** The chosen folder, and whether it can be opened now. */
export function readExportFolder(): Promise<Result<ExportFolder, ShellError>> {
  return desktop.exportFolder({});
}

/** Asks for a folder; null when the person thought better of it. */
export async function chooseExportFolder(): Promise<Result<ExportFolder | null, ShellError>> {
  const chosen = await desktop.chooseExportFolder({});
  if (chosen.ok) return chosen;
  return chosen.error.type === 'cancelled' ? ok(null) : fail(chosen.error);
}

/** From now on each export begins where the last was saved. */
export function forgetExportFolder(): Promise<Result<ExportFolder, ShellError>> {
  return desktop.forgetExportFolder({});
}

/** Says from now on when an export had to begin elsewhere, because the chosen folder is gone. */
export function followExportFolder(): void {
  desktop.on('exportFolderMissing', () => void sayMissing());
}

async function sayMissing(): Promise<void> {
  const read = await readExportFolder();
  if (!read.ok || read.value.chosen === null) return;
  const name = quote(read.value.chosen.name);
  phaseStore.setState({
    notice: `设置里选的导出文件夹${name}现在打不开（U 盘没有插上，或网络断开），这次请另选位置。接上以后照旧从那里开始；不再用它，到“设置 › 显示与习惯”里改。`,
  });
}
