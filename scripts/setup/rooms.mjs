// @ts-check
import { existsSync } from 'node:fs';
import { runTool } from './command.mjs';
import { inRoot } from './folders.mjs';

/** The rooms that are typed by themselves, each with its own libraries. */
const ROOMS = ['shared', 'shared/office', 'electron', 'renderer', 'scripts', 'tests'];

/**
 * Checks each room's types and tells of each as it is done.
 *
 * @param {(room: string, complaint: string) => void} tell `complaint` is empty when all is well
 */
export async function checkTypes(tell) {
  for (const room of ROOMS) {
    if (!existsSync(inRoot(room, 'tsconfig.json'))) continue;
    const { code, output } = await runTool('typescript/bin/tsc', ['-p', `${room}/tsconfig.json`], { quiet: true });
    // A room without a source yet has nothing to be wrong with.
    const empty = output.includes('TS18003');
    tell(room, code === 0 || empty ? '' : output);
  }
}

export function checkFormat() {
  return runTool('oxfmt/bin/oxfmt', ['--check', '.'], { quiet: true });
}

export function checkLint() {
  return runTool('oxlint/bin/oxlint', ['--deny-warnings'], { quiet: true });
}
