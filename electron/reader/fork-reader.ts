// The reader as a fork of Node's: for the command line and tests.
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { ReaderProcess, StartReader } from './reader-process.ts';

/** V8 gives up here by itself, where the working set cannot be asked for. */
const HEAP_MEGABYTES = 600;
const KIBIBYTE = 1024;

/** `childFile`: the built electron/reader/child.ts. */
export function forkReader(childFile: string): StartReader {
  return (): ReaderProcess => {
    const child = fork(childFile, [], {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${HEAP_MEGABYTES}`],
      // No variable, no stream: it gets bytes and gives values, and needs nothing else (Windows: its own folder).
      env: process.platform === 'win32' ? { SystemRoot: process.env['SystemRoot'] } : {},
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    let told: number | null = null;
    return {
      post: (request) => {
        // A process that is gone already says so by its exit.
        child.send(request, () => undefined);
      },
      onMessage: (take) => {
        child.on('message', (message) => {
          const size = sizeIn(message);
          if (size === null) take(message);
          else told = size;
        });
      },
      onExit: (take) => {
        let isOver = false;
        const end = (exit: 'outOfMemory' | 'failed'): void => {
          if (!isOver) take(exit);
          isOver = true;
        };
        child.on('error', () => end('failed'));
        // V8 out of memory aborts.
        child.on('exit', (code, signal) => end(signal === 'SIGABRT' || code === 134 ? 'outOfMemory' : 'failed'));
      },
      kill: () => void child.kill('SIGKILL'),
      done: () => void child.kill('SIGKILL'),
      workingSet: () => (process.platform === 'linux' ? residentSize(child.pid) : told),
    };
  };
}

function residentSize(pid: number | undefined): number | null {
  try {
    const line = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid ?? 0}/status`, 'latin1'));
    return line ? Number(line[1]) * KIBIBYTE : null;
  } catch {
    return null;
  }
}

/** The child tells its size now and then; no answer to a request looks so. */
function sizeIn(message: unknown): number | null {
  if (typeof message !== 'object' || message === null || !('workingSet' in message)) return null;
  return typeof message.workingSet === 'number' ? message.workingSet : null;
}
