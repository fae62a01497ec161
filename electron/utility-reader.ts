// The reader as a process of Electron's: what the window's program starts for a file from outside.
import { app, utilityProcess } from 'electron';
import type { ReaderProcess, StartReader } from './reader/reader-process.ts';

const KIBIBYTE = 1024;

/** `childFile`: the built electron/reader/child.ts, within the package too. */
export function utilityReader(childFile: string): StartReader {
  return (): ReaderProcess => {
    const child = utilityProcess.fork(childFile, [], {
      serviceName: '读取文件',
      // No variable, no stream: it gets bytes and gives values, and needs nothing else (Windows: its own folder).
      env: process.platform === 'win32' ? { SystemRoot: process.env['SystemRoot'] } : {},
      stdio: 'ignore',
    });
    let isOver = false;
    // Of a process that is gone Electron has nothing more to say.
    const kill = (): void => {
      if (!isOver) child.kill();
    };
    return {
      post: (request) => child.postMessage(request),
      onMessage: (take) => {
        child.on('message', (message: unknown) => {
          if (!isSizeAlone(message)) take(message);
        });
      },
      onExit: (take) => {
        // V8 out of memory aborts: 134, or Windows' own codes for it.
        child.on('exit', (code) => {
          isOver = true;
          take([134, 6, -536870904, 3758096392].includes(code) ? 'outOfMemory' : 'failed');
        });
      },
      kill,
      done: kill,
      workingSet: () => workingSetOf(child.pid),
    };
  };
}

/** Electron 25's utility processes take no limit on their heap: the shell looks at them instead. */
function workingSetOf(pid: number | undefined): number | null {
  if (pid === undefined) return null;
  const metric = app.getAppMetrics().find((process) => process.pid === pid);
  return metric === undefined ? null : metric.memory.workingSetSize * KIBIBYTE;
}

/** The child tells its size now and then, for parents that cannot look; no answer looks so. */
function isSizeAlone(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'workingSet' in message;
}
