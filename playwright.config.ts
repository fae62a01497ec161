import { defineConfig } from '@playwright/test';

// The real program, one window at a time; each test brings a data folder of its own (tests/e2e/fixtures.ts).
export default defineConfig({
  projects: [
    { name: 'program', testDir: 'tests/e2e', testMatch: '**/*.test.ts' },
    // What packing can break: the shell, its processes, its files, the way in. The screens are the same bundle.
    {
      name: 'packaged',
      testDir: 'tests/e2e',
      testMatch: ['shell', 'security', 'portable', 'network', 'first-start', 'closing', 'exchange-shell', 'backup'].map(
        (name) => `**/${name}.test.ts`,
      ),
    },
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
