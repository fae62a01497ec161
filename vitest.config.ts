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
    include: ['tests/**/*.test.{ts,tsx}'],
    // Those of the real program run by Playwright.
    exclude: ['tests/e2e/**'],
    environment: 'node',
    maxWorkers: 2,
    testTimeout: 20_000,
  },
});
