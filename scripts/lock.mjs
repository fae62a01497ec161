// @ts-check
// npm run lock: completes package-lock.json. A registry that serves one platform only makes npm leave out what is
// made for the others, and `npm ci` then refuses the lock file. Packages made for a platform carry the exact version
// of the package that wants them, and their name says the platform: so they can be named without being fetched.
import { readFileSync, writeFileSync } from 'node:fs';
import { say } from './setup/command.mjs';
import { inRoot } from './setup/folders.mjs';

/** @typedef {{ version?: string, dev?: boolean, optional?: boolean, os?: string[], cpu?: string[], libc?: string[], optionalDependencies?: Record<string, string> }} Locked */

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

const file = inRoot('package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
/** @type {Record<string, Locked>} */
const packages = lock.packages;
const added = Object.entries({ ...packages }).flatMap(([place, { optionalDependencies = {}, dev }]) =>
  Object.entries(optionalDependencies)
    .filter(([name]) => !isLocked(place, name))
    .map(([name, version]) => {
      packages[`node_modules/${name}`] = lockedForPlatform(name, version, dev === true);
      return name;
    }),
);
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
say(`lock: ${added.length} packages for other platforms added`);

/** As Node looks for it: beside the one that asks, then in each folder above. @param {string} place @param {string} name @returns {boolean} */
function isLocked(place, name) {
  if (`${place === '' ? '' : `${place}/`}node_modules/${name}` in packages) return true;
  return place !== '' && isLocked(place.slice(0, Math.max(0, place.lastIndexOf('node_modules/') - 1)), name);
}

/** @param {string} name @param {string} version @param {boolean} dev @returns {Locked} */
function lockedForPlatform(name, version, dev) {
  const words = name.replace(/^@[^/]*\//, '').split('-');
  const system = words.find((word) => SYSTEMS.includes(word));
  const processor = words.find((word) => PROCESSORS.includes(word));
  if (!/^\d/.test(version) || !system || !processor) throw new Error(`${name}@${version} names no platform`);
  const libc = words.some((word) => word.startsWith('musl')) ? 'musl' : 'glibc';
  return {
    version,
    cpu: [processor],
    ...(dev ? { dev } : {}),
    ...(system === 'linux' ? { libc: [libc] } : {}),
    optional: true,
    os: [system],
  };
}
