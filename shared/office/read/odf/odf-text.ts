// Paragraphs of OpenDocument: white space in a row counts as one blank, unless it is written as an element.
import type { XmlAttributes } from '../xml/attributes.ts';

const MOST_BLANKS = 10_000;

export class OdfText {
  readonly #paragraphs: string[] = [];
  #open = 0;
  #text = '';

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'text:p' || name === 'text:h') {
      // A paragraph within another is one of a text box.
      if (this.#open > 0 && this.#text !== '') this.#flush();
      this.#open += 1;
    }
    if (this.#open === 0) return;
    if (name === 'text:s') this.#text += ' '.repeat(Math.min(Number(attributes.get('c') ?? 1) || 0, MOST_BLANKS));
    if (name === 'text:tab') this.#text += '\t';
    if (name === 'text:line-break') this.#text += '\n';
  }

  close(name: string): void {
    if (name !== 'text:p' && name !== 'text:h') return;
    this.#open -= 1;
    this.#flush();
  }

  add(text: string): void {
    if (this.#open === 0) return;
    const plain = text.replace(/[ \t\n]+/g, ' ');
    const joinsBlank = plain.startsWith(' ') && (this.#text === '' || this.#text.endsWith(' '));
    this.#text += joinsBlank ? plain.slice(1) : plain;
  }

  paragraphs(): string[] {
    return this.#paragraphs;
  }

  #flush(): void {
    this.#paragraphs.push(this.#text);
    this.#text = '';
  }
}
