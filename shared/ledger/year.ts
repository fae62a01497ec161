// A book's year: the projects, periods and entries of one calendar year belong to it.
import { z } from '../base/zod.ts';
import { bookId } from './book.ts';
import { idField, textField } from './fields.ts';

export const yearId = idField('yer');

export const yearSchema = z.strictObject({
  id: yearId,
  bookId,
  year: z.int().min(1949).max(2199),
  /** The year it was rolled over from; 同比 looks there. */
  previousYearId: yearId.nullable(),
  /** What stood above the first project in the text it was imported from, line for line. */
  importedHead: textField,
});
export type Year = z.infer<typeof yearSchema>;

export function newYear(fields: Pick<Year, 'id' | 'bookId' | 'year'> & Partial<Year>): Year {
  return { previousYearId: null, importedHead: '', ...fields };
}
