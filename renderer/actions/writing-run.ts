// Work that writes files one after the other: it says what it is doing, and can be stopped between and within them.
import { ok, type Result } from '../../shared/base/result.ts';
import type { ShellError } from '../../shared/ipc/contract.ts';
import type { WriteError, WriteRequest } from '../worker/protocol.ts';
import { startWriting } from '../worker/start-writing.ts';

export type ExportError = ShellError | WriteError;

/** `words`: what is being done; done of `of`, 0 of 0 when nobody can say. */
export type Progress = {
  readonly words: string;
  readonly done: number;
  readonly of: number;
  /** What is counted: 步 of one file's writing, 份 where several are written, 条 that are read. */
  readonly unit: '步' | '份' | '条';
};

export type Running<Value, Failure = ExportError> = {
  /** null: it was cancelled. Rejects on a bug. */
  readonly result: Promise<Result<Value | null, Failure>>;
  readonly cancel: () => void;
};

export class WritingRun {
  #cancelled = false;
  #stop: () => void = () => undefined;
  readonly #tell: (progress: Progress) => void;

  constructor(tell: (progress: Progress) => void) {
    this.#tell = tell;
  }

  get cancelled(): boolean {
    return this.#cancelled;
  }

  cancel(): void {
    this.#cancelled = true;
    this.#stop();
  }

  tell(progress: Progress): void {
    this.#tell(progress);
  }

  /** The bytes of a file, or null when it was cancelled meanwhile. Without `words` its steps are not told. */
  async write(request: WriteRequest, words?: string): Promise<Result<Uint8Array<ArrayBuffer> | null, WriteError>> {
    if (this.#cancelled) return ok(null);
    const tell = (done: number, of: number): void => {
      if (words !== undefined) this.#tell({ words, done, of, unit: '步' });
    };
    tell(0, 0);
    const writing = startWriting(request, tell);
    this.#stop = writing.cancel;
    const written = await writing.result;
    return this.#cancelled ? ok(null) : written;
  }
}

export function startRun<Value, Failure>(
  work: (run: WritingRun) => Promise<Result<Value | null, Failure>>,
  onProgress: (progress: Progress) => void,
): Running<Value, Failure> {
  const run = new WritingRun(onProgress);
  return { result: work(run), cancel: () => run.cancel() };
}
