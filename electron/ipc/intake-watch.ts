// The watched folder: one at a time, remembered for the next start.
import { fail, ok } from '../../shared/base/result.ts';
import type { WatchState } from '../../shared/ipc/topics/intake.ts';
import { beginAt } from '../files/begin-folder.ts';
import { folderName } from '../files/file-name.ts';
import type { IncomingFile } from '../files/incoming.ts';
import type { Preferences } from '../files/preferences.ts';
import { type FolderWatch, watchFolder } from '../files/watch-folder.ts';
import { askForFolder } from '../save-dialog.ts';
import type { Handlers } from './answer.ts';
import type { IntakeTokens } from './intake-tokens.ts';

type Watched = { readonly folder: string; readonly watch: FolderWatch };

export function intakeWatch(
  services: { readonly preferences: Preferences; readonly tellWatched: () => void },
  tokens: IntakeTokens,
): Pick<Handlers, 'watchIntakeFolder' | 'stopIntakeWatch' | 'takeWatchedFiles'> {
  const { preferences, tellWatched } = services;
  let watched: Watched | null = null;
  // By path: a file that changed again before it was taken is taken once.
  const waiting = new Map<string, IncomingFile>();

  const begin = (folder: string): void => {
    watched?.watch.stop();
    waiting.clear();
    const onFiles = (files: readonly IncomingFile[]): void => {
      for (const one of files) waiting.set(one.file, one);
      tellWatched();
    };
    watched = { folder, watch: watchFolder(folder, { onFiles, onState: tellWatched }) };
  };
  const state = (): WatchState =>
    watched === null
      ? { state: 'off', folder: '' }
      : { state: watched.watch.state(), folder: folderName(watched.folder) };

  return {
    watchIntakeFolder: async () => {
      const folder = await askForFolder('选择要监看的文件夹', await beginAt(preferences.watchFolder()));
      if (folder === undefined) return fail({ type: 'cancelled' });
      preferences.rememberWatchFolder(folder);
      begin(folder);
      return ok(state());
    },
    stopIntakeWatch: async () => {
      watched?.watch.stop();
      watched = null;
      waiting.clear();
      preferences.rememberWatchFolder(undefined);
      return ok({});
    },
    takeWatchedFiles: async () => {
      const remembered = preferences.watchFolder();
      // The page asks once it is there to listen: only then is the folder of last time looked into.
      if (watched === null && remembered !== undefined) begin(remembered);
      const files = tokens.ofFiles([...waiting.values()]);
      waiting.clear();
      return ok({ watch: state(), files });
    },
  };
}
