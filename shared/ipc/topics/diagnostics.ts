// What is told to whoever helps from afar: facts and figures, never a word of the ledger.
import { z } from '../../base/zod.ts';
import { nothing } from '../fields.ts';

/** Short codes only: no sentence, no name of a person or file fits through. */
const codeField = z.string().regex(/^[A-Za-z0-9_.:+-]{0,60}$/);

export const diagnosticsChannels = {
  diagnostics: {
    argument: nothing,
    reply: z.strictObject({
      /** 名称、版本: program, Electron, Chromium, Node, system, processor, memory, free room on the disk. */
      facts: z.array(z.strictObject({ name: z.string(), value: z.string() })),
      /** What was refused since the start, and how often; `request` are requests to the network. */
      refused: z.record(z.string(), z.int().min(0)),
      /** Dumps that Chromium left after a crash; they stay in the data folder. */
      crashes: z.array(z.strictObject({ at: z.string(), bytes: z.int().min(0) })),
      /** The end of the log, oldest line first. */
      log: z.string(),
    }),
  },
  /** A fault of the page: what kind of error and where in the program, not what it said. */
  noteFault: {
    argument: z.strictObject({ kind: z.enum(['render', 'error', 'rejection']), name: codeField, at: codeField }),
    reply: nothing,
  },
} as const;
