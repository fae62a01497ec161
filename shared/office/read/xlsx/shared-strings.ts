import { readPart } from '../xml/read-part.ts';
import type { Archive } from '../zip/archive.ts';
import { RichText } from './rich-text.ts';

/** The texts that cells refer to by number. Throws `Refused`. */
export function readSharedStrings(archive: Archive, part: string): string[] {
  const texts: string[] = [];
  const rich = new RichText();
  readPart(
    archive,
    part,
    's',
    {
      open: (name) => {
        if (name === 's:si') rich.start();
        else rich.open(name);
      },
      close: (name) => {
        if (name === 's:si') texts.push(rich.text());
        else rich.close(name);
      },
      text: (text) => rich.add(text),
    },
    /^s:sst$/,
  );
  return texts;
}
