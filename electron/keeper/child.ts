// The keeper's process: takes orders one after the other, and ends when its parent does.
import { shellError, systemCode } from '../files/shell-error.ts';
import { createKeeper } from './tasks.ts';

const dataFolder = process.argv.at(-1) ?? '';
const tasks: Readonly<Record<string, unknown>> = { ...createKeeper(dataFolder) };

type Order = { readonly id: number; readonly task: string; readonly order: unknown };
type Port = {
  readonly postMessage: (message: unknown) => void;
  readonly on: (event: 'message', take: (event: { data: unknown }) => void) => void;
};

// `process.parentPort` of Electron's utilityProcess; its types are not known here, and need not be.
const port: unknown = Reflect.get(process, 'parentPort');
let queue: Promise<unknown> = Promise.resolve();
if (isPort(port)) {
  port.on('message', ({ data }) => {
    if (!isOrder(data)) return;
    queue = queue.then(async () => port.postMessage({ id: data.id, result: await run(data) }));
  });
}

async function run({ task, order }: Order): Promise<unknown> {
  const work = tasks[task];
  if (typeof work !== 'function') return { ok: false, error: { type: 'badRequest' } };
  try {
    return await work(order);
  } catch (error) {
    // What the system said is passed on; anything else is a bug, and the parent is told that much.
    if (systemCode(error) !== undefined) return { ok: false, error: shellError(error, '') };
    return { ok: false, error: { type: 'keeperFailed' } };
  }
}

function isOrder(data: unknown): data is Order {
  return typeof data === 'object' && data !== null && 'id' in data && 'task' in data && 'order' in data;
}

function isPort(value: unknown): value is Port {
  return typeof value === 'object' && value !== null && 'postMessage' in value && 'on' in value;
}
