// 督办: a numbered matter, followed until 销号.
import { z } from '../base/zod.ts';
import { dayField, idField, textField } from './fields.ts';
import { projectId } from './project.ts';
import { unitId } from './unit.ts';
import { yearId } from './year.ts';

export const supervisionId = idField('spv');

export const supervisionSchema = z.strictObject({
  id: supervisionId,
  yearId,
  number: z.int().min(1),
  projectId: projectId.nullable(),
  unitId,
  matter: textField,
  /** 领导批示, in the leader's words. */
  instruction: textField,
  issuedOn: dayField,
  due: dayField,
  reply: textField,
  repliedOn: dayField.nullable(),
  /** 销号. */
  closedOn: dayField.nullable(),
});
export type Supervision = z.infer<typeof supervisionSchema>;
