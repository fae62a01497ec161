// Blobs: originals received, evidence, frozen reports, templates. By SHA-256, written once, never overwritten.
import { z } from '../../base/zod.ts';
import { bytesField, hash, nothing } from '../fields.ts';

export const blobChannels = {
  /** Keeps the bytes and returns when they are on the disk; the same bytes are kept once. */
  putBlob: {
    argument: z.strictObject({ bytes: bytesField }),
    reply: z.strictObject({ hash, size: z.int().min(0) }),
  },
  /** The bytes as they were put; `blobDamaged` when they are no longer those. */
  readBlob: { argument: z.strictObject({ hash }), reply: z.strictObject({ bytes: bytesField }) },
  /** Opens a copy under the given name by the system's program, on a person's click alone; never a program (`notOpened`). */
  openBlob: { argument: z.strictObject({ hash, name: z.string().min(1).max(240) }), reply: nothing },
} as const;
