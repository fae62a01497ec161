// @ts-check
// npm run bench [-- NAME …]: each tests/bench/NAME.bench.ts, bundled and run by Node in a process of its own.
// A bench prints its figures itself; with `--json` on its command line as one JSON object.
import { existsSync, readdirSync } from 'node:fs';
import { giveUp, run, say } from './setup/command.mjs';
import { inRoot } from './setup/folders.mjs';
import { onDisplay } from './setup/system.mjs';
import { buildTarget, COMMAND_LINE, PROGRAM } from './setup/targets.mjs';
import { setUp } from './setup.mjs';

await setUp();
for (const mode of [...PROGRAM, ...COMMAND_LINE, 'bench']) await buildTarget(mode);
const folder = inRoot('dist', 'bench');
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.bench.mjs')) : [];
const named = process.argv.slice(2).filter((parameter) => !parameter.startsWith('-'));
const options = process.argv.slice(2).filter((parameter) => parameter.startsWith('-'));
const chosen = files.filter((name) => named.length === 0 || named.includes(name.slice(0, -'.bench.mjs'.length)));
if (chosen.length === 0) giveUp(`bench: none of that name (${files.join(', ') || 'there are none yet'})`);
for (const name of chosen.sort()) {
  say(`bench ${name.slice(0, -'.bench.mjs'.length)} …`);
  const [command, ...parameters] = onDisplay([process.execPath, inRoot('dist', 'bench', name), ...options]);
  const { code } = await run(command, parameters);
  if (code !== 0) process.exitCode = code;
}
