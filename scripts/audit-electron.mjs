// @ts-check
// npm run audit:electron: @doyensec/electronegativity over the program's own sources. A finding of high or medium
// severity needs a written reason in docs/security.md; a reason without a finding has to go, too.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { giveUp, run, say } from './setup/command.mjs';
import { CACHE, inRoot } from './setup/folders.mjs';

/** @typedef {{ id: string, file: string, severity: string, sample: string, line: number }} Finding */

// It brings 400 packages of its own, most of them years old: they have a lock file of their own and never stand
// among the program's.
const CHECKER = path.join(CACHE, 'audit-electron');
const SCANNED = ['electron', 'shared', 'renderer', 'package.json'];
const REASONS = inRoot('docs', 'security.md');

await install();
const staged = mkdtempSync(path.join(tmpdir(), 'audit-'));
try {
  for (const name of SCANNED) cpSync(inRoot(name), path.join(staged, name), { recursive: true });
  const complaints = compare(await scan(staged), readReasons());
  for (const complaint of complaints) say(complaint);
  if (complaints.length > 0) process.exitCode = 1;
} finally {
  rmSync(staged, { recursive: true, force: true });
}

async function install() {
  const own = inRoot('scripts', 'audit-electron');
  const lock = 'package-lock.json';
  const same = (/** @type {string} */ name) =>
    existsSync(path.join(CHECKER, name)) &&
    readFileSync(path.join(CHECKER, name), 'utf8') === readFileSync(path.join(own, name), 'utf8');
  if (same(lock) && existsSync(path.join(CHECKER, 'node_modules', '.package-lock.json'))) return;
  say('audit: installing the checker …');
  mkdirSync(CHECKER, { recursive: true });
  for (const name of ['package.json', lock]) cpSync(path.join(own, name), path.join(CHECKER, name));
  const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await run('npm', ['ci', ...quietly], { quiet: true, cwd: CHECKER });
  if (code !== 0) giveUp(`${output}\naudit: npm could not install the checker; is the npm registry within reach?`);
}

/** @param {string} folder @returns {Promise<Finding[]>} */
async function scan(folder) {
  const runner = path.join(CHECKER, 'node_modules', '@doyensec', 'electronegativity', 'dist', 'runner.js');
  const check = createRequire(import.meta.url)(runner);
  const { electron } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')).devDependencies;
  const { issues, errors } = await check({
    input: folder,
    electronVersionOverride: electron,
    customScan: [],
    excludeFromScan: [],
    parserPlugins: [],
  });
  // A file that it cannot read is a file that it has not looked at.
  const unread = errors.map((/** @type {any} */ error) => `${path.relative(folder, error.file)}: ${error.message}`);
  if (unread.length > 0) giveUp(`audit: the checker could not read\n  ${unread.join('\n  ')}`);
  return issues.map((/** @type {any} */ issue) => ({
    id: issue.id,
    file: issue.file === 'N/A' ? '-' : path.relative(folder, issue.file).split(path.sep).join('/'),
    severity: issue.severity.name,
    sample: String(issue.sample ?? '').trim(),
    line: issue.location?.line ?? 0,
  }));
}

/** The table of docs/security.md, `| CHECK | file | reason |`. @returns {Map<string, string>} */
function readReasons() {
  const rows = readFileSync(REASONS, 'utf8').matchAll(/^\| `([A-Z_]+_CHECK)` \| `?([^|`]+)`? \| (.+) \|$/gm);
  return new Map([...rows].map(([, id = '', file = '', reason = '']) => [`${id} ${file.trim()}`, reason.trim()]));
}

/** @param {readonly Finding[]} findings @param {ReadonlyMap<string, string>} reasons @returns {string[]} */
function compare(findings, reasons) {
  const grave = findings.filter(({ severity }) => severity === 'HIGH' || severity === 'MEDIUM');
  const keys = new Set(grave.map(({ id, file }) => `${id} ${file}`));
  const unreasoned = grave.filter(({ id, file }) => (reasons.get(`${id} ${file}`) ?? '') === '');
  const idle = [...reasons.keys()].filter((key) => !keys.has(key));
  say(`audit: ${findings.length} findings, ${grave.length} of high or medium severity, ${reasons.size} reasons`);
  return [
    ...unreasoned.map(
      ({ id, file, severity, line, sample }) =>
        `audit: no reason in docs/security.md: ${severity} ${id} ${file}:${line} ${sample}`,
    ),
    ...idle.map((key) => `audit: a reason in docs/security.md for what is not found any more: ${key}`),
  ];
}
