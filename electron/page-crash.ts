// The page has crashed or hangs: a new one takes its place, and what was acknowledged is there again.
import { app, dialog, type BrowserWindow } from 'electron';
import type { Log } from './log.ts';

/** A page that crashes again so soon would crash for ever: then the person decides. */
const AGAIN_MILLISECONDS = 60_000;

export interface PageRecovery {
  /** Whether the page before this one crashed; true once. */
  readonly take: () => boolean;
}

export function mendCrashedPage(window: BrowserWindow, log: Log): PageRecovery {
  let crashed = false;
  let last = Number.NEGATIVE_INFINITY;
  const renew = (): void => {
    crashed = true;
    window.webContents.reload();
  };
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log.event('page-gone', { reason });
    if (window.isDestroyed() || reason === 'clean-exit') return;
    const now = performance.now();
    const again = now - last < AGAIN_MILLISECONDS;
    last = now;
    if (again) void askAfterCrash(window, renew);
    else renew();
  });
  offerToEndWaiting(window, log);
  return {
    take: () => {
      const was = crashed;
      crashed = false;
      return was;
    },
  };
}

async function askAfterCrash(window: BrowserWindow, renew: () => void): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: '窗口又出错了。',
    detail: '已保存的改动都在，没有丢失。可以再打开一次；还不行，请退出程序，重新启动电脑后再试。',
    buttons: ['重新打开', '退出程序'],
    defaultId: 0,
    cancelId: 1,
  });
  if (window.isDestroyed()) return;
  if (response === 0) renew();
  else app.quit();
}

/** A page that answers no more for long is not ended over the person's head: it may still come back. */
function offerToEndWaiting(window: BrowserWindow, log: Log): void {
  let asking: AbortController | undefined;
  window.on('unresponsive', () => {
    log.event('page-hangs');
    if (asking) return;
    asking = new AbortController();
    void askWhileHanging(window, asking.signal).then((end) => {
      asking = undefined;
      // The process is ended, and what follows is the same as after a crash.
      return end && !window.isDestroyed() ? window.webContents.forcefullyCrashRenderer() : undefined;
    });
  });
  window.on('responsive', () => asking?.abort());
  window.on('closed', () => asking?.abort());
}

/** Whether the person would rather have a new page than wait. */
async function askWhileHanging(window: BrowserWindow, signal: AbortSignal): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: '窗口没有反应。',
    detail: '可能在做较长的计算，可以再等等。重新打开的话，已保存的改动都在，最后半秒里打的字可能没有存上。',
    buttons: ['再等等', '重新打开'],
    defaultId: 0,
    cancelId: 0,
    signal,
  });
  return response === 1;
}
