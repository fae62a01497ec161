// @ts-check
// npm start: opens the window; without a display runs the main job by itself and leaves its files in out/.
import { giveUp, run } from './setup/command.mjs';
import { electronBinary, sandboxParameters } from './setup/electron-runtime.mjs';
import { ROOT } from './setup/folders.mjs';
import { hasDisplay } from './setup/system.mjs';
import { buildTarget, PROGRAM } from './setup/targets.mjs';
import { runDemo } from './demo.mjs';
import { setUp } from './setup.mjs';

const electronFolder = await setUp();
for (const mode of PROGRAM) {
  if ((await buildTarget(mode)) === 'absent') giveUp(`start: the sources of ${mode} are missing`);
}
process.exitCode = hasDisplay() ? await openWindow() : await runDemo();

async function openWindow() {
  const parameters = [ROOT, ...sandboxParameters(), ...process.argv.slice(2)];
  return (await run(electronBinary(electronFolder), parameters)).code;
}
