// Warnings of one book, each once.
import type { ReadWarning } from '../../table/raw-book.ts';

export class Warnings {
  readonly #found = new Map<string, ReadWarning>();

  add(type: ReadWarning['type'], place = ''): void {
    this.#found.set(`${type} ${place}`, { type, place });
  }

  list(): ReadWarning[] {
    return [...this.#found.values()];
  }
}
