// The text of `<si>` and `<is>`: runs joined, phonetic readings left out.

/** Collects the text between `start` and `text`. */
export class RichText {
  #parts: string[] = [];
  #isText = false;
  #phonetic = 0;

  start(): void {
    this.#parts = [];
    this.#isText = false;
    this.#phonetic = 0;
  }

  open(name: string): void {
    if (name === 's:rPh') this.#phonetic += 1;
    this.#isText = name === 's:t' && this.#phonetic === 0;
  }

  close(name: string): void {
    if (name === 's:rPh') this.#phonetic -= 1;
    this.#isText = false;
  }

  add(text: string): void {
    if (this.#isText) this.#parts.push(text);
  }

  text(): string {
    return decodeEscapes(this.#parts.length === 1 ? (this.#parts[0] ?? '') : this.#parts.join(''));
  }
}

/** `_x000D_` stands for a character that XML cannot hold (ECMA-376 part 1, 22.9.2.19). */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
