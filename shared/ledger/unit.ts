// 单位: one directory for all books.
import type { Day } from '../base/dates.ts';
import { z } from '../base/zod.ts';
import { dayField, idField, nameField, textField } from './fields.ts';

export const unitId = idField('unt');

export const unitSchema = z.strictObject({
  id: unitId,
  fullName: nameField,
  shortName: nameField,
  order: z.int(),
  /** 联络员 and how to reach them. */
  liaison: textField,
  phone: textField,
  /** 负责人, who signs the form. */
  head: textField,
  validFrom: dayField.nullable(),
  /** The last day on which the unit existed under this name. */
  validTo: dayField.nullable(),
  note: textField,
});
export type Unit = z.infer<typeof unitSchema>;

export function newUnit(fields: Pick<Unit, 'id' | 'fullName'> & Partial<Unit>): Unit {
  return {
    shortName: fields.fullName,
    order: 0,
    liaison: '',
    phone: '',
    head: '',
    validFrom: null,
    validTo: null,
    note: '',
    ...fields,
  };
}

export function isUnitValidOn(unit: Unit, on: Day): boolean {
  return (unit.validFrom === null || unit.validFrom <= on) && (unit.validTo === null || on <= unit.validTo);
}
