// A display of one's own: windows of two tests on one would take the focus from each other.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface OwnDisplay {
  /** As DISPLAY names it. */
  readonly name: string;
  readonly close: () => Promise<void>;
}

/** Whether windows can be shown without one; elsewhere than on Linux they always can. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/** Starts an Xvfb, which finds a free number itself; fails with what it said if it does not come up. */
export async function startDisplay(): Promise<OwnDisplay> {
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  const [, , errors, numbers] = child.stdio;
  let said = '';
  errors?.on('data', (data: Buffer) => (said += data.toString()));
  const number = await new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`Xvfb did not start: ${said}`)));
    numbers?.once('data', (data: Buffer) => resolve(data.toString().trim()));
  });
  return {
    name: `:${number}`,
    close: async () => {
      child.kill();
      await ended;
    },
  };
}
