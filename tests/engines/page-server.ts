// The built page on an address of this machine, as the shell serves it: the same files, the same policy.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { NOT_FOUND, openPageFiles, type PageResponse } from '../../electron/page-files.ts';
import { PROJECT } from '../e2e/runtime.ts';

export interface PageServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

export async function startPageServer(): Promise<PageServer> {
  const answer = openPageFiles(path.join(PROJECT, 'dist', 'page'));
  const answerOf = async (method: string | undefined, pathname: string): Promise<PageResponse> => {
    // A browser asks for the icon of its tab, which the program's window has not.
    if (pathname === '/favicon.ico') return { status: 204, headers: {}, body: Buffer.alloc(0) };
    return method === 'GET' ? answer(pathname) : NOT_FOUND;
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://127.0.0.1');
    void answerOf(request.method, pathname).then(({ status, headers, body }) =>
      response.writeHead(status, { ...headers }).end(body),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${portOf(server.address())}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the page has no port');
  return address.port;
}
