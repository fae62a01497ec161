// 发文机关: 局, 局办公室, 党委, 领导小组办公室, each with its 机关代字.
import { z } from '../base/zod.ts';
import { idField, nameField, textField } from './fields.ts';

export const issuerId = idField('iss');

export const issuerSchema = z.strictObject({
  id: issuerId,
  name: nameField,
  order: z.int(),
  /** 机关代字: 嘉司. */
  mark: z.string().max(20),
  /** 主送 by default. */
  recipient: textField,
  /** 签发人 of upward documents. */
  signatory: textField,
  /** How the text calls those who did the work: 全市司法行政系统. */
  system: textField,
  /** 印发机关, as 版记 names it: 嘉兴市司法局办公室. */
  printOffice: textField,
  /** 抄送 by default, without `抄送：` and the closing 。 */
  copyTo: textField,
});
export type Issuer = z.infer<typeof issuerSchema>;
