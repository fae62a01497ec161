// @ts-check
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureElectron } from './setup/electron-runtime.mjs';
import { ensureSystem } from './setup/system.mjs';

/** Everything that start, test and package need on a fresh machine; quick when it is there. Returns Electron's folder. */
export async function setUp() {
  await ensureDependencies();
  const folder = await ensureElectron();
  await ensureSystem(folder);
  return folder;
}

if (process.argv[1] === import.meta.filename) await setUp();
