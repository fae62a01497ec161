import type { FillError } from './fill-data.ts';
import type { TextTooLong } from './workbook.ts';

/** What a model can hold and a file cannot. */
export type WriteError = TextTooLong | FillError;
