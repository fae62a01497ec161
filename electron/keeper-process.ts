// The keeper in a process of its own: one for each piece of work, so that none outlives it and none holds up another.
import path from 'node:path';
import { app, utilityProcess } from 'electron';
import { fail, type Result } from '../shared/base/result.ts';
import type { ShellError } from '../shared/ipc/contract.ts';
import type { Keeper, KeeperTask } from './keeper/keeper.ts';

export interface KeeperProcess {
  readonly ask: <Task extends KeeperTask>(task: Task, order: Parameters<Keeper[Task]>[0]) => ReturnType<Keeper[Task]>;
  readonly end: () => void;
}

export type StartKeeper = () => KeeperProcess;

const FAILED = fail({ type: 'keeperFailed' as const });

export function keeperOf(dataFolder: string): StartKeeper {
  const file = path.join(app.getAppPath(), 'dist', 'keeper', 'keeper.cjs');
  return () => {
    const child = utilityProcess.fork(file, [dataFolder], { serviceName: '备份', stdio: 'ignore' });
    const waiting = new Map<number, (result: Result<unknown, ShellError>) => void>();
    let last = 0;
    let over = false;
    child.on('message', (message: unknown) => {
      if (!isAnswer(message)) return;
      waiting.get(message.id)?.(message.result);
      waiting.delete(message.id);
    });
    child.on('exit', () => {
      over = true;
      for (const answer of waiting.values()) answer(FAILED);
      waiting.clear();
    });
    const ask = (task: KeeperTask, order: unknown): Promise<Result<unknown, ShellError>> =>
      new Promise((resolve) => {
        if (over) {
          resolve(FAILED);
          return;
        }
        last += 1;
        waiting.set(last, resolve);
        child.postMessage({ id: last, task, order });
      });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the other side is this program's own and answers by the same interface
    return { ask: ask as KeeperProcess['ask'], end: () => void child.kill() };
  };
}

/** One order, and the process ends with it, or when it takes too long. */
export async function askOnce<Task extends KeeperTask>(
  start: StartKeeper,
  task: Task,
  order: Parameters<Keeper[Task]>[0],
  milliseconds: number,
): Promise<Awaited<ReturnType<Keeper[Task]>>> {
  const keeper = start();
  try {
    return await askWithin(keeper, task, order, milliseconds);
  } finally {
    keeper.end();
  }
}

/** One order to a process that goes on afterwards; it ends when it takes too long. */
export async function askWithin<Task extends KeeperTask>(
  keeper: KeeperProcess,
  task: Task,
  order: Parameters<Keeper[Task]>[0],
  milliseconds: number,
): Promise<Awaited<ReturnType<Keeper[Task]>>> {
  // Its end answers whatever is still open.
  const timer = setTimeout(keeper.end, milliseconds);
  try {
    return await keeper.ask(task, order);
  } finally {
    clearTimeout(timer);
  }
}

function isAnswer(message: unknown): message is { id: number; result: Result<unknown, ShellError> } {
  return typeof message === 'object' && message !== null && 'id' in message && 'result' in message;
}
