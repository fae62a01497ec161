// What the page's origin answers: the built files and no others, under the page's policy. Node alone, so that the engines
// in which the page is tried get it served in the same way.
import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

export interface PageResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** What index.html carries in `<meta name="csp-nonce">`, replaced by a fresh nonce at every load. */
const NONCE_PLACEHOLDER = '__CSP_NONCE__';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

export const NOT_FOUND: PageResponse = {
  status: 404,
  headers: { 'content-type': 'text/plain' },
  body: Buffer.from('404'),
};

/** Answers a GET by its path, `/seeds/2023.json`. */
export function openPageFiles(root: string): (pathname: string) => Promise<PageResponse> {
  // Only what was there at the start is served, by its exact address: no path is ever built from a request.
  const files = new Map(listFiles(root).map((file) => [addressOf(root, file), file]));
  return async (pathname) => {
    const address = pathname === '/' ? '/index.html' : decodeAddress(pathname);
    const file = files.get(address);
    if (file === undefined) return NOT_FOUND;
    const body = await readFile(file);
    return address === '/index.html' ? pageResponse(body) : fileResponse(file, body);
  };
}

function decodeAddress(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return '';
  }
}

/** Each load of the page gets a nonce of its own, in the policy and, for the styles made at run time, in the page. */
function pageResponse(body: Buffer): PageResponse {
  const nonce = randomBytes(16).toString('base64url');
  const headers = { 'content-security-policy': contentSecurityPolicy(nonce), 'cache-control': 'no-store' };
  const response = fileResponse('.html', Buffer.from(body.toString('utf8').replaceAll(NONCE_PLACEHOLDER, nonce)));
  return { ...response, headers: { ...response.headers, ...headers } };
}

function fileResponse(file: string, body: Buffer): PageResponse {
  const type = MEDIA_TYPES[path.extname(file)] ?? MEDIA_TYPES[file] ?? 'application/octet-stream';
  // A worker has a policy of its own, taken from its script's headers: it gets one without a nonce.
  const policy = contentSecurityPolicy(undefined);
  return {
    status: 200,
    headers: { 'content-type': type, 'x-content-type-options': 'nosniff', 'content-security-policy': policy },
    body,
  };
}

function contentSecurityPolicy(nonce: string | undefined): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${nonce === undefined ? '' : ` 'nonce-${nonce}'`}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function addressOf(root: string, file: string): string {
  return `/${path.relative(root, file).split(path.sep).join('/')}`;
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = path.join(folder, entry.name);
    return entry.isDirectory() ? listFiles(place) : [place];
  });
}
