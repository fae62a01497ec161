// Writing Word and Excel off the window's thread: typing never waits for it.
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { WriteError, WriteMessage, WriteRequest } from './protocol.ts';

export type Written = Result<Uint8Array<ArrayBuffer> | null, WriteError>;

export type Writing = {
  /** The file's bytes, or null when it was cancelled. Rejects on a bug in the writer. */
  readonly result: Promise<Written>;
  readonly cancel: () => void;
};

/** One worker per file: cancelling ends it at once, and its memory with it. */
export function startWriting(request: WriteRequest, onProgress: (done: number, of: number) => void): Writing {
  const worker = new Worker(new URL('./write.worker.ts', import.meta.url), { type: 'module' });
  let cancel = (): void => undefined;
  const result = new Promise<Written>((resolve, reject) => {
    cancel = () => resolve(ok(null));
    worker.addEventListener('message', ({ data }: MessageEvent<WriteMessage>) => {
      if (data.type === 'progress') onProgress(data.done, data.of);
      else resolve(data.type === 'written' ? ok(data.bytes) : fail(data.error));
    });
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
  }).finally(() => worker.terminate());
  worker.postMessage(request);
  return { result, cancel };
}
