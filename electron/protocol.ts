// The page's only origin, app://ledger. It never changes: the database belongs to it.
import path from 'node:path';
import { app, protocol } from 'electron';
import { NOT_FOUND, openPageFiles } from './page-files.ts';
import { serveScheme } from './serve-scheme.ts';

const SCHEME = 'app';
const HOST = 'ledger';
export const PAGE_URL = `${SCHEME}://${HOST}/`;

/** Before `ready`: a scheme that is not standard and secure has no IndexedDB. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

export function servePage(): void {
  const answer = openPageFiles(path.join(app.getAppPath(), 'dist', 'page'));
  serveScheme(SCHEME, async (url, method) => {
    const { hostname, pathname } = new URL(url);
    return hostname === HOST && method === 'GET' ? answer(pathname) : NOT_FOUND;
  });
}
