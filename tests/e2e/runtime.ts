// How the program is started: as it was built here, or the packaged one that LEDGER_PROGRAM names.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const PROJECT = path.resolve(import.meta.dirname, '..', '..');

export interface Command {
  readonly executablePath: string;
  readonly parameters: readonly string[];
}

export function programCommand(): Command {
  const packaged = process.env['LEDGER_PROGRAM'];
  // Chromium refuses its sandbox to root.
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  if (packaged) return { executablePath: packaged, parameters: root };
  return { executablePath: path.join(electronFolder(), 'electron'), parameters: [PROJECT, ...root] };
}

function electronFolder(): string {
  const given = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (given) return given;
  const note = path.join(PROJECT, '.cache', 'electron-folder.txt');
  if (!existsSync(note)) throw new Error('no Electron yet: run `node scripts/setup.mjs`');
  return readFileSync(note, 'utf8').trim();
}
