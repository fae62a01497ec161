// From an opened window to a usable list: journal, backups and working copy are brought together, then the last place is
// shown again.
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { desktop } from '../bridge.ts';
import type { StartError } from '../messages/start-error.ts';
import { phaseStore, setPhase } from '../store/phase-store.ts';
import { noteChain, saveStore } from '../store/save-store.ts';
import { followBackups } from './backups.ts';
import { followExportFolder } from './export-folder.ts';
import { lockAtStart } from './lock.ts';
import { openData } from './open-data.ts';
import { followPendingIntake } from './pending-intake.ts';
import { openLastPlace, readLastPlace } from './places.ts';
import { loadPreferences } from './preferences.ts';

const RECOVERED = '窗口刚才意外中断，已重新打开。已保存的改动都在；最后半秒里打的字可能没有存上，请看一眼。';

/** Starts the program; every outcome is a phase of the window. */
export async function start(): Promise<void> {
  const started = await open();
  if (!started.ok) setPhase({ type: 'failed', error: started.error });
}

async function open(): Promise<Result<null, StartError>> {
  const info = await desktop.appInfo({});
  if (!info.ok) return fail({ type: 'shell', error: info.error });
  phaseStore.setState({ appInfo: info.value });
  if (info.value.recovered) phaseStore.setState({ notice: RECOVERED });
  await loadPreferences();
  // While the shell looks at the disk; good if the working copy then turns out to be what it should be.
  const ahead = readLastPlace().catch(() => undefined);
  const journal = await desktop.openJournal({});
  if (!journal.ok) return fail({ type: 'shell', error: journal.error });
  noteChain(journal.value.chain);
  const opened = await openData(journal.value);
  if (!opened.ok) return opened;
  // The page is loaded again, and starts anew on an empty working copy.
  if (opened.value === null) return ok(null);
  const { generation, asFound } = opened.value;
  saveStore.setState({ generation });
  void followBackups();
  followExportFolder();
  await lockAtStart();
  // What was mended is mended; reading a large ledger takes its time as well.
  setPhase({ type: 'starting', doing: null, done: 0, of: 0 });
  const isGood = asFound && saveStore.getState().generation === generation;
  await openLastPlace(isGood ? await ahead : undefined);
  void followPendingIntake();
  return ok(null);
}
