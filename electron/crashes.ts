// What Chromium writes when a process of the program crashes: kept beside the data, never sent, the newest few.
// A dump holds memory, and with it words of the ledger: nothing of it goes into 导出诊断信息.
import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { app, crashReporter } from 'electron';

const KEPT = 5;
const DUMP = /\.dmp$/;

export interface Crash {
  readonly at: string;
  readonly bytes: number;
}

/** Before `ready`, so that every process is watched from its start. */
export function keepCrashDumps(dataFolder: string): void {
  const folder = crashFolder(dataFolder);
  app.setPath('crashDumps', folder);
  crashReporter.start({ uploadToServer: false });
  for (const { file } of dumps(folder).slice(KEPT)) rmSync(file, { force: true });
}

export function listCrashes(dataFolder: string): Crash[] {
  return dumps(crashFolder(dataFolder)).map(({ at, bytes }) => ({ at: new Date(at).toISOString(), bytes }));
}

function crashFolder(dataFolder: string): string {
  return path.join(dataFolder, 'crashes');
}

/** Newest first. */
function dumps(folder: string): { readonly file: string; readonly at: number; readonly bytes: number }[] {
  return filesIn(folder)
    .filter((file) => DUMP.test(file))
    .flatMap((file) => {
      const found = statSync(file, { throwIfNoEntry: false });
      return found ? [{ file, at: found.mtimeMs, bytes: found.size }] : [];
    })
    .sort((a, b) => b.at - a.at);
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const place = path.join(folder, entry.name);
      return entry.isDirectory() ? filesIn(place) : [place];
    });
  } catch {
    // There was no crash yet, or the folder cannot be read: then there is nothing to tell of.
    return [];
  }
}
