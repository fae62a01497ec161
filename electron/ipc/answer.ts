// One request of the page, from the first doubt to the reply. No Electron: the sender comes as plain facts.
import { fail, type Result } from '../../shared/base/result.ts';
import type { Channel } from '../../shared/ipc/channels.ts';
import { contract, type Argument, type Reply, type ShellError } from '../../shared/ipc/contract.ts';
import type { z } from '../../shared/base/zod.ts';
import type { Log } from '../log.ts';
import { countRefusal } from '../refusals.ts';

/** What each channel does; the argument has been parsed by then. */
export type Handlers = {
  readonly [Name in Channel]: (argument: Argument<Name>) => Promise<Result<Reply<Name>, ShellError>>;
};

/** Who asks. */
export interface Sender {
  /** The program's own window, and its outermost frame. */
  readonly ownFrame: boolean;
  readonly origin: string;
}

export const OWN_ORIGIN = 'app://ledger';

/** Sender → schema → run → Result. Always a Result: nothing is thrown across to the page. */
export async function answer<Name extends Channel>(
  channel: Name,
  given: { readonly sender: Sender; readonly argument: unknown },
  handlers: Handlers,
  log: Log,
): Promise<Result<Reply<Name>, ShellError>> {
  if (!given.sender.ownFrame || given.sender.origin !== OWN_ORIGIN) {
    countRefusal(log, 'sender', { channel });
    return fail({ type: 'badRequest' });
  }
  const parsed = parseArgument(channel, given.argument);
  if (parsed === undefined) {
    countRefusal(log, 'argument', { channel });
    return fail({ type: 'badRequest' });
  }
  try {
    return await handlers[channel](parsed.argument);
  } catch (error) {
    // A bug, and not to be dressed up as an expected failure; the page still gets an answer.
    log.failure(`bug-${channel}`, error);
    return fail({ type: 'io', name: '', code: 'EBUG' });
  }
}

const SCHEMAS: { readonly [Name in Channel]: { readonly argument: z.ZodType<Argument<Name>> } } = contract;

function parseArgument<Name extends Channel>(channel: Name, raw: unknown): { argument: Argument<Name> } | undefined {
  try {
    const parsed = SCHEMAS[channel].argument.safeParse(raw);
    return parsed.success ? { argument: parsed.data } : undefined;
  } catch {
    // A value that leads back into itself, or is nested beyond all measure, ends the stack and not the schema.
    return undefined;
  }
}
