// Paper and PDF: what the page has laid out for print, on the paper sizes that its own style sheet names.
import { z } from '../../base/zod.ts';
import { bytesField, nothing } from '../fields.ts';

export const printChannels = {
  /** Opens the system's print dialog. `documentName` is what the printer's queue shows. */
  printPage: { argument: z.strictObject({ documentName: z.string().min(1).max(240) }), reply: nothing },
  printToPdf: { argument: nothing, reply: z.strictObject({ bytes: bytesField }) },
} as const;
