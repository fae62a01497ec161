// The window closes when everything typed is saved.
import { desktop } from '../bridge.ts';
import { settled } from './commit.ts';
import { flushDrafts } from './drafts.ts';
import { writePreferences } from './preferences.ts';

/** Answers the shell's `closing`, from the first moment on; returns what ends it. */
export function confirmClosing(): () => void {
  return desktop.on('closing', () => void saveAndConfirm());
}

async function saveAndConfirm(): Promise<void> {
  await saveNow();
  await writePreferences();
  await desktop.confirmClose({});
}

/** Commits what is typed and waits until both copies hold it. */
export async function saveNow(): Promise<void> {
  await flushDrafts();
  await settled();
}
