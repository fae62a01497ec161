// @ts-check
// npm run pictures [-- manual | gallery]: takes pictures of the real program. `manual`: those of docs/images, which the
// manual, the help and the README show. `gallery`: every screen and dialog, empty, with the sample and with 10,000
// projects, at three sizes, into .cache/gallery/.
import { runTool } from './setup/command.mjs';
import { buildTarget, PROGRAM } from './setup/targets.mjs';
import { setUp } from './setup.mjs';

await setUp();
for (const mode of PROGRAM) await buildTarget(mode);
const named = process.argv.slice(2).map((name) => `${name}.pictures`);
process.exitCode = (await runTool('@playwright/test/cli.js', ['test', '--project=pictures', ...named])).code;
