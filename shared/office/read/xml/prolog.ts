// Looks for a DOCTYPE before the first element of a part, also of one that is never parsed.
import { Refused } from '../refused.ts';

const WATCHED_BYTES = 64 * 1024;

export class PrologWatch {
  #head = '';
  #isDone = false;

  /** Throws `Refused` for a DOCTYPE. Zeros are left out: so UTF-16 reads as well as UTF-8 here. */
  take(bytes: Uint8Array): void {
    if (this.#isDone) return;
    for (const byte of bytes.subarray(0, WATCHED_BYTES)) if (byte !== 0) this.#head += String.fromCharCode(byte);
    const rest = this.#head.replace(/<!--[^]*?-->|<\?[^]*?\?>/g, '');
    if (/<!doctype|<!entity/i.test(beforeElement(rest))) throw new Refused({ type: 'unsafe', what: 'doctype' });
    this.#isDone = /<[^!?]/.test(rest) || this.#head.length > WATCHED_BYTES;
  }
}

function beforeElement(text: string): string {
  const element = text.search(/<[^!?]/);
  return element === -1 ? text : text.slice(0, element);
}
