// Parts that several records share. Every field of every record is always there (null when empty):
// a change set then names exactly the fields that changed, and JSON loses none.
import { isDay, type Day } from '../base/dates.ts';
import type { Id } from '../base/ids.ts';
import { z } from '../base/zod.ts';

/** The schema of an id with its record's prefix. */
export function idField<Prefix extends string>(prefix: Prefix): z.ZodType<Id<Prefix>, Id<Prefix>> {
  return z.templateLiteral([z.literal(prefix), '_', z.string().regex(/^[0-9a-z-]{1,40}$/)]);
}

export const dayField = z.custom<Day>((value) => typeof value === 'string' && isDay(value), '应为 YYYY-MM-DD 的日期');
export const momentField = z.iso.datetime({ precision: 3, message: '应为带毫秒的 UTC 时间' });
export const nameField = z.string().min(1).max(200);
export const textField = z.string().max(100_000);
/** SHA-256 of a blob, 64 lower-case hexadecimal digits. */
export const hashField = z.string().regex(/^[0-9a-f]{64}$/);
