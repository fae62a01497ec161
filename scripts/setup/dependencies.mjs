// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { giveUp, run, say } from './command.mjs';
import { inRoot } from './folders.mjs';

/** @typedef {Record<string, { version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }>} Packages */

/** Installs what the lock file names, unless just that is there already. */
export async function ensureDependencies() {
  if (isInstalled()) return;
  say('set-up: installing the packages of package-lock.json …');
  const quietly = ['--no-audit', '--no-fund', '--loglevel=error'];
  if ((await run('npm', ['ci', ...quietly], { quiet: true })).code === 0) return;
  // `npm ci` refuses a lock file that lacks what is made for other systems only, which npm itself may leave out.
  const { code, output } = await run('npm', ['install', '--no-save', ...quietly], { quiet: true });
  if (code !== 0) giveUp(`${output}\nset-up: npm could not install; is the npm registry within reach?`);
}

/** npm notes what it installed, as its last step, in a lock file of its own: whole installations only have one. */
function isInstalled() {
  const note = inRoot('node_modules', '.package-lock.json');
  if (!existsSync(note)) return false;
  const { '': _root, ...wanted } = readPackages(inRoot('package-lock.json'));
  const installed = readPackages(note);
  // What is made for another system is left out by npm.
  return (
    Object.entries(wanted).every(
      ([place, { version, optional, devOptional }]) =>
        installed[place]?.version === version || ((optional || devOptional) && installed[place] === undefined),
    ) && Object.keys(installed).every((place) => place in wanted)
  );
}

/** @param {string} file @returns {Packages} */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
