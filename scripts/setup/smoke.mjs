// @ts-check
// The program as it ships, started as a person starts it: Playwright cannot get in, so its log and its ports tell.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sandboxParameters } from './electron-runtime.mjs';
import { SHIPPING_PROGRAM } from './packaged.mjs';
import { onDisplay } from './system.mjs';

const START_MILLISECONDS = 30_000;
const END_MILLISECONDS = 15_000;

/** @returns {Promise<{ what: string, good: boolean }[]>} */
export async function checkPackage() {
  const folder = mkdtempSync(path.join(tmpdir(), '台账 发布-'));
  const { child, output } = start(folder);
  try {
    const shown = await until(() => readLog(folder).includes(' shown'), START_MILLISECONDS);
    const debugged = existsSync(path.join(folder, 'DevToolsActivePort')) || /listening on ws:/i.test(output());
    signal(folder, 'SIGTERM');
    const ended = await until(() => child.exitCode !== null, END_MILLISECONDS);
    return [
      { what: 'the shipped program shows its window', good: shown },
      { what: 'it opens no port for a debugger, even when asked to', good: shown && !debugged },
      { what: 'it ends when the system asks it to', good: shown && ended },
      { what: 'its page confirms the closing', good: ended && !readLog(folder).includes('closed-unconfirmed') },
      ...(await fuseChecks()),
    ];
  } finally {
    signal(folder, 'SIGKILL');
    await until(() => child.exitCode !== null, END_MILLISECONDS);
    child.unref();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** @param {string} folder */
function start(folder) {
  const [command, ...parameters] = onDisplay([
    SHIPPING_PROGRAM,
    ...sandboxParameters(),
    `--user-data-dir=${folder}`,
    '--inspect=0',
    '--remote-debugging-port=0',
  ]);
  const child = spawn(command, parameters, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (data) => (output += data));
  child.stderr.on('data', (data) => (output += data));
  return { child, output: () => output };
}

/**
 * To the program itself: what was started may be the Xvfb around it, which ends with it. Chromium notes its process
 * in the lock of its profile, `HOST-PID`.
 *
 * @param {string} folder
 * @param {NodeJS.Signals} name
 */
function signal(folder, name) {
  try {
    const pid = Number(/-(\d+)$/.exec(readlinkSync(path.join(folder, 'SingletonLock')))?.[1]);
    if (pid > 0) process.kill(pid, name);
  } catch {
    // It is not there, or no more.
  }
}

async function fuseChecks() {
  const { getCurrentFuseWire, FuseV1Options } = await import('@electron/fuses');
  const wire = await getCurrentFuseWire(SHIPPING_PROGRAM);
  // The wire is text inside the binary: '1' on, '0' off, 'r' removed.
  const wired = (/** @type {number | undefined} */ fuse) => String.fromCharCode(Number(fuse));
  const fileFuse = wire[FuseV1Options.GrantFileProtocolExtraPrivileges];
  const fileFuseIsOff = fileFuse === undefined || wired(fileFuse) === '0';
  return [
    { what: 'fuse runAsNode is off', good: wired(wire[FuseV1Options.RunAsNode]) === '0' },
    { what: 'fuse nodeOptions is off', good: wired(wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable]) === '0' },
    { what: 'fuse inspect is off', good: wired(wire[FuseV1Options.EnableNodeCliInspectArguments]) === '0' },
    { what: 'fuse grantFileProtocolExtraPrivileges, where there is one, is off', good: fileFuseIsOff },
    { what: 'fuse onlyLoadAppFromAsar is on', good: wired(wire[FuseV1Options.OnlyLoadAppFromAsar]) === '1' },
  ];
}

/** @param {string} folder */
function readLog(folder) {
  const file = path.join(folder, 'logs', 'shell.log');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** @param {() => boolean} condition @param {number} milliseconds */
async function until(condition, milliseconds) {
  const end = Date.now() + milliseconds;
  while (!condition() && Date.now() < end) await wait(50);
  return condition();
}
