// Of all styles only this matters: which cells show their number as a date.
import { damaged } from '../refused.ts';
import { builtInKind, formatKind } from '../number-format.ts';
import type { NumberKind } from '../serial-date.ts';
import { readPart } from '../xml/read-part.ts';
import type { Archive } from '../zip/archive.ts';

/** The kind of each cell style, in order. Throws `Refused`. */
export function readStyles(archive: Archive, part: string): NumberKind[] {
  const formats = new Map<number, NumberKind>();
  const ids: number[] = [];
  let isInCells = false;
  readPart(
    archive,
    part,
    's',
    {
      open: (name, attributes) => {
        if (name === 's:cellXfs') isInCells = true;
        const id = Number(attributes.get('numFmtId') ?? 0);
        if (name === 's:numFmt') formats.set(id, formatKind(attributes.get('formatCode') ?? ''));
        if (name !== 's:xf' || !isInCells) return;
        if (!Number.isInteger(id)) throw damaged(part);
        ids.push(id);
      },
      close: (name) => {
        if (name === 's:cellXfs') isInCells = false;
      },
      text: () => undefined,
    },
    /^s:styleSheet$/,
  );
  return ids.map((id) => formats.get(id) ?? builtInKind(id));
}
