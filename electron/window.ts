// The program's one window: its place, how it shows, and how it closes without losing what was typed.
import path from 'node:path';
import { app, BrowserWindow, screen, type Rectangle } from 'electron';
import { mendCrashedPage, type PageRecovery } from './page-crash.ts';
import type { ShellEvent } from '../shared/ipc/channels.ts';
import type { Preferences, WindowPlace } from './files/preferences.ts';
import type { Log } from './log.ts';
import { offerEditMenu } from './menu.ts';
import { PAGE_URL } from './protocol.ts';

/** How long a closing window waits for the page to commit; then it closes, whatever hangs. */
const CLOSING_MILLISECONDS = 5_000;
// A screen of 1366×768 at 125 % is 1093×614, and the frame and the task bar take their part of it.
const SMALLEST = { width: 960, height: 520 };
const PREFERRED = { width: 1440, height: 900 };

let current: { readonly window: BrowserWindow; readonly closing: Closing; readonly recovery: PageRecovery } | undefined;

type Closing = { readonly confirm: () => void; readonly keep: () => void };

export function showWindow(): void {
  if (!current) return;
  if (current.window.isMinimized()) current.window.restore();
  current.window.show();
  current.window.focus();
}

export function ownWindow(): BrowserWindow | undefined {
  return current?.window;
}

/** Tells the page of something that it did not ask for. */
export function tellPage(event: ShellEvent): void {
  current?.window.webContents.send(event);
}

/** The page has committed what was typed. Without a closing under way it says nothing. */
export function confirmClose(): void {
  current?.closing.confirm();
}

/** The page could not commit what was typed: nothing is closed over its head. */
export function keepOpen(): void {
  current?.closing.keep();
}

/** Whether the page before this one crashed; told once. */
export function takeRecovery(): boolean {
  return current?.recovery.take() ?? false;
}

export async function createWindow(services: { preferences: Preferences; log: Log }): Promise<void> {
  const { preferences, log } = services;
  const place = preferences.windowPlace();
  const window = new BrowserWindow({
    ...startingBounds(place),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: app.name,
    backgroundColor: '#f6f5f2',
    show: false,
    webPreferences: {
      preload: path.join(app.getAppPath(), 'dist', 'preload', 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      // The middle button opens nothing elsewhere.
      disableBlinkFeatures: 'Auxclick',
      devTools: !app.isPackaged,
    },
  });
  current = { window, closing: holdClosing(window, log), recovery: mendCrashedPage(window, log) };
  window.once('ready-to-show', () => {
    if (place?.maximized) window.maximize();
    window.show();
    log.event('shown');
  });
  window.on('close', () =>
    preferences.rememberWindow({ ...window.getNormalBounds(), maximized: window.isMaximized() }),
  );
  window.on('closed', () => (current = undefined));
  offerEditMenu(window.webContents);
  await window.loadURL(PAGE_URL);
}

/** The size and place of last time where a screen still shows them, else the preferred size in the middle. */
function startingBounds(place: WindowPlace | undefined): Partial<Rectangle> {
  if (place && screen.getAllDisplays().some(({ workArea }) => overlaps(workArea, place))) {
    return { x: place.x, y: place.y, width: place.width, height: place.height };
  }
  const { width, height } = screen.getPrimaryDisplay().workAreaSize;
  return { width: Math.min(PREFERRED.width, width), height: Math.min(PREFERRED.height, height) };
}

/** Enough of the window's head lies on the screen to take hold of it. */
function overlaps(area: Rectangle, place: Rectangle): boolean {
  return (
    place.x + place.width > area.x + 80 &&
    place.x < area.x + area.width - 80 &&
    place.y >= area.y - 8 &&
    place.y < area.y + area.height - 40
  );
}

/** Holds the close until the page confirms it, asks to be kept open, or has been silent for too long. */
function holdClosing(window: BrowserWindow, log: Log): Closing {
  let waiting: NodeJS.Timeout | undefined;
  let mayConfirm = false;
  // Not `close`, which asks the page once more: one that hangs would keep the window for ever.
  const confirm = (): void => {
    clearTimeout(waiting);
    if (mayConfirm) window.destroy();
  };
  const keep = (): void => {
    clearTimeout(waiting);
    waiting = undefined;
    log.event('kept-open');
  };
  window.on('close', (event) => {
    // A page that has crashed answers no more.
    if (window.webContents.isCrashed()) return;
    event.preventDefault();
    if (waiting !== undefined) return;
    mayConfirm = true;
    const closing: ShellEvent = 'closing';
    window.webContents.send(closing);
    waiting = setTimeout(() => {
      log.event('closed-unconfirmed', { milliseconds: CLOSING_MILLISECONDS });
      confirm();
    }, CLOSING_MILLISECONDS);
  });
  return { confirm, keep };
}
