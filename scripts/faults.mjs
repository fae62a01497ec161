// @ts-check
// npm run test:faults [-- --rounds N --seed S --resume --large --without-journal]: kills the real program while a person
// works in it, and looks for every acknowledged change (tests/faults/faults.ts).
import { run } from './setup/command.mjs';
import { inRoot } from './setup/folders.mjs';
import { onDisplay } from './setup/system.mjs';
import { buildTarget, PROGRAM } from './setup/targets.mjs';
import { setUp } from './setup.mjs';

await setUp();
for (const mode of [...PROGRAM, 'faults']) await buildTarget(mode);
const [command, ...parameters] = onDisplay([
  process.execPath,
  inRoot('dist', 'faults', 'faults.mjs'),
  ...process.argv.slice(2),
]);
process.exitCode = (await run(command, parameters)).code;
