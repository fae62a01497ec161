// A strict XML reader for parts that come in pieces. It never sees more than it needs: no DOCTYPE, no entities
// of one's own, nothing outside of the root, every element closed by its own name. Throws `Refused`.
import { damaged, Refused } from '../refused.ts';
import { checkAttributes, XmlAttributes } from './attributes.ts';
import { decodeEntities } from './entities.ts';
import { outermostScope, type Scope } from './names.ts';

export type XmlHandler = {
  /** `s:row`, `w:p`, …: see names.ts. */
  readonly open: (name: string, attributes: XmlAttributes) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
};

/** Deeper than any office program nests. */
const DEEPEST = 500;
/** The longest text, attribute or comment that is waited for. */
const LONGEST = 4 * 1024 * 1024;
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

type OpenElement = { readonly raw: string; readonly name: string; readonly scope: Scope };

export class XmlReader {
  readonly #part: string;
  readonly #handler: XmlHandler;
  readonly #stack: OpenElement[] = [];
  readonly #outermost: Scope;
  readonly #root: RegExp | null;
  #buffer = '';
  #hasRoot = false;
  #isAtStart = true;

  /** `space` is the short namespace of names without any declaration; a part with another root is damaged. */
  constructor(part: string, space: string, handler: XmlHandler, root: RegExp | null = null) {
    this.#part = part;
    this.#root = root;
    this.#handler = handler;
    this.#outermost = outermostScope(space);
  }

  write(piece: string): void {
    if (FORBIDDEN.test(piece)) throw damaged(this.#part);
    const text = this.#buffer + piece;
    let at = 0;
    for (;;) {
      const end = this.#token(text, at);
      if (end === -1) break;
      at = end;
    }
    this.#buffer = text.slice(at);
    if (this.#buffer.length > LONGEST) throw new Refused({ type: 'tooLarge', what: 'text' });
  }

  end(): void {
    if (this.#stack.length > 0 || !this.#hasRoot || this.#buffer.trim() !== '') throw damaged(this.#part);
  }

  /** Where the token ends, or -1 when the rest of it has not come yet. */
  #token(text: string, at: number): number {
    const markup = text.indexOf('<', at);
    if (markup === -1) return -1;
    if (markup > at) this.#text(text.slice(at, markup));
    // Text is taken in whole, so that what follows may wait for more.
    const end = this.#markup(text, markup);
    // Text before markup that is not whole has been given already and is not given again.
    if (end === -1) return markup > at ? markup : -1;
    this.#isAtStart = false;
    return end;
  }

  #markup(text: string, at: number): number {
    const next = text.charCodeAt(at + 1);
    if (next === 47) return this.#closeTag(text, at);
    if (next === 63) return this.#instruction(text, at);
    if (next === 33) return this.#declaration(text, at);
    return Number.isNaN(next) ? -1 : this.#openTag(text, at);
  }

  #instruction(text: string, at: number): number {
    const end = text.indexOf('?>', at + 2);
    if (end === -1) return -1;
    const isXml = /^<\?xml\s/i.test(text.slice(at, at + 6));
    if (isXml && !this.#isAtStart) throw damaged(this.#part);
    return end + 2;
  }

  #declaration(text: string, at: number): number {
    const head = text.slice(at, at + 9);
    if (head.startsWith('<!--')) {
      const end = text.indexOf('-->', at + 4);
      return end === -1 ? -1 : end + 3;
    }
    if (head === '<![CDATA[') {
      const end = text.indexOf(']]>', at + 9);
      if (end === -1) return -1;
      if (this.#stack.length === 0) throw damaged(this.#part);
      this.#handler.text(text.slice(at + 9, end).replaceAll('\r\n', '\n'));
      return end + 3;
    }
    if ('<!--'.startsWith(head) || '<![CDATA['.startsWith(head)) return -1;
    if (/^<!d/i.test(head)) throw new Refused({ type: 'unsafe', what: 'doctype' });
    throw damaged(this.#part);
  }

  #closeTag(text: string, at: number): number {
    const end = text.indexOf('>', at);
    if (end === -1) return -1;
    const element = this.#stack.pop();
    if (!element || text.slice(at + 2, end).trimEnd() !== element.raw) throw damaged(this.#part);
    this.#handler.close(element.name);
    return end + 1;
  }

  #openTag(text: string, at: number): number {
    let position = nameEnd(text, at + 1);
    const raw = text.slice(at + 1, position);
    const list: string[] = [];
    for (;;) {
      const gap = position;
      position = afterSpace(text, position);
      const code = text.charCodeAt(position);
      if (Number.isNaN(code)) return -1;
      if (code === 62) return this.#opened(raw, list, false, position + 1);
      if (code === 47) {
        if (position + 1 >= text.length) return -1;
        if (text.charCodeAt(position + 1) !== 62) throw damaged(this.#part);
        return this.#opened(raw, list, true, position + 2);
      }
      if (position === gap) throw damaged(this.#part);
      position = this.#attribute(text, position, list);
      if (position === -1) return -1;
    }
  }

  #attribute(text: string, at: number, list: string[]): number {
    const end = nameEnd(text, at);
    const equals = afterSpace(text, end);
    const quote = afterSpace(text, equals + 1);
    if (quote >= text.length) return -1;
    const mark = text.charAt(quote);
    if (text.charCodeAt(equals) !== 61 || (mark !== '"' && mark !== "'")) throw damaged(this.#part);
    const close = text.indexOf(mark, quote + 1);
    if (close === -1) return -1;
    list.push(text.slice(at, end), text.slice(quote + 1, close));
    return close + 1;
  }

  #opened(raw: string, list: readonly string[], isEmpty: boolean, end: number): number {
    const outer = this.#stack.at(-1)?.scope ?? this.#outermost;
    if (this.#stack.length === 0 && this.#hasRoot) throw damaged(this.#part);
    if (this.#stack.length >= DEEPEST) throw new Refused({ type: 'unsafe', what: 'nesting' });
    this.#hasRoot = true;
    if (list.length > 0) checkAttributes(list, this.#part);
    const attributes = new XmlAttributes(list, this.#part);
    const declares = list.some((text, index) => index % 2 === 0 && text.startsWith('xmlns'));
    const scope = declares ? outer.within(attributes.declarations()) : outer;
    const name = scope.resolve(raw);
    if (name === null) throw damaged(this.#part);
    if (this.#stack.length === 0 && this.#root?.test(name) === false) throw damaged(this.#part);
    this.#handler.open(name, attributes);
    if (isEmpty) this.#handler.close(name);
    else this.#stack.push({ raw, name, scope });
    return end;
  }

  #text(raw: string): void {
    if (this.#stack.length === 0) {
      if (raw.trim() !== '') throw damaged(this.#part);
      return;
    }
    if (raw.includes(']]>')) throw damaged(this.#part);
    const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
    this.#handler.text(decodeEntities(text, this.#part));
  }
}

/** Where a name, ended by space, `=`, `/` or `>`, is over. */
function nameEnd(text: string, at: number): number {
  let position = at;
  for (; position < text.length; position += 1) {
    const code = text.charCodeAt(position);
    if (code <= 32 || code === 61 || code === 62 || code === 47) break;
  }
  return position;
}

function afterSpace(text: string, at: number): number {
  let position = at;
  while (position < text.length && text.charCodeAt(position) <= 32) position += 1;
  return position;
}
