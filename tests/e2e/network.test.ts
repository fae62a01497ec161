// The running program under strace: no process of it speaks to the network, or listens. Playwright's own way in is a
// port, so the program is started as a person starts it.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from './fixtures.ts';
import { FirstStartPage } from './pages/first-start-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { programCommand } from './runtime.ts';

const HAS_STRACE = spawnSync('strace', ['-V']).status === 0;

test('the program opens no connection and no port', async ({ launch, dataFolder }) => {
  test.skip(!HAS_STRACE, 'strace is not installed (Debian: apt-get install strace)');
  test.setTimeout(180_000);
  // A ledger to open, so that more than an empty window runs.
  const first = await launch();
  await new FirstStartPage(first.page).openSample();
  await new FramePage(first.page).goTo('报告');
  await first.close();

  const folder = mkdtempSync(path.join(tmpdir(), 'strace-'));
  try {
    const trace = path.join(folder, 'calls.txt');
    const { executablePath, parameters } = programCommand();
    const calls = 'trace=socket,connect,bind,listen,accept,accept4,sendto,sendmsg,sendmmsg';
    const command = ['-f', '-qq', '-e', calls, '-e', 'signal=none', '-o', trace];
    const own = [executablePath, ...parameters, `--user-data-dir=${dataFolder}`];
    const child = spawn('strace', [...command, ...own], { stdio: 'ignore' });
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    const before = countShown(dataFolder);
    await expect(() => expect(countShown(dataFolder)).toBe(before + 1)).toPass({ timeout: 90_000 });
    // What a program does by itself it does soon after its start.
    await new Promise((resolve) => setTimeout(resolve, 8000));
    end(dataFolder);
    await ended;
    const lines = readFileSync(trace, 'utf8').split('\n');
    // It has seen the program at all: Chromium speaks to its own processes by sockets of the machine.
    expect(lines.filter((line) => line.includes('AF_UNIX')).length).toBeGreaterThan(10);
    // A socket by itself is asked for the names of the machine's interfaces; it leads nowhere.
    expect(lines.filter((line) => /AF_INET6?\b/.test(line) && !/ socket\(/.test(line))).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function countShown(dataFolder: string): number {
  const file = path.join(dataFolder, 'logs', 'shell.log');
  return existsSync(file) ? readFileSync(file, 'utf8').split(' shown').length - 1 : 0;
}

/** Chromium notes its process in the lock of its profile, `HOST-PID`. */
function end(dataFolder: string): void {
  const pid = Number(/-(\d+)$/.exec(readlinkSync(path.join(dataFolder, 'SingletonLock')))?.[1]);
  process.kill(pid, 'SIGTERM');
}
