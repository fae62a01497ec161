// The order in which the program starts; what each step does is in its own file.
import path from 'node:path';
import { app, powerMonitor } from 'electron';
import { keepCrashDumps } from './crashes.ts';
import { startBackups } from './backups.ts';
import { isWritable, sayNotWritable, settleDataFolder } from './data-folder.ts';
import { settleDatabaseFolder } from './database-folder.ts';
import { createPreferences } from './files/preferences.ts';
import { answerChannels, hearDroppedFiles } from './ipc/handle.ts';
import { createHandlers } from './ipc/handlers.ts';
import { keeperOf } from './keeper-process.ts';
import { openLedgerData } from './ledger-data.ts';
import { openLog } from './log.ts';
import { setUpMenu } from './menu.ts';
import { holdOpenedBackups } from './opened-backups.ts';
import { registerScheme, servePage } from './protocol.ts';
import { closeDebuggingPorts, refuseEverythingElse, sandboxEveryPage, watchWebContents } from './security.ts';
import { reuseReaders } from './reader/reuse-readers.ts';
import { SavedFiles } from './saved-files.ts';
import { utilityReader } from './utility-reader.ts';
import { createWindow, showWindow, tellPage } from './window.ts';

// Before `ready`: Electron takes these no later.
const dataFolder = settleDataFolder();
const log = openLog(dataFolder.path);
closeDebuggingPorts();
keepCrashDumps(dataFolder.path);
registerScheme();

// A second instance would write the same journal; it hands over to the first and ends.
if (!isWritable(dataFolder.path)) {
  void app
    .whenReady()
    .then(() => sayNotWritable(dataFolder.path))
    .finally(() => app.exit(1));
} else if (app.requestSingleInstanceLock({})) {
  sandboxEveryPage();
  app.on('second-instance', showWindow);
  watchWebContents(log);
  process.on('uncaughtException', (error) => log.failure('uncaughtException', error));
  process.on('unhandledRejection', (error) => log.failure('unhandledRejection', error));
  void app.whenReady().then(start);
} else {
  app.exit(0);
}

async function start(): Promise<void> {
  log.event('start', { version: app.getVersion(), electron: process.versions['electron'] ?? '' });
  // First of all: what the keeper finds on the disk is wanted when the window has loaded.
  const database = settleDatabaseFolder(dataFolder.path, log);
  const startKeeper = keeperOf(dataFolder.path);
  const data = openLedgerData({ dataFolder: dataFolder.path, startKeeper, database, log });
  const preferences = await createPreferences(dataFolder.path);
  const backups = startBackups({ startKeeper, data, preferences, log, tell: () => tellPage('backup') });
  endAfter(() => backups.finish());
  refuseEverythingElse(log);
  servePage();
  setUpMenu();
  // The page may ask as soon as it runs: the answers are there before it.
  const intake = {
    startReader: reuseReaders(utilityReader(path.join(app.getAppPath(), 'dist', 'reader', 'reader.cjs'))),
    takeDropped: hearDroppedFiles().take,
    tellWatched: () => tellPage('watched'),
  };
  const opened = holdOpenedBackups(startKeeper, data.keeperAtHand);
  const safety = { data, database, startKeeper, backups, opened, savedFiles: new SavedFiles() };
  answerChannels(createHandlers({ dataFolder, preferences, log, ...safety, ...intake }), log);
  // Whoever locks the system or lets it sleep has gone away.
  powerMonitor.on('lock-screen', () => tellPage('away'));
  powerMonitor.on('suspend', () => tellPage('away'));
  await createWindow({ preferences, log });
}

/** The program ends when its window has gone and the last backup is written. Whoever starts it meanwhile starts it anew. */
function endAfter(finish: () => Promise<void>): void {
  let again = false;
  app.on('window-all-closed', () => {
    app.on('second-instance', () => (again = true));
    void finish()
      .catch((error: unknown) => log.failure('finish', error))
      .finally(() => {
        if (again) app.relaunch();
        app.quit();
      });
  });
}
