// Namespaces under short names of our own, so that `x:row`, `row` and `ss:row` of one namespace are one name.

/** Transitional and strict (ISO/IEC 29500) forms alike. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 's',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': 's',
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'urn:schemas-microsoft-com:office:spreadsheet': 'ss',
  'urn:schemas-microsoft-com:office:excel': 'excel',
  'urn:oasis:names:tc:opendocument:xmlns:office:1.0': 'office',
  'urn:oasis:names:tc:opendocument:xmlns:table:1.0': 'table',
  'urn:oasis:names:tc:opendocument:xmlns:text:1.0': 'text',
  'urn:oasis:names:tc:opendocument:xmlns:style:1.0': 'style',
};

/** A name that any namespace we don't know gets: it matches nothing. */
const UNKNOWN = '?';
const NAME = /^[\p{L}_][\p{L}\p{N}\p{M}_.·-]*(?::[\p{L}_][\p{L}\p{N}\p{M}_.·-]*)?$/u;

/** The prefixes in force in an element and those within it. */
export class Scope {
  readonly #prefixes: ReadonlyMap<string, string>;
  readonly #names = new Map<string, string | null>();

  constructor(prefixes: ReadonlyMap<string, string>) {
    this.#prefixes = prefixes;
  }

  /** `s:row` for a name as written; null when it is malformed or its prefix unknown. */
  resolve(raw: string): string | null {
    let name = this.#names.get(raw);
    if (name === undefined) {
      name = this.#compute(raw);
      this.#names.set(raw, name);
    }
    return name;
  }

  within(declarations: Iterable<readonly [string, string]>): Scope {
    const prefixes = new Map(this.#prefixes);
    for (const [prefix, uri] of declarations) prefixes.set(prefix, shortName(uri));
    return new Scope(prefixes);
  }

  #compute(raw: string): string | null {
    if (!NAME.test(raw)) return null;
    const colon = raw.indexOf(':');
    const space = this.#prefixes.get(raw.slice(0, Math.max(0, colon)));
    return space === undefined ? null : `${space}:${raw.slice(colon + 1)}`;
  }
}

/** Without any declaration a name counts as the given namespace's: some small programs write none. */
export function outermostScope(space: string): Scope {
  return new Scope(
    new Map([
      ['', space],
      ['xml', 'xml'],
    ]),
  );
}

function shortName(uri: string): string {
  return Object.hasOwn(SHORT_NAMES, uri) ? (SHORT_NAMES[uri] ?? UNKNOWN) : UNKNOWN;
}

export function isName(raw: string): boolean {
  return NAME.test(raw);
}
