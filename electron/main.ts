// The order in which the program starts; what each step does is in its own file.
import path from 'node:path';
import { app } from 'electron';
import { keepCrashDumps } from './crashes.ts';
import { settleDataFolder } from './data-folder.ts';
import { createPreferences } from './files/preferences.ts';
import { answerChannels, hearDroppedFiles } from './ipc/handle.ts';
import { createHandlers } from './ipc/handlers.ts';
import { openLog } from './log.ts';
import { setUpMenu } from './menu.ts';
import { registerScheme, servePage } from './protocol.ts';
import { closeDebuggingPorts, refuseEverythingElse, sandboxEveryPage, watchWebContents } from './security.ts';
import { reuseReaders } from './reader/reuse-readers.ts';
import { utilityReader } from './utility-reader.ts';
import { createWindow, showWindow, tellPage } from './window.ts';

// Before `ready`: Electron takes these no later.
const dataFolder = settleDataFolder();
const log = openLog(dataFolder.path);
closeDebuggingPorts();
keepCrashDumps(dataFolder.path);
registerScheme();

// A second instance would write the same journal; it hands over to the first and ends.
if (app.requestSingleInstanceLock({})) {
  sandboxEveryPage();
  app.on('second-instance', showWindow);
  app.on('window-all-closed', () => app.quit());
  watchWebContents(log);
  process.on('uncaughtException', (error) => log.failure('uncaughtException', error));
  process.on('unhandledRejection', (error) => log.failure('unhandledRejection', error));
  void app.whenReady().then(start);
} else {
  app.exit(0);
}

async function start(): Promise<void> {
  log.event('start', { version: app.getVersion(), electron: process.versions['electron'] ?? '' });
  const preferences = await createPreferences(dataFolder.path);
  refuseEverythingElse(log);
  servePage();
  setUpMenu();
  // The page may ask as soon as it runs: the answers are there before it.
  const intake = {
    startReader: reuseReaders(utilityReader(path.join(app.getAppPath(), 'dist', 'reader', 'reader.cjs'))),
    takeDropped: hearDroppedFiles().take,
    tellWatched: () => tellPage('watched'),
  };
  answerChannels(createHandlers({ dataFolder, preferences, log, ...intake }), log);
  await createWindow({ preferences, log });
}
