// @ts-check
// npm test: sets up what is missing, checks everything, and ends with `N passed, N failed`.
import { say } from './setup/command.mjs';
import { setUp } from './setup.mjs';

const total = { passed: 0, failed: 0 };
let finished = false;
// Set-up that gives up ends the process; the last line says so all the same.
process.on('exit', (code) => {
  if (!finished) total.failed += 1;
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
  process.exitCode = total.failed > 0 ? 1 : code;
});

await setUp();
// Loaded after set-up: what they import may not have been installed before.
const { STAGES, tellStage } = await import('./setup/stages.mjs');
const named = process.argv.slice(2);
/** @type {Promise<void>[]} */
const running = [];
for (const stage of STAGES) {
  if (named.length > 0 && !named.includes(stage.name)) continue;
  if (!stage.besides) await Promise.all(running.splice(0));
  running.push(play(stage));
}
await Promise.all(running);
finished = true;

/** @param {typeof STAGES[number]} stage */
async function play({ name, check }) {
  say(`  ${name} …`);
  const started = performance.now();
  const count = await check();
  total.passed += count.passed;
  total.failed += count.failed;
  tellStage(name, count, (performance.now() - started) / 1000);
}
