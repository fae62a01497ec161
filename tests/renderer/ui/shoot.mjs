// Pictures of the gallery at the three sizes: node tests/renderer/ui/shoot.mjs <folder> [page…]
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

const site = path.join(import.meta.dirname, '../../../.cache/gallery');
const [folder = '/tmp/gallery', ...pages] = process.argv.slice(2);
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const server = createServer((request, response) => {
  const file = path.join(site, new URL(request.url, 'http://x').pathname);
  try {
    response.setHeader('content-type', types[path.extname(file)] ?? 'application/octet-stream');
    response.end(readFileSync(file));
  } catch {
    response.writeHead(404).end();
  }
}).listen(0);
const origin = `http://localhost:${server.address().port}/gallery.html`;
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const sizes = [
  [1366, 768],
  [1093, 614],
  [1920, 1080],
];
for (const [width, height] of sizes) {
  const page = await browser.newPage({ viewport: { width, height } });
  page.on('console', (message) => console.log(width, message.type(), message.text().slice(0, 300)));
  page.on('pageerror', (error) => console.log(width, 'error', error.message));
  for (const name of pages.length > 0 ? pages : ['parts', 'ledger', 'fill', 'report', 'dashboard']) {
    await page.goto(`${origin}#${name}`);
    await page.waitForTimeout(name === 'busy' ? 700 : 250);
    await page.screenshot({ path: `${folder}/${name}-${width}.png` });
  }
  await page.close();
}
await browser.close();
server.close();
