// The only place that listens to the page.
import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { CHANNELS } from '../../shared/ipc/channels.ts';
import type { Log } from '../log.ts';
import { ownWindow } from '../window.ts';
import { answer, type Handlers, type Sender } from './answer.ts';

export function answerChannels(handlers: Handlers, log: Log): void {
  for (const channel of CHANNELS) {
    ipcMain.handle(channel, (event, argument: unknown) =>
      answer(channel, { sender: senderOf(event), argument }, handlers, log),
    );
  }
}

function senderOf(event: IpcMainInvokeEvent): Sender {
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
