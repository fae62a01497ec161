// The reader's process: takes the bytes of a file, gives its values or an error, and is ended by its parent.
// It opens no file and no connection, and keeps nothing from one file to the next.
import { readReturned } from '../../shared/office/read/read-returned.ts';
import { readWorkbook } from '../../shared/office/read/read-workbook.ts';
import { unpackArchive } from '../../shared/office/read/unpack-archive.ts';
import type { ReadRequest } from './reader-process.ts';

const TELL_EVERY_MS = 100;

type Port = { readonly post: (message: unknown) => void; readonly listen: (take: (message: unknown) => void) => void };

const port = electronPort() ?? nodePort();
port?.listen((message) => {
  const request = requestIn(message);
  if (!request) return;
  tellSize();
  port.post(answer(request));
});

let isTelling = false;

/** Where the parent cannot look itself. A long parse starves it: then the heap's limit and the time limit hold. */
function tellSize(): void {
  if (isTelling) return;
  isTelling = true;
  setInterval(() => port?.post({ workingSet: process.memoryUsage.rss() }), TELL_EVERY_MS).unref();
}

function answer({ bytes, name, want }: ReadRequest): unknown {
  try {
    if (want === 'returned') return readReturned(bytes);
    return want === 'members' ? unpackArchive(bytes) : readWorkbook(bytes, name);
  } catch {
    // A bug, or a stack that overflowed: the file is refused, and the parent lives on.
    return { ok: false, error: { type: 'readerFailed' } };
  }
}

function requestIn(message: unknown): ReadRequest | null {
  if (typeof message !== 'object' || message === null) return null;
  if (!('bytes' in message) || !('name' in message) || !('want' in message)) return null;
  const { bytes, name, want } = message;
  if (!(bytes instanceof Uint8Array) || typeof name !== 'string') return null;
  return want === 'table' || want === 'members' || want === 'returned' ? { bytes, name, want } : null;
}

function nodePort(): Port | null {
  if (!process.send) return null;
  return {
    post: (message) => void process.send?.(message),
    listen: (take) => void process.on('message', take),
  };
}

/** `process.parentPort` of Electron's utilityProcess; its types are not known here, and need not be. */
function electronPort(): Port | null {
  const found: unknown = Reflect.get(process, 'parentPort');
  if (!isParentPort(found)) return null;
  return {
    post: (message) => found.postMessage(message),
    listen: (take) => found.on('message', ({ data }) => take(data)),
  };
}

type ParentPort = {
  postMessage: (message: unknown) => void;
  on: (event: 'message', take: (event: { data: unknown }) => void) => void;
};

function isParentPort(value: unknown): value is ParentPort {
  return typeof value === 'object' && value !== null && 'postMessage' in value && 'on' in value;
}
