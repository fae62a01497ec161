// One target a mode: `vite build --mode page|preload|main|cli|bench`. scripts/build.mjs runs those that are stale.
import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { shippedPackages } from './scripts/licences.ts';
import { readManual } from './scripts/manual.ts';

const root = import.meta.dirname;
const at = (...names: string[]): string => path.join(root, ...names);

// One build of exceljs everywhere, the browser's: program and command line write the same bytes.
const alias = [{ find: /^exceljs$/, replacement: at('node_modules/exceljs/dist/exceljs.bare.min.js') }];
const BUILT_IN = [...builtinModules, /^node:/];

const targets: Readonly<Record<string, () => UserConfig>> = {
  page: () => ({
    root: at('renderer'),
    base: '/',
    resolve: { alias },
    plugins: [react(), seedsBesideThePage(), licencesBesideThePage(), manualBesideThePage()],
    worker: { format: 'es' },
    build: {
      outDir: at('dist/page'),
      emptyOutDir: true,
      target: 'chrome108',
      // Nothing is inlined as `data:`, so that the page's policy stays as short as it is.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4096,
    },
  }),
  // Main and preload are CommonJS: modules in main need Electron 28, and a sandboxed preload takes nothing else.
  main: () => forNode('main', { main: at('electron/main.ts') }, 'cjs', 'node16'),
  preload: () => forNode('preload', { preload: at('electron/preload.ts') }, 'cjs', 'node16'),
  // A target of its own: together with `jz` it would be split into chunks that a child cannot load.
  reader: () => forNode('reader', { reader: at('electron/reader/child.ts') }, 'cjs', 'node16'),
  keeper: () => forNode('keeper', { keeper: at('electron/keeper/child.ts') }, 'cjs', 'node16'),
  cli: () => forNode('cli', { jz: at('scripts/cli/jz.ts') }, 'es', 'node20'),
  // Packages stay outside: a bench measures them as they are, and Playwright cannot be bundled.
  faults: () => ({ ...forNode('faults', { faults: at('tests/faults/faults.ts') }, 'es', 'node20'), ssr: {} }),
  bench: () => ({ ...forNode('bench', benchFiles(), 'es', 'node20'), ssr: {} }),
};

export default defineConfig(({ mode }) => {
  const target = targets[mode];
  if (!target) throw new Error(`unknown target: ${mode} (one of ${Object.keys(targets).join(', ')})`);
  return { configFile: false, publicDir: false, logLevel: 'warn', ...target() };
});

/** A bundle with everything in it but Electron and what Node brings. */
function forNode(folder: string, input: Record<string, string>, format: 'cjs' | 'es', target: string): UserConfig {
  const extension = format === 'cjs' ? 'cjs' : 'mjs';
  return {
    resolve: { alias },
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      outDir: at('dist', folder),
      emptyOutDir: true,
      target,
      minify: false,
      rolldownOptions: {
        input,
        // Playwright drives the program from a bench; it finds its own files only where it is installed.
        external: ['electron', '@playwright/test', ...BUILT_IN],
        // What entries share lies beside them: tests/e2e/runtime.ts finds the project two folders up.
        output: { format, entryFileNames: `[name].${extension}`, chunkFileNames: `[name].${extension}` },
      },
    },
  };
}

function benchFiles(): Record<string, string> {
  const folder = at('tests/bench');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.bench.ts')) : [];
  return Object.fromEntries(names.map((name) => [name.slice(0, -'.ts'.length), path.join(folder, name)]));
}

/** The page fetches its seeds from its own origin, `/seeds/NAME.json`. */
function seedsBesideThePage(): Plugin {
  return {
    name: 'seeds-beside-the-page',
    writeBundle() {
      const target = at('dist/page/seeds');
      mkdirSync(target, { recursive: true });
      for (const name of readdirSync(at('seeds')).filter((file) => file.endsWith('.json'))) {
        copyFileSync(at('seeds', name), path.join(target, name));
      }
    },
  };
}

/** 关于 reads what ships within the program from its own origin, `/licences.json`. */
function licencesBesideThePage(): Plugin {
  return {
    name: 'licences-beside-the-page',
    writeBundle() {
      writeFileSync(at('dist/page/licences.json'), JSON.stringify(shippedPackages(root)));
    },
  };
}

/** The help reads the manual, `/manual.json`, and its pictures, `/manual/NAME.webp`. */
function manualBesideThePage(): Plugin {
  return {
    name: 'manual-beside-the-page',
    writeBundle() {
      const chapters = readManual(root);
      writeFileSync(at('dist/page/manual.json'), JSON.stringify(chapters));
      mkdirSync(at('dist/page/manual'), { recursive: true });
      for (const block of chapters.flatMap(({ blocks }) => blocks)) {
        if (block.type === 'picture') copyFileSync(at('docs/images', block.file), at('dist/page/manual', block.file));
      }
    },
  };
}
