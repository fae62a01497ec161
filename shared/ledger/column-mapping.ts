// 列对应: how the columns of a workbook that came in were understood, kept for next time.
import { z } from '../base/zod.ts';
import { bookId } from './book.ts';
import { idField, nameField, textField } from './fields.ts';

export const columnMappingId = idField('map');

export const columnMappingSchema = z.strictObject({
  id: columnMappingId,
  bookId,
  name: nameField,
  /** The heads it was made for, joined; the same heads find it again. */
  heads: z.array(textField),
  /** Per head the field it means; null: kept and shown, not read. */
  fields: z.array(z.string().max(60).nullable()),
});
export type ColumnMapping = z.infer<typeof columnMappingSchema>;
