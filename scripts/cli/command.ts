// What a command of `jz` is: options in, JSON out, refusals in words.
import type { Moment } from '../../shared/base/dates.ts';
import type { Json } from '../../shared/base/equal.ts';

/** 2: the input is refused; the message says what and what to do. */
export class Refusal extends Error {
  readonly type: string;
  constructor(type: string, message: string) {
    super(message);
    this.type = type;
  }
}

/** 3: the command was called wrongly. */
export class Usage extends Error {}

/** An answer that is printed on one line and carries an exit code of its own: a refusal that is data. */
export class Answer {
  readonly json: Json;
  readonly exitCode: number;
  constructor(json: Json, exitCode: number) {
    this.json = json;
    this.exitCode = exitCode;
  }
}

export type Option = {
  readonly name: string;
  readonly value: string | null;
  readonly required: boolean;
  readonly words: string;
};

export type Call = {
  readonly positionals: readonly string[];
  /** The value of an option, or undefined when it was not given. */
  readonly option: (name: string) => string | undefined;
  /** The value of a required option. */
  readonly required: (name: string) => string;
  readonly flag: (name: string) => boolean;
  /** `--now`, or the clock. */
  readonly now: Moment;
  /** Makes a path absolute from the caller's folder. */
  readonly path: (path: string) => string;
  /** Words on standard error. */
  readonly say: (words: string) => void;
};

export type Command = {
  readonly name: string;
  /** After the name: `TEXT --out LEDGER.json`. */
  readonly usage: string;
  readonly words: string;
  readonly positionals: number;
  readonly options: readonly Option[];
  /** What is printed on standard output; null prints nothing. */
  readonly run: (call: Call) => Promise<Json | Answer>;
};
