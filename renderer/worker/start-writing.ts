// Writing Word and Excel off the window's thread: typing never waits for it.
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { WriteError, WriteMessage, WriteRequest } from './protocol.ts';

export type Written = Result<Uint8Array<ArrayBuffer> | null, WriteError>;

export type Writing = {
  /** The file's bytes, or null when it was cancelled. Rejects on a bug in the writer. */
  readonly result: Promise<Written>;
  readonly cancel: () => void;
};

export type Writer = {
  /** One file after another: the next is begun when the one before has come. */
  readonly write: (request: WriteRequest, onProgress?: (done: number, of: number) => void) => Promise<Written>;
  /** Ends it at once, and its memory with it. */
  readonly close: () => void;
};

/** A worker for many files: loading the writers takes longer than writing a short one. */
export function openWriter(): Writer {
  const worker = new Worker(new URL('./write.worker.ts', import.meta.url), { type: 'module' });
  return {
    write: (request, onProgress) =>
      new Promise<Written>((resolve, reject) => {
        const heard = new AbortController();
        const { signal } = heard;
        const answer = ({ data }: MessageEvent<WriteMessage>): void => {
          if (data.type === 'progress') return onProgress?.(data.done, data.of);
          heard.abort();
          resolve(data.type === 'written' ? ok(data.bytes) : fail(data.error));
        };
        worker.addEventListener('message', answer, { signal });
        worker.addEventListener('error', (event) => reject(new Error(event.message)), { signal });
        worker.postMessage(request);
      }),
    close: () => worker.terminate(),
  };
}

/** A worker for one file. */
export function startWriting(request: WriteRequest, onProgress: (done: number, of: number) => void): Writing {
  const writer = openWriter();
  let cancel = (): void => undefined;
  const cancelled = new Promise<Written>((resolve) => {
    cancel = () => resolve(ok(null));
  });
  const result = Promise.race([writer.write(request, onProgress), cancelled]).finally(writer.close);
  return { result, cancel };
}
