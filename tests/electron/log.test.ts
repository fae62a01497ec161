import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openLog } from '../../electron/log.ts';
import { temporaryFolder } from './temporary-folder.ts';

const clock = (): Date => new Date('2023-10-12T02:03:04.000Z');

test('facts get through, sentences, names and addresses do not', () => {
  const folder = temporaryFolder();
  const log = openLog(folder, clock);
  log.event('refused', { what: 'request', count: 2, url: 'https://example.com/?q=张三', text: '落实 资金' });
  log.failure('bug', new TypeError('张三 is not a function'));
  const lines = readFileSync(path.join(folder, 'logs', 'shell.log'), 'utf8').split('\n');
  expect(lines[0]).toBe('2023-10-12T02:03:04.000Z refused what=request count=2 url=- text=-');
  expect(lines[1]).toBe('2023-10-12T02:03:04.000Z bug error=TypeError at=-');
});

test('at most five files of about a megabyte', () => {
  const folder = temporaryFolder();
  const log = openLog(folder, clock);
  const many = Object.fromEntries(Array.from({ length: 900 }, (_, index) => [`fact${index}`, 'x'.repeat(50)]));
  for (let round = 0; round < 130; round += 1) log.event('long', many);
  const names = readdirSync(path.join(folder, 'logs')).sort();
  expect(names).toEqual(['shell.log', 'shell.log.1', 'shell.log.2', 'shell.log.3', 'shell.log.4']);
});
