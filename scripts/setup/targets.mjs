// @ts-check
import { existsSync } from 'node:fs';
import { inRoot } from './folders.mjs';
import { digestOf, isFresh, markBuilt } from './stale.mjs';

/**
 * What vite builds, by mode: from which files, and what it leaves.
 *
 * @type {Readonly<Record<string, { entry: string, sources: readonly string[], product: string }>>}
 */
const TARGETS = {
  page: {
    entry: 'renderer/main.tsx',
    sources: [
      'renderer',
      'shared',
      'seeds',
      'docs/使用手册.md',
      'docs/images',
      'scripts/manual.ts',
      'scripts/licences.ts',
    ],
    product: 'dist/page/index.html',
  },
  main: { entry: 'electron/main.ts', sources: ['electron', 'shared'], product: 'dist/main/main.cjs' },
  preload: {
    entry: 'electron/preload.ts',
    sources: ['electron/preload.ts', 'shared/ipc/channels.ts'],
    product: 'dist/preload/preload.cjs',
  },
  cli: {
    entry: 'scripts/cli/jz.ts',
    sources: ['scripts/cli', 'scripts/sample', 'shared', 'electron'],
    product: 'dist/cli/jz.mjs',
  },
  reader: {
    entry: 'electron/reader/child.ts',
    sources: ['electron/reader', 'shared'],
    product: 'dist/reader/reader.cjs',
  },
  keeper: {
    entry: 'electron/keeper/child.ts',
    sources: ['electron/keeper', 'electron/journal', 'electron/blobs', 'electron/files', 'shared'],
    product: 'dist/keeper/keeper.cjs',
  },
  faults: {
    entry: 'tests/faults/faults.ts',
    sources: ['tests/faults', 'tests/e2e', 'shared'],
    product: 'dist/faults/faults.mjs',
  },
  bench: { entry: 'tests/bench', sources: ['tests', 'scripts/cli', 'shared', 'electron'], product: 'dist/bench' },
};
const EVERYWHERE = ['vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** The program's own targets: all that `npm start` needs; `reader` reads files from outside, `keeper` keeps the backups. */
export const PROGRAM = ['page', 'main', 'preload', 'reader', 'keeper'];

/** What `jz` needs: itself, and the same reader. */
export const COMMAND_LINE = ['cli', 'reader'];

/**
 * Builds a target unless what is there is made from the same files. Prints nothing on standard output.
 *
 * @param {string} mode
 * @returns {Promise<'built' | 'fresh' | 'absent'>} absent: its sources are not written yet
 */
export async function buildTarget(mode) {
  const target = TARGETS[mode];
  if (!target) throw new Error(`unknown target: ${mode}`);
  if (!existsSync(inRoot(target.entry))) return 'absent';
  const digest = digestOf([...target.sources, ...EVERYWHERE]);
  if (isFresh(mode, digest, target.product)) return 'fresh';
  process.env['NODE_ENV'] = 'production';
  const { build } = await import('vite');
  await build({ configFile: inRoot('vite.config.ts'), mode, logLevel: 'error' });
  markBuilt(mode, digest);
  return 'built';
}
