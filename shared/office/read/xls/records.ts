// The records of a BIFF8 stream ([MS-XLS] 2.1.4) and the text in them.
import { damaged } from '../refused.ts';

const CONTINUE = 0x003c;
const LONGEST_RECORD = 8224;
export const BOF = 0x0809;
export const EOF = 0x000a;

export type Record8 = {
  readonly id: number;
  readonly view: DataView;
  /** The bodies of the CONTINUE records that follow. */
  readonly more: readonly DataView[];
};

/** The records of one substream, from its BOF to its EOF; those of substreams within it are left out. Throws `Refused`. */
export function* substream(stream: Uint8Array, start: number): Generator<Record8> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let depth = 0;
  let at = start;
  for (;;) {
    const { id, body, end } = recordAt(view, at);
    if (at === start && id !== BOF) throw damaged('xls');
    const more: DataView[] = [];
    at = end;
    while (at + 4 <= view.byteLength && view.getUint16(at, true) === CONTINUE) {
      const next = recordAt(view, at);
      more.push(next.body);
      at = next.end;
    }
    if (id === BOF) depth += 1;
    if (depth === 1) yield { id, view: body, more };
    if (id === EOF) depth -= 1;
    if (depth === 0) return;
  }
}

function recordAt(view: DataView, at: number): { id: number; body: DataView; end: number } {
  if (at + 4 > view.byteLength) throw damaged('xls');
  const id = view.getUint16(at, true);
  const length = view.getUint16(at + 2, true);
  const end = at + 4 + length;
  // Zeros where a record should stand are a hole in the file.
  if (end > view.byteLength || length > LONGEST_RECORD || id === 0) throw damaged('xls');
  return { id, body: new DataView(view.buffer, view.byteOffset + at + 4, length), end };
}

/** Reads on over the end of a record into its CONTINUE records. Throws `Refused` where there is no more. */
export class RecordReader {
  readonly #bodies: readonly DataView[];
  #body: DataView;
  #next = 1;
  #at: number;

  constructor(record: Record8, at = 0) {
    this.#bodies = [record.view, ...record.more];
    this.#body = record.view;
    this.#at = at;
  }

  byte(): number {
    this.#ensure();
    this.#at += 1;
    return this.#body.getUint8(this.#at - 1);
  }

  short(): number {
    return this.byte() | (this.byte() << 8);
  }

  long(): number {
    return this.short() + this.short() * 0x10000;
  }

  skip(count: number): void {
    for (let left = count; left > 0;) {
      this.#ensure();
      const step = Math.min(left, this.#body.byteLength - this.#at);
      this.#at += step;
      left -= step;
    }
  }

  /** Characters; where a record ends within them the next begins with a flag of its own on their width. */
  characters(count: number, isWide: boolean): string {
    let text = '';
    let wide = isWide;
    for (let left = count; left > 0;) {
      if (this.#at >= this.#body.byteLength) {
        this.#ensure();
        wide = isWideFlag(this.byte());
      }
      const step = Math.min(left, Math.floor((this.#body.byteLength - this.#at) / (wide ? 2 : 1)));
      if (step === 0) throw damaged('xls');
      text += this.#decode(step, wide);
      left -= step;
    }
    return text;
  }

  /** `XLUnicodeRichExtendedString`: runs of formatting and phonetic readings are passed over. */
  richText(): string {
    const count = this.short();
    const flags = this.byte();
    if ((flags & ~0x0d) !== 0) throw damaged('xls');
    const runs = flags & 0x08 ? this.short() : 0;
    const phonetic = flags & 0x04 ? this.long() : 0;
    const text = this.characters(count, isWideFlag(flags & 1));
    this.skip(4 * runs + phonetic);
    return text;
  }

  #decode(count: number, wide: boolean): string {
    const size = count * (wide ? 2 : 1);
    const bytes = new Uint8Array(this.#body.buffer, this.#body.byteOffset + this.#at, size);
    this.#at += size;
    if (wide) return WIDE.decode(bytes);
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return text;
  }

  #ensure(): void {
    while (this.#at >= this.#body.byteLength) {
      const next = this.#bodies[this.#next];
      if (!next) throw damaged('xls');
      this.#next += 1;
      this.#body = next;
      this.#at = 0;
    }
  }
}

// Half of a pair may stand at the end of a record: it is not made a replacement character by a strict decoder here.
const WIDE = {
  decode: (bytes: Uint8Array): string => {
    let text = '';
    for (let at = 0; at + 1 < bytes.length; at += 2) {
      text += String.fromCharCode((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8));
    }
    return text;
  },
};

function isWideFlag(flags: number): boolean {
  if ((flags & ~1) !== 0) throw damaged('xls');
  return flags === 1;
}
