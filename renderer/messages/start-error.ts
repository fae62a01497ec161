import type { ShellError } from '../../shared/ipc/contract.ts';

/** Why the program cannot open its data. Nothing was changed. */
export type StartError =
  | { readonly type: 'shell'; readonly error: ShellError }
  | { readonly type: 'database'; readonly message: string }
  | { readonly type: 'journalRecord'; readonly generation: number }
  | { readonly type: 'replay'; readonly generation: number };
