import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The same bundle of exceljs as the program's (vite.config.ts).
  resolve: {
    alias: [
      {
        find: /^exceljs$/,
        replacement: path.join(import.meta.dirname, 'node_modules/exceljs/dist/exceljs.bare.min.js'),
      },
    ],
  },
  test: {
    environment: 'node',
    maxWorkers: 2,
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['tests/{shared,architecture}/**/*.test.ts'],
          // Pure functions leave nothing behind: their modules are loaded once for all files, in half the time.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'rooms',
          include: ['tests/**/*.test.{ts,tsx}'],
          // Those of the real program run by Playwright.
          exclude: ['tests/e2e/**', 'tests/{shared,architecture}/**'],
        },
      },
    ],
  },
});
