// The data folder in the system's file manager. Nothing of the ledger goes out by it, so nothing is noted.
import type { Result } from '../../shared/base/result.ts';
import type { ShellError } from '../../shared/ipc/contract.ts';
import { desktop } from '../bridge.ts';

/** Where it lies stands in `phaseStore`, as `appInfo.dataFolder`. */
export async function openDataFolder(): Promise<Result<unknown, ShellError>> {
  return desktop.openDataFolder({});
}
