// The window closes when everything typed is saved. Where it cannot be saved the window stays, and the person decides.
import { desktop } from '../bridge.ts';
import { openDialog } from '../store/dialog-store.ts';
import { settled } from './commit.ts';
import { flushDrafts } from './drafts.ts';
import { writePreferences } from './preferences.ts';

/** How long the person is left without a word; the shell itself waits 5 s. */
const PATIENCE_MILLISECONDS = 2500;

/** Answers the shell's `closing`, from the first moment on; returns what ends it. */
export function confirmClosing(): () => void {
  return desktop.on('closing', () => void saveAndConfirm());
}

async function saveAndConfirm(): Promise<void> {
  const saved = await Promise.race([
    saveNow().then(
      () => true,
      () => false,
    ),
    afterPatience(),
  ]);
  if (saved) {
    await closeWindow();
    return;
  }
  await desktop.keepOpen({});
  openDialog('unsavedClose');
}

/** Closes the window, whatever is not saved. */
export async function closeWindow(): Promise<void> {
  await writePreferences();
  await desktop.confirmClose({});
}

/** Commits what is typed and waits until both copies hold it. */
export async function saveNow(): Promise<void> {
  await flushDrafts();
  await settled();
}

function afterPatience(): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), PATIENCE_MILLISECONDS));
}
