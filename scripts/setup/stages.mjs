// @ts-check
// The stages of `npm test`. Each counts its own checks; output is shown where something failed.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { run, runTool, say } from './command.mjs';
import { ENGINES } from './engines.mjs';
import { CACHE, inRoot } from './folders.mjs';
import { TEST_PROGRAM } from './packaged.mjs';
import { checkFormat, checkLint, checkTypes } from './rooms.mjs';
import { checkPackage } from './smoke.mjs';
import { hasDisplay } from './system.mjs';
import { buildTarget, COMMAND_LINE, PROGRAM } from './targets.mjs';

/**
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string} output shown when something failed
 */

/**
 * `besides`: does not wait for the one before, for each of them keeps one core busy and no other.
 *
 * @type {readonly { name: string, check: () => Promise<Count>, besides?: true }[]}
 */
export const STAGES = [
  {
    name: 'audit',
    check: async () => one(await run(process.execPath, ['scripts/audit-electron.mjs'], { quiet: true })),
  },
  { name: 'format', check: async () => one(await checkFormat()), besides: true },
  { name: 'types', check: countTypes, besides: true },
  { name: 'lint', check: async () => one(await checkLint()), besides: true },
  { name: 'layers and units', check: countUnits },
  { name: 'build', check: countBuilds },
  { name: 'the page in other engines', check: countEngines },
  { name: 'the real program', check: () => countProgram('built', {}) },
  { name: 'kills', check: countKills },
  { name: 'package', check: countPackage },
  { name: 'the packaged program', check: () => countProgram('packaged', { LEDGER_PROGRAM: TEST_PROGRAM }) },
];

/** @param {boolean} good @param {string} output @returns {Count} */
function countOf(good, output) {
  return { passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: 0, output };
}

/** @param {import('./command.mjs').Outcome} outcome */
function one(outcome) {
  return countOf(outcome.code === 0, outcome.output);
}

/** @param {readonly Count[]} counts @returns {Count} */
function sum(counts) {
  return {
    passed: counts.reduce((total, count) => total + count.passed, 0),
    failed: counts.reduce((total, count) => total + count.failed, 0),
    skipped: counts.reduce((total, count) => total + count.skipped, 0),
    output: counts.flatMap((count) => (count.failed > 0 ? [count.output] : [])).join('\n'),
  };
}

async function countTypes() {
  /** @type {Count[]} */
  const counts = [];
  await checkTypes((room, complaint) => counts.push(countOf(complaint === '', `${room}:\n${complaint}`)));
  return sum(counts);
}

async function countUnits() {
  const file = reportFile('units');
  const outcome = await runTool(
    'vitest/vitest.mjs',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    { quiet: true },
  );
  return counted(outcome, file, (report) => ({
    passed: report.numPassedTests,
    // A file that does not even load has no test that could fail.
    failed: report.numFailedTests + report.testResults.filter(isBrokenFile).length,
    skipped: report.numPendingTests + report.numTodoTests,
  }));
}

/** @param {{ status: string, assertionResults: readonly unknown[] }} file */
function isBrokenFile(file) {
  return file.status === 'failed' && file.assertionResults.length === 0;
}

async function countBuilds() {
  /** @type {Count[]} */
  const counts = [];
  for (const mode of [...PROGRAM, ...COMMAND_LINE]) {
    try {
      counts.push(countOf((await buildTarget(mode)) !== 'absent', `build ${mode}: its sources are missing`));
    } catch (error) {
      counts.push(countOf(false, `build ${mode}: ${error instanceof Error ? error.message : String(error)}`));
    }
  }
  return sum(counts);
}

/**
 * Windows on one display would take the focus from each other: two run beside each other only where each brings a display
 * of its own (tests/e2e/own-display.ts).
 *
 * @param {string} name @param {Record<string, string>} environment
 */
function countProgram(name, environment) {
  return countPlaywright(name, [`--project=${name}`, `--workers=${hasDisplay() ? 1 : 2}`], environment);
}

// Where engines differ: keys and letters, cells, the clipboard, paper. Without names Playwright runs all of the page's
// tests in them: `npx playwright test --project=chromium-108 --project=chromium-system`.
const ENGINE_TESTS = ['fill-grid', 'input-method', 'report'];

/** Headless, so that none takes the focus from another. */
async function countEngines() {
  /** @type {string[]} */
  const ready = [];
  for (const [name, prepare] of Object.entries(ENGINES)) {
    const why = await prepare();
    if (why === undefined) ready.push(`--project=${name}`);
    else say(`  left out: ${name}: ${why}`);
  }
  const leftOut = { ...countOf(true, ''), passed: 0, skipped: Object.keys(ENGINES).length - ready.length };
  if (ready.length === 0) return leftOut;
  const parameters = [...ready, ...ENGINE_TESTS.map((name) => `e2e/${name}`), '--workers=2'];
  return sum([leftOut, await countPlaywright('engines', parameters, {})]);
}

/**
 * @param {string} name of the run, its report and its folder
 * @param {readonly string[]} parameters
 * @param {Record<string, string>} environment
 */
async function countPlaywright(name, parameters, environment) {
  const file = reportFile(name);
  const outcome = await runTool(
    '@playwright/test/cli.js',
    ['test', '--reporter=list,json', `--output=${inRoot('test-results', name)}`, ...parameters],
    { quiet: true, env: { ...process.env, ...environment, PLAYWRIGHT_JSON_OUTPUT_NAME: file } },
  );
  return counted(outcome, file, ({ stats, errors }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  }));
}

/** The short form of the kill test; and that it fails where there is no journal. */
async function countKills() {
  const play = (/** @type {readonly string[]} */ options) =>
    run(process.execPath, ['scripts/faults.mjs', '--seed', `ci-${process.pid}`, ...options], { quiet: true });
  const kept = await play(['--rounds', '2']);
  const without = await play(['--rounds', '2', '--without-journal']);
  return sum([one(kept), countOf(without.code === 1, `the kill test passes without a journal:\n${without.output}`)]);
}

async function countPackage() {
  const packed = one(await run(process.execPath, ['scripts/package.mjs'], { quiet: true }));
  if (packed.failed > 0) return packed;
  const checks = await checkPackage();
  return sum([packed, ...checks.map(({ what, good }) => countOf(good, `package: not so: ${what}`))]);
}

/** @param {string} name */
function reportFile(name) {
  const file = path.join(CACHE, 'reports', `${name}.json`);
  mkdirSync(path.dirname(file), { recursive: true });
  // An old report must not speak for a run that died.
  rmSync(file, { force: true });
  return file;
}

/**
 * @param {import('./command.mjs').Outcome} outcome
 * @param {string} file
 * @param {(report: any) => { passed: number, failed: number, skipped: number }} read
 * @returns {Count}
 */
function counted(outcome, file, read) {
  try {
    const count = read(JSON.parse(readFileSync(file, 'utf8')));
    // A runner that ends badly for another reason than a test is a failure as well.
    const failed = outcome.code !== 0 && count.failed === 0 ? 1 : count.failed;
    return { ...count, failed, output: outcome.output };
  } catch {
    return countOf(false, `${outcome.output}\nno report was written`);
  }
}

/** @param {Count} count */
export function tellStage(/** @type {string} */ name, /** @type {Count} */ count, /** @type {number} */ seconds) {
  if (count.failed > 0) say(count.output);
  const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
  say(
    `${count.failed > 0 ? '✘' : '✔'} ${name}: ${count.passed} good, ${count.failed} bad${skipped} (${seconds.toFixed(1)} s)`,
  );
}
