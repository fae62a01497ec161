// Deep within a parser a refusal is thrown, so that it ends all that is under way;
// read-workbook.ts is the one place that catches it and makes it a value.
import type { ReadError } from '../../table/read-error.ts';

export class Refused extends Error {
  readonly error: ReadError;
  constructor(error: ReadError) {
    super(error.type);
    this.error = error;
  }
}

export function damaged(part: string): Refused {
  return new Refused({ type: 'damaged', part });
}
