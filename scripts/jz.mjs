// @ts-check
// npm run --silent jz -- COMMAND: builds the command line when it is stale and runs it. Standard output is data alone.
import { spawn } from 'node:child_process';
import { giveUp } from './setup/command.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { inRoot } from './setup/folders.mjs';
import { buildTarget, COMMAND_LINE } from './setup/targets.mjs';

await ensureDependencies();
for (const mode of COMMAND_LINE) if ((await buildTarget(mode)) === 'absent') giveUp(`jz: ${mode} is not there`);
// A process of its own in the caller's folder: argv, streams and exit code are its own.
const child = spawn(process.execPath, [inRoot('dist/cli/jz.mjs'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  cwd: process.env['INIT_CWD'] ?? process.cwd(),
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal));
child.on('close', (code) => {
  process.exitCode = code ?? 1;
});
