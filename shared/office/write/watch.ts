// How a writer tells how far it is and learns that nobody wants its file any more.

export interface Watch {
  /** Steps are paragraphs, rows and a few for packing; `done` only grows and ends at `of`. */
  readonly onProgress?: (done: number, of: number) => void;
  /** An AbortSignal, or anything that can be asked. */
  readonly signal?: { readonly aborted: boolean };
}

export interface Cancelled {
  readonly type: 'cancelled';
}

/** Thrown inside a writer only; its public function turns it into a value. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError';
}

/** After so many steps a writer lets messages in: a worker hears 取消 only between two tasks. */
const STEPS_A_PAUSE = 500;

export class Steps {
  private done = 0;
  private sincePause = 0;
  private readonly of: number;
  private readonly watch: Watch;

  constructor(of: number, watch: Watch) {
    this.of = of;
    this.watch = watch;
  }

  async advance(count: number): Promise<void> {
    this.done += count;
    this.sincePause += count;
    if (this.sincePause < STEPS_A_PAUSE) return;
    await this.pause();
  }

  /** Reports and, where somebody may cancel, lets messages in; throws when the work is no longer wanted. */
  async pause(): Promise<void> {
    this.sincePause = 0;
    this.watch.onProgress?.(Math.min(this.done, this.of), this.of);
    if (!this.watch.signal) return;
    await new Promise<void>((resolve) => {
      setTimeout(resolve, 0);
    });
    if (this.watch.signal.aborted) throw new CancelledError();
  }

  finish(): void {
    this.done = this.of;
    this.watch.onProgress?.(this.of, this.of);
  }
}
