// @ts-check
// The main job by itself, in the real program under Xvfb. Its steps are tests/demo/main-job.demo.ts; what they leave
// lies in out/ and is named on the last lines.
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { runTool, say } from './setup/command.mjs';
import { inRoot } from './setup/folders.mjs';

/** @returns {Promise<number>} the exit code */
export async function runDemo() {
  const out = inRoot('out');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  say('start: no display, so the main job runs by itself …');
  const parameters = ['test', '--project=demo', '--reporter=list'];
  const { code, output } = await runTool('@playwright/test/cli.js', parameters, { quiet: true });
  if (code !== 0 || !existsSync(out)) {
    say(`${output}\nstart: the main job did not come to its end`);
    return 1;
  }
  for (const name of readdirSync(out).sort()) process.stdout.write(`out/${name}\n`);
  return 0;
}
