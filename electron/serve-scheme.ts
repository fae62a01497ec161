// The one difference between Electron 22 and later ones in serving a scheme: `protocol.handle` came with 25.
import { protocol, type Protocol } from 'electron';
import type { PageResponse } from './page-files.ts';

type Answer = (url: string, method: string) => Promise<PageResponse>;

/** Electron 22's way, gone from today's types. */
interface BufferProtocol {
  registerBufferProtocol: (
    scheme: string,
    handler: (
      request: { readonly url: string; readonly method: string },
      callback: (response: { statusCode: number; headers: Record<string, string>; data: Buffer }) => void,
    ) => void,
  ) => boolean;
}

function isOlder(given: object): given is BufferProtocol {
  return !('handle' in given) && 'registerBufferProtocol' in given;
}

export function serveScheme(scheme: string, answer: Answer): void {
  const given: Protocol | BufferProtocol = protocol;
  if (isOlder(given)) {
    given.registerBufferProtocol(scheme, (request, callback) => void deliver(answer, request, callback));
    return;
  }
  protocol.handle(scheme, async (request) => {
    const { status, headers, body } = await answer(request.url, request.method);
    return new Response(new Uint8Array(body), { status, headers: { ...headers } });
  });
}

async function deliver(
  answer: Answer,
  request: { readonly url: string; readonly method: string },
  callback: (response: { statusCode: number; headers: Record<string, string>; data: Buffer }) => void,
): Promise<void> {
  const { status, headers, body } = await answer(request.url, request.method);
  callback({ statusCode: status, headers: { ...headers }, data: body });
}
