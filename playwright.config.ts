import { defineConfig } from '@playwright/test';
import type { Engine } from './tests/e2e/fixtures.ts';

// The real program, one window at a time; each test brings a data folder of its own (tests/e2e/fixtures.ts).
// The page in plain browsers on a shell in memory (tests/engines): what an older or a newer engine does otherwise.
// scripts/setup/engines.mjs has them ready. A test that has to have the real shell is tagged so.
const PAGE = {
  testDir: 'tests/e2e',
  testMatch: [
    'first-start',
    'search',
    'ledger',
    'fill',
    'fill-grid',
    'input-method',
    'check',
    'settings',
    'report',
  ].map((name) => `**/${name}.test.ts`),
  grepInvert: /@shell/,
};

// What packing can break: the shell, its processes, its files, the way in. The screens are the same bundle.
const PACKED = ['shell', 'security', 'portable', 'network', 'first-start', 'closing', 'exchange-shell', 'backup'].map(
  (name) => `**/${name}.test.ts`,
);

export default defineConfig<object, Engine>({
  projects: [
    { name: 'program', testDir: 'tests/e2e', testMatch: '**/*.test.ts' },
    // The same in two parts, as `npm test` plays them: each test once, in the packaged program where it can break there.
    { name: 'built', testDir: 'tests/e2e', testMatch: '**/*.test.ts', testIgnore: PACKED },
    { name: 'packaged', testDir: 'tests/e2e', testMatch: PACKED },
    { name: 'chromium-108', ...PAGE, use: { browserPath: '.cache/chromium-108/chromium' } },
    { name: 'chromium-system', ...PAGE, use: { browserPath: '/usr/bin/chromium' } },
    // The main job that `npm start` runs by itself where there is no display.
    { name: 'demo', testDir: 'tests/demo', testMatch: '**/*.demo.ts' },
    // `npm run pictures`: those of the manual and the README, and every screen at every size to be looked at.
    { name: 'pictures', testDir: 'tests/pictures', testMatch: '**/*.pictures.ts' },
  ],
  outputDir: 'test-results',
  workers: 1,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  forbidOnly: process.env['CI'] !== undefined,
});
