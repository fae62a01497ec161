// Looks into a folder again and again. On shares the system's own notices get lost, so the folder is listed; a file
// is told once it has stood still between two looks and no office program has it open. Node alone.
import { open } from 'node:fs/promises';
import { type IncomingFile, listIncoming, ownerFilesOf } from './incoming.ts';

export type FolderWatch = {
  readonly state: () => 'watching' | 'unreachable';
  readonly stop: () => void;
};

export type WatchHandlers = {
  /** Files that are complete; each once, and again when it has changed. */
  readonly onFiles: (files: readonly IncomingFile[]) => void;
  /** The share or stick has gone, or is back. */
  readonly onState: () => void;
};

const LOOK_EVERY_MS = 3000;

export function watchFolder(folder: string, handlers: WatchHandlers, lookEvery = LOOK_EVERY_MS): FolderWatch {
  const told = new Map<string, string>();
  let seen = new Map<string, string>();
  let state: 'watching' | 'unreachable' = 'watching';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const become = (next: typeof state): void => {
    if (next === state || stopped) return;
    state = next;
    handlers.onState();
  };
  const look = async (): Promise<void> => {
    try {
      const listing = await listIncoming(folder);
      const still = listing.files.filter(
        (one) => seen.get(one.file) === stamp(one) && told.get(one.file) !== stamp(one),
      );
      seen = new Map(listing.files.map((one) => [one.file, stamp(one)]));
      const ready = await filterReady(still, listing.owners);
      if (stopped) return;
      become('watching');
      for (const one of ready) told.set(one.file, stamp(one));
      if (ready.length > 0) handlers.onFiles(ready);
    } catch {
      // Unplugged, or without a network: it may come back, and is looked for as long as the watch is on.
      become('unreachable');
    }
  };
  const lookAgain = async (): Promise<void> => {
    await look();
    if (!stopped) timer = setTimeout(() => void lookAgain(), lookEvery);
  };
  void lookAgain();
  return {
    state: () => state,
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

function stamp({ size, modified }: IncomingFile): string {
  return `${size} ${modified}`;
}

async function filterReady(files: readonly IncomingFile[], owners: ReadonlySet<string>): Promise<IncomingFile[]> {
  const ready: IncomingFile[] = [];
  for (const one of files) {
    const inUse = ownerFilesOf(one.file).some((owner) => owners.has(owner));
    if (one.size > 0 && !inUse && (await canOpen(one.file))) ready.push(one);
  }
  return ready;
}

/** Windows lets nobody open what a program is still copying. */
async function canOpen(file: string): Promise<boolean> {
  try {
    await (await open(file, 'r')).close();
    return true;
  } catch {
    return false;
  }
}
