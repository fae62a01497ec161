// Runs in the sandbox before the page: `window.desktop` is all that the page knows of the shell.
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { CHANNELS, DROPPED_FILES, SHELL_EVENTS } from '../shared/ipc/channels.ts';

// `ipcRenderer` itself is never handed out: the page reaches these channels and these events only.
const calls = Object.fromEntries(
  CHANNELS.map((channel) => [channel, (argument: unknown = {}): Promise<unknown> => ask(channel, argument)]),
);

/** What cannot be copied to the shell (a function, a part of the page) is a bad request like any other. */
async function ask(channel: string, argument: unknown): Promise<unknown> {
  try {
    return await ipcRenderer.invoke(channel, argument);
  } catch {
    return { ok: false, error: { type: 'badRequest' } };
  }
}

// What comes before the page listens is kept for it: a window may be closed while the page is still loading.
const missed = new Set<string>();
for (const name of SHELL_EVENTS) {
  ipcRenderer.on(name, () => {
    if (ipcRenderer.listenerCount(name) === 1) missed.add(name);
  });
}

function on(event: unknown, listener: () => void): () => void {
  const known = SHELL_EVENTS.find((name) => name === event);
  if (known === undefined) return () => undefined;
  // The page's listener is called with nothing: an Electron event carries the sender.
  const deliver = (): void => listener();
  ipcRenderer.on(known, deliver);
  if (missed.delete(known)) deliver();
  return () => {
    ipcRenderer.off(known, deliver);
  };
}

/** The page's window, of which no more is needed here. */
declare const window: {
  readonly addEventListener: (type: 'drop', take: (event: DropEvent) => void, capture: true) => void;
};
type DropEvent = { readonly dataTransfer: { readonly files: Iterable<File> } | null };

// Before the page hears of the drop the shell knows where the files lie; the page asks the shell for tokens.
window.addEventListener(
  'drop',
  (event) => {
    const paths = [...(event.dataTransfer?.files ?? [])].map(pathOf).filter((file) => file !== '');
    if (paths.length > 0) ipcRenderer.send(DROPPED_FILES, paths);
  },
  true,
);

/** Until Electron 31 a file tells its path itself; `webUtils` came later. Empty for one that lies on no disk. */
function pathOf(file: File): string {
  const own: unknown = Reflect.get(file, 'path');
  return typeof own === 'string' ? own : webUtils.getPathForFile(file);
}

contextBridge.exposeInMainWorld('desktop', { ...calls, on });
