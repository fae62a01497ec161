import type { ShellError } from '../../shared/ipc/contract.ts';

/** Why the program cannot open its data. Nothing was changed. */
export type StartError =
  | { readonly type: 'shell'; readonly error: ShellError }
  | { readonly type: 'database'; readonly message: string };
