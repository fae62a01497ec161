// The attributes of one element.
import { damaged } from '../refused.ts';
import { decodeEntities } from './entities.ts';
import { isName } from './names.ts';

const MOST = 256;
const known = new Set<string>();

/** Names and values as written, one after the other. */
export class XmlAttributes {
  readonly #list: readonly string[];
  readonly #part: string;

  constructor(list: readonly string[], part: string) {
    this.#list = list;
    this.#part = part;
  }

  /** By its name without prefix; one written without any comes first. */
  get(name: string): string | undefined {
    const list = this.#list;
    for (let at = 0; at < list.length; at += 2) if (list[at] === name) return this.#value(at + 1);
    const ending = `:${name}`;
    for (let at = 0; at < list.length; at += 2) {
      if (list[at]?.endsWith(ending) && list[at] !== `xmlns${ending}`) return this.#value(at + 1);
    }
    return undefined;
  }

  /** `xmlns` and `xmlns:…`, by prefix. */
  declarations(): [string, string][] {
    const found: [string, string][] = [];
    for (let at = 0; at < this.#list.length; at += 2) {
      const name = this.#list[at] ?? '';
      if (name === 'xmlns') found.push(['', this.#value(at + 1)]);
      else if (name.startsWith('xmlns:')) found.push([name.slice(6), this.#value(at + 1)]);
    }
    return found;
  }

  #value(at: number): string {
    const raw = this.#list[at] ?? '';
    return decodeEntities(/[\t\n\r]/.test(raw) ? raw.replace(/\r\n|[\t\n\r]/g, ' ') : raw, this.#part);
  }
}

/** Once per element, before anything is asked of it: no name twice, none malformed, no `<` and no bad entity. */
export function checkAttributes(list: readonly string[], part: string): void {
  if (list.length > 2 * MOST) throw damaged(part);
  for (let at = 0; at < list.length; at += 2) {
    const name = list[at] ?? '';
    const value = list[at + 1] ?? '';
    if (!known.has(name)) {
      if (!isName(name)) throw damaged(part);
      if (known.size < 5000) known.add(name);
    }
    if (value.includes('<')) throw damaged(part);
    if (value.includes('&')) decodeEntities(value, part);
    for (let before = 0; before < at; before += 2) if (list[before] === name) throw damaged(part);
  }
}
