// What lies in a package besides its text and values, and is never run, followed or copied.
import type { Archive } from './zip/archive.ts';
import type { Warnings } from './warnings.ts';

export function warnOfParts(archive: Archive, warnings: Warnings): void {
  for (const name of archive.names) {
    if (/(^|\/)vbaProject\.bin$|\/macrosheets\/|^Basic\/|^Scripts\//i.test(name)) warnings.add('macros');
    if (/\/externalLinks\/[^/]+\.xml$/i.test(name)) warnings.add('externalLinks');
    if (/\/embeddings\/|\/activeX\/|^Object \d+\//i.test(name)) warnings.add('embeddedObjects');
  }
}
