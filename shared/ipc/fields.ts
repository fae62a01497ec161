// Parts that several channels share.
import { z } from '../base/zod.ts';

export const MEGABYTE = 1024 * 1024;
export const nothing = z.strictObject({});
/** Stands for a file whose path the shell keeps. */
export const fileToken = z.string().regex(/^[0-9a-f-]{36}$/);
/** SHA-256 in hexadecimal: of the journal up to a record, or of a blob's bytes. */
export const hash = z.string().regex(/^[0-9a-f]{64}$/);
export const bytesField = z
  .instanceof(Uint8Array<ArrayBuffer>)
  .refine((bytes) => bytes.length <= 512 * MEGABYTE, '超过 512 MB');
