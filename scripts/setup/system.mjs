// @ts-check
// The system's part: libraries that Chromium links to, a display, a Chinese font.
import { run, giveUp, say } from './command.mjs';
import { missingLibraries } from './electron-runtime.mjs';

const LIBRARIES = ['libgtk-3-0', 'libnss3', 'libgbm1', 'libasound2', 'libxss1', 'libxtst6'];
const DISPLAY = ['xvfb', 'xauth'];
const FONT = 'fonts-noto-cjk';

/**
 * Makes sure that Electron starts and shows Chinese. On Debian as root what is missing is installed.
 *
 * @param {string} electronFolder
 */
export async function ensureSystem(electronFolder) {
  if (process.platform !== 'linux') return;
  const packages = await missingPackages(electronFolder);
  if (packages.length === 0) return;
  const named = packages.join(' ');
  if (!(await canInstall())) {
    giveUp(`set-up: missing on this system: ${named}\n  Debian and its kin: sudo apt-get install ${named}`);
  }
  const { code, output } = await installPackages(packages);
  if (code !== 0) giveUp(`${output}\nset-up: apt-get could not install ${named}`);
}

/** Whether system packages can be installed without asking anyone. */
export async function canInstall() {
  return process.getuid?.() === 0 && has('apt-get');
}

/** @param {readonly string[]} packages */
export async function installPackages(packages) {
  say(`set-up: installing ${packages.join(' ')} …`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { quiet: true, env: environment });
  const names = await Promise.all(packages.map(nameOfToday));
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], {
    quiet: true,
    env: environment,
  });
}

/** @param {string} electronFolder */
async function missingPackages(electronFolder) {
  const libraries = (await missingLibraries(electronFolder)).length > 0 ? LIBRARIES : [];
  const display = hasDisplay() || (await has('xvfb-run')) ? [] : DISPLAY;
  const { output } = await run('fc-list', [':lang=zh', 'family'], { quiet: true });
  return [...libraries, ...display, ...(/\p{Script=Han}|CJK/u.test(output) ? [] : [FONT])];
}

/** Debian 13 and Ubuntu 24.04 renamed libraries with 64-bit time. @param {string} name */
async function nameOfToday(name) {
  const { output } = await run('apt-cache', ['policy', `${name}t64`], { quiet: true });
  return /Candidate: \d/.test(output) ? `${name}t64` : name;
}

/** @param {string} command */
async function has(command) {
  return (await run('which', [command], { quiet: true })).code === 0;
}

export function hasDisplay() {
  return Boolean(process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/**
 * The command that runs with a display: itself, or under Xvfb when there is none.
 *
 * @param {readonly string[]} command
 * @returns {[string, ...string[]]}
 */
export function onDisplay(command) {
  const [first = '', ...rest] = command;
  if (hasDisplay()) return [first, ...rest];
  return ['xvfb-run', '-a', '-s', '-screen 0 1920x1200x24', first, ...rest];
}
