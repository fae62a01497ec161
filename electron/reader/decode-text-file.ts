// A text file from outside: a list, or a ledger of this program's. Decoding alone, so it needs no process of its own.
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { Refused } from '../../shared/office/read/refused.ts';
import { decodeText } from '../../shared/office/read/text/decode-text.ts';
import type { ReadError } from '../../shared/table/read-error.ts';

export function decodeTextFile(bytes: Uint8Array): Result<string, ReadError> {
  if (bytes.length === 0) return fail({ type: 'empty' });
  try {
    const decoded = decodeText(bytes);
    return decoded === null ? fail({ type: 'notAWorkbook' }) : ok(decoded.text);
  } catch (error) {
    if (error instanceof Refused) return fail(error.error);
    throw error;
  }
}
