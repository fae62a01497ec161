// A process of its own as it is shipped: bundled, CommonJS.
import path from 'node:path';
import { build } from 'vite';

const ROOT = path.join(import.meta.dirname, '../..');

/** Builds the reader's process, or one of a test's own, into the folder and gives the file. */
export async function buildChild(folder: string, entry = 'electron/reader/child.ts'): Promise<string> {
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
        input: { child: path.join(ROOT, entry) },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  });
  return path.join(folder, 'child.cjs');
}
