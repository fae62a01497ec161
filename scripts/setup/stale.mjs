// @ts-check
// Whether a build is older than what it was made from, by contents: a checkout or a touch changes no build.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CACHE, inRoot } from './folders.mjs';

/**
 * A digest of files and whole folders; what is not there counts as empty.
 *
 * @param {readonly string[]} sources paths from the project's folder
 */
export function digestOf(sources) {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of filesIn(inRoot(source))) hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** @param {string} place @returns {string[]} */
function filesIn(place) {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesIn(path.join(place, name)));
}

/** @param {string} name */
function stampFile(name) {
  return path.join(CACHE, 'built', `${name}.txt`);
}

/** @param {string} name @param {string} digest @param {string} product a file that the build leaves */
export function isFresh(name, digest, product) {
  const stamp = stampFile(name);
  return existsSync(inRoot(product)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest;
}

/** @param {string} name @param {string} digest */
export function markBuilt(name, digest) {
  mkdirSync(path.dirname(stampFile(name)), { recursive: true });
  writeFileSync(stampFile(name), digest);
}
