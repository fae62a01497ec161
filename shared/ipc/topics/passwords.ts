// 口令 of an operator: digests are made and compared in the shell; the page keeps none in clear.
import { z } from '../../base/zod.ts';

const passwordField = z.string().min(1).max(200);

export const passwordChannels = {
  makePasswordDigest: {
    argument: z.strictObject({ password: passwordField }),
    reply: z.strictObject({ digest: z.string().max(400) }),
  },
  /** After wrong ones in a row nothing is compared until the wait is over, also by the next start. */
  checkPassword: {
    argument: z.strictObject({ password: passwordField, digest: z.string().max(400) }),
    reply: z.strictObject({ fits: z.boolean(), waitSeconds: z.int().min(0) }),
  },
  /** Whether somebody put a file named 清除口令 into the data folder; with `done` it is taken away again. */
  passwordReset: {
    argument: z.strictObject({ done: z.boolean() }),
    reply: z.strictObject({ asked: z.boolean() }),
  },
} as const;
