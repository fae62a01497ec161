// @ts-check
// npm run test:faults [-- --rounds N --seed S --resume --large --without-journal]: kills the real program while a person
// works in it, and looks for every acknowledged change (tests/faults/faults.ts). With --moments alone: kills it at more
// moments within a restore, an import and a rotation than `npm test` does (tests/e2e/kill-in.test.ts).
import { run } from './setup/command.mjs';
import { inRoot } from './setup/folders.mjs';
import { onDisplay } from './setup/system.mjs';
import { buildTarget, COMMAND_LINE, PROGRAM } from './setup/targets.mjs';
import { setUp } from './setup.mjs';

await setUp();
for (const mode of [...PROGRAM, ...COMMAND_LINE, 'faults']) await buildTarget(mode);
const moments = process.argv.includes('--moments');
const play = moments
  ? [inRoot('node_modules', '@playwright', 'test', 'cli.js'), 'test', '--project=program', 'e2e/kill-in']
  : [inRoot('dist', 'faults', 'faults.mjs'), ...process.argv.slice(2)];
const [command, ...parameters] = onDisplay([process.execPath, ...play]);
const env = { ...process.env, ...(moments ? { KILL_MOMENTS: 'all' } : {}) };
process.exitCode = (await run(command, parameters, { env })).code;
