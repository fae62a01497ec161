// What the shell and the command line need of a reader's process, whatever starts it: a fork of Node's here,
// Electron's utilityProcess in the program.

export type ReaderProcess = {
  /** Bytes of a file and its name; one file at a time. */
  readonly post: (request: ReadRequest) => void;
  readonly onMessage: (take: (message: unknown) => void) => void;
  /** Called once, also when the process never came up. */
  readonly onExit: (take: (exit: ReaderExit) => void) => void;
  readonly kill: () => void;
  /** It has answered as it should, and is not needed any more for this file. */
  readonly done: () => void;
  /** What it holds of the machine's memory in bytes; null when that cannot be told (yet). */
  readonly workingSet: () => number | null;
};

export type ReaderExit = 'outOfMemory' | 'failed';
/** `table`: the values in it; `members`: the files of a zip; `returned`: a Word text with its revisions. */
export type ReadRequest = {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly want: 'table' | 'members' | 'returned';
};
export type StartReader = () => ReaderProcess;
