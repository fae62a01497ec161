// Sixty forms are not sixty processes: one that has answered well reads the next file. Whatever was slow, hungry or
// odd is ended and never comes back.
import type { ReaderExit, ReaderProcess, StartReader } from './reader-process.ts';

/** A process beyond this after its answer gives its memory back by ending. */
const MOST_KEPT_BYTES = 300 * 1024 * 1024;
const MOST_FILES = 200;
const IDLE_MILLISECONDS = 10_000;

type Kept = {
  readonly process: ReaderProcess;
  files: number;
  take: (message: unknown) => void;
  exit: (exit: ReaderExit) => void;
  idle: ReturnType<typeof setTimeout> | undefined;
};

export function reuseReaders(start: StartReader): StartReader {
  const free: Kept[] = [];
  const letGo = (kept: Kept): void => {
    clearTimeout(kept.idle);
    const index = free.indexOf(kept);
    if (index >= 0) free.splice(index, 1);
  };
  const fresh = (): Kept => {
    const kept: Kept = { process: start(), files: 0, take: ignore, exit: ignore, idle: undefined };
    kept.process.onMessage((message) => kept.take(message));
    kept.process.onExit((exit) => {
      letGo(kept);
      kept.exit(exit);
    });
    return kept;
  };
  return () => {
    const kept = free.pop() ?? fresh();
    clearTimeout(kept.idle);
    kept.files += 1;
    const end = (): void => {
      letGo(kept);
      kept.take = ignore;
      kept.exit = ignore;
      kept.process.kill();
    };
    return {
      post: kept.process.post,
      onMessage: (take) => (kept.take = take),
      onExit: (exit) => (kept.exit = exit),
      workingSet: kept.process.workingSet,
      kill: end,
      done: () => {
        if (kept.files >= MOST_FILES || (kept.process.workingSet() ?? 0) > MOST_KEPT_BYTES) return end();
        kept.take = ignore;
        kept.exit = ignore;
        kept.idle = setTimeout(end, IDLE_MILLISECONDS);
        free.push(kept);
      },
    };
  };
}

function ignore(): void {
  // Between two files nobody is asked for anything.
}
