// 发文字号: 嘉司〔2023〕12号 (GB/T 9704-2012 7.2.5). Given at 签发, never twice.
import { z } from '../base/zod.ts';
import { dayField, idField } from './fields.ts';
import { issuerId } from './issuer.ts';
import { reportId } from './report.ts';

export const documentNumberId = idField('num');

export const documentNumberSchema = z.strictObject({
  id: documentNumberId,
  issuerId,
  year: z.int(),
  number: z.int().min(1),
  reportId: reportId.nullable(),
  issuedOn: dayField,
});
export type DocumentNumber = z.infer<typeof documentNumberSchema>;

/** A number that is not given yet leaves one 字 free: 嘉司〔2023〕　号. */
export function formatDocumentNumber(mark: string, year: number, number: number | null): string {
  return `${mark}〔${year}〕${number ?? '　'}号`;
}
