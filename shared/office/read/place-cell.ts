// A cell into its sheet, or the refusal that its place or size asks for.
import type { RawCell, RawSheet, SheetState } from '../../table/raw-book.ts';
import type { SheetBuilder } from '../../table/sheet-builder.ts';
import { damaged, Refused } from './refused.ts';
import type { Warnings } from './warnings.ts';

/** Throws `Refused`. */
export function placeCell(sheet: SheetBuilder, row: number, column: number, value: RawCell, part: string): void {
  const problem = sheet.put(row, column, value);
  if (problem === null) return;
  if (problem === 'twice') throw damaged(part);
  throw new Refused({ type: 'tooLarge', what: problem === 'text' ? 'text' : 'cells' });
}

/** The sheet as it is given out; says so when values stood under a merge. Throws `Refused`. */
export function finishSheet(builder: SheetBuilder, name: string, state: SheetState, warnings: Warnings): RawSheet {
  const built = builder.build(name, state);
  if (!built.ok) throw new Refused({ type: 'tooLarge', what: built.error });
  if (built.value.dropped > 0) warnings.add('valuesUnderMerge', name);
  return built.value.sheet;
}
