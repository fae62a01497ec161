// The gate for zips, before any parser: names, sizes on real bytes, CRC of every entry, no DOCTYPE.
import { TOTAL_LIMIT_BYTES } from '../limits.ts';
import { damaged, Refused } from '../refused.ts';
import { PrologWatch } from '../xml/prolog.ts';
import { readDirectory, type ZipEntry } from './directory.ts';
import { unpack } from './unpack.ts';

export type Archive = {
  /** As the file writes them. */
  readonly names: readonly string[];
  readonly has: (name: string) => boolean;
  /** Hands over a part's bytes piece by piece; names are compared without regard to case. */
  readonly stream: (name: string, take: (bytes: Uint8Array) => void) => void;
};

const XML_PART = /\.(xml|rels|vml|rdf)$/i;
/** LibreOffice writes a DOCTYPE into these of its own; none of them is parsed here. */
const UNPARSED = /^(Basic|Configurations2|Dialogs|META-INF)\//;

/** Throws `Refused`. Whatever is read afterwards was unpacked once already, and was whole. */
export function openArchive(file: Uint8Array): Archive {
  const entries = new Map<string, ZipEntry>();
  for (const entry of readDirectory(file)) {
    checkName(entry.name);
    const key = entry.name.toLowerCase();
    if (entries.has(key)) throw new Refused({ type: 'unsafe', what: 'duplicateName' });
    entries.set(key, entry);
  }
  checkContents(file, [...entries.values()]);
  return {
    names: [...entries.values()].map((entry) => entry.name),
    has: (name) => entries.has(name.toLowerCase()),
    stream: (name, take) => {
      const entry = entries.get(name.toLowerCase());
      if (!entry) throw damaged(name);
      unpack(file, entry, take);
    },
  };
}

function checkName(name: string): void {
  const isEvil =
    name === '' ||
    name.startsWith('/') ||
    /^[a-z]:/i.test(name) ||
    /\p{Cc}/u.test(name) ||
    name.split('/').includes('..');
  if (isEvil) throw new Refused({ type: 'unsafe', what: 'evilName' });
}

function checkContents(file: Uint8Array, entries: readonly ZipEntry[]): void {
  let total = 0;
  for (const entry of entries) {
    const prolog = XML_PART.test(entry.name) && !UNPARSED.test(entry.name) ? new PrologWatch() : null;
    unpack(file, entry, (bytes) => {
      total += bytes.length;
      if (total > TOTAL_LIMIT_BYTES) throw new Refused({ type: 'tooLarge', what: 'unpacked' });
      prolog?.take(bytes);
    });
  }
}
