// What the system says of a file, in the terms of the contract. Node alone.
import type { ShellError } from '../../shared/ipc/contract.ts';

const BY_CODE: Readonly<Record<string, 'diskFull' | 'readOnly' | 'locked' | 'notFound'>> = {
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EACCES: 'readOnly',
  EPERM: 'readOnly',
  EROFS: 'readOnly',
  EBUSY: 'locked',
  ETXTBSY: 'locked',
  ENOENT: 'notFound',
};

/** The error of a system call on the file or folder of that name; anything else is a bug and is thrown on. */
export function shellError(error: unknown, name: string): ShellError {
  const code = systemCode(error);
  if (code === undefined) throw error;
  const type = BY_CODE[code];
  return type === undefined ? { type: 'io', name, code } : { type, name };
}

/** `ENOSPC` and its like; undefined when it is no error of the system's. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  return /^E[A-Z0-9]+$/.test(error.code) ? error.code : undefined;
}
