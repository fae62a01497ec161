// 口令: a digest by scrypt with its parameters, and how long one has to wait after wrong ones. Node alone.
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

// About a tenth of a second and 32 MB on an office PC.
const COST = { N: 32_768, r: 8, p: 1 } as const;
const KEY_BYTES = 32;
const SALT_BYTES = 16;
const MEMORY_LIMIT = 128 * 1024 * 1024;
/** `scrypt$32768$8$1$SALT$KEY`, both in base64url. The cost is bounded, so that no digest stops the program. */
const DIGEST = /^scrypt\$(16384|32768|65536)\$(8)\$(1)\$([\w-]{22})\$([\w-]{43})$/;

const FREE_TRIES = 3;
const FIRST_WAIT_SECONDS = 5;
const LONGEST_WAIT_SECONDS = 300;

/** Wrong passwords in a row, and when the last one was given (ms). */
export interface WrongPasswords {
  readonly count: number;
  readonly at: number;
}

export async function passwordDigest(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await derive(password, salt, COST);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** A digest that is none fits no password. */
export async function passwordFits(password: string, digest: string): Promise<boolean> {
  const [, N, r, p, salt = '', key = ''] = DIGEST.exec(digest) ?? [];
  if (N === undefined) return false;
  const derived = await derive(password, Buffer.from(salt, 'base64url'), { N: Number(N), r: Number(r), p: Number(p) });
  const expected = Buffer.from(key, 'base64url');
  return expected.length === derived.length && timingSafeEqual(expected, derived);
}

/** Seconds until the next try; a clock that was set back makes nobody wait longer than the longest wait. */
export function secondsToWait(wrong: WrongPasswords, now: number): number {
  if (wrong.count < FREE_TRIES) return 0;
  const whole = Math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** (wrong.count - FREE_TRIES));
  const gone = Math.max(0, (now - wrong.at) / 1000);
  return Math.max(0, Math.ceil(whole - gone));
}

function derive(password: string, salt: Buffer, cost: { N: number; r: number; p: number }): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // A digit typed with a Chinese input method is the same digit.
    scrypt(password.normalize('NFKC'), salt, KEY_BYTES, { ...cost, maxmem: MEMORY_LIMIT }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
