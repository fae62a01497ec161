// A Word document: a sheet per table, and the text around them.
import type { RawBook } from '../../../table/raw-book.ts';
import { bookBudget } from '../../../table/sheet-builder.ts';
import { readRelations } from '../package-parts.ts';
import { warnOfParts } from '../part-warnings.ts';
import { Warnings } from '../warnings.ts';
import { readPart } from '../xml/read-part.ts';
import type { Archive } from '../zip/archive.ts';
import { DocumentReader } from './document-reader.ts';

/** Throws `Refused`. */
export function readDocx(archive: Archive, mainPart: string): RawBook {
  const warnings = new Warnings();
  warnOfParts(archive, warnings);
  if (readRelations(archive, mainPart).some(({ kind }) => kind === 'aFChunk')) warnings.add('embeddedObjects');
  const reader = new DocumentReader(mainPart, bookBudget(), warnings);
  readPart(archive, mainPart, 'w', reader);
  const { sheets, paragraphs } = reader.finish();
  return { format: 'docx', sheets, paragraphs, warnings: warnings.list() };
}
