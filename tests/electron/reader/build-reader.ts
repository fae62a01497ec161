// The reader's process as it is shipped: bundled, CommonJS.
import path from 'node:path';
import { build } from 'vite';

const ROOT = path.join(import.meta.dirname, '../../..');

/** Builds electron/reader/child.ts, or a process of a test's own, into the folder and gives the file. */
export async function buildReader(folder: string, entry = 'electron/reader/child.ts'): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: 'node16',
      rolldownOptions: {
        input: { reader: path.join(ROOT, entry) },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  });
  return path.join(folder, 'reader.cjs');
}
