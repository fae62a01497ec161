// @ts-check
import { spawn } from 'node:child_process';
import { ROOT } from './folders.mjs';

/**
 * @typedef {object} Outcome
 * @property {number} code the exit code; 1 when the command could not be started or was ended
 * @property {string} output what it printed on both streams, when `quiet`
 */

/**
 * Runs a command in the project's folder and waits for it; never throws. Quiet commands give their output back,
 * the others print as they go. No shell reads the arguments.
 *
 * @param {string} command
 * @param {readonly string[]} parameters
 * @param {{ quiet?: boolean, cwd?: string, env?: NodeJS.ProcessEnv, timeout?: number }} [options] `timeout` in ms
 * @returns {Promise<Outcome>}
 */
export function run(command, parameters, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, [...parameters], {
      cwd: options.cwd ?? ROOT,
      env: options.env ?? process.env,
      stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      timeout: options.timeout,
      killSignal: 'SIGKILL',
    });
    let output = '';
    child.stdout?.on('data', (data) => (output += data));
    child.stderr?.on('data', (data) => (output += data));
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * The same by a tool out of node_modules, by its script: no package runner in between.
 *
 * @param {string} script path inside node_modules
 * @param {readonly string[]} parameters
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runTool(script, parameters, options) {
  return run(process.execPath, [`node_modules/${script}`, ...parameters], options);
}

/** One line for a person. On standard error, so that standard output stays data. @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Set-up that cannot go on ends here, in words. @param {string} line @returns {never} */
export function giveUp(line) {
  say(line);
  process.exit(1);
}
