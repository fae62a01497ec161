// The only place that listens to the page.
import path from 'node:path';
import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import { CHANNELS, DROPPED_FILES } from '../../shared/ipc/channels.ts';
import type { Log } from '../log.ts';
import { ownWindow } from '../window.ts';
import { answer, OWN_ORIGIN, type Handlers, type Sender } from './answer.ts';

export function answerChannels(handlers: Handlers, log: Log): void {
  for (const channel of CHANNELS) {
    ipcMain.handle(channel, (event, argument: unknown) =>
      answer(channel, { sender: senderOf(event), argument }, handlers, log),
    );
  }
}

/** What was dropped on the window, told by preload; `take` gives it once. */
export function hearDroppedFiles(): { readonly take: () => readonly string[] } {
  let dropped: readonly string[] = [];
  ipcMain.on(DROPPED_FILES, (event, paths: unknown) => {
    const { ownFrame, origin } = senderOf(event);
    if (ownFrame && origin === OWN_ORIGIN && isPaths(paths)) dropped = paths;
  });
  return {
    take: () => {
      const taken = dropped;
      dropped = [];
      return taken;
    },
  };
}

function isPaths(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string' && path.isAbsolute(one));
}

function senderOf(event: IpcMainInvokeEvent | IpcMainEvent): Sender {
  const frame = event.senderFrame;
  // A frame that has gone meanwhile is nobody's.
  if (frame === null) return { ownFrame: false, origin: '' };
  const own = event.sender === ownWindow()?.webContents && frame.parent === null;
  return { ownFrame: own, origin: originOf(frame.url) };
}

/** `URL.origin` is 'null' for schemes that Node does not know. */
function originOf(url: string): string {
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}
