// 操作人: the *who* of every change.
import { z } from '../base/zod.ts';
import { idField, momentField, nameField } from './fields.ts';

export const operatorId = idField('opr');

export const operatorSchema = z.strictObject({
  id: operatorId,
  name: nameField,
  /** scrypt digest with its parameters; null: no password. */
  password: z.string().max(400).nullable(),
  addedAt: momentField,
});
export type Operator = z.infer<typeof operatorSchema>;
