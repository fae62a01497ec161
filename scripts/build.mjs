// @ts-check
// npm run build [-- TARGET …]: builds what is stale.
import { say } from './setup/command.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { buildTarget, COMMAND_LINE, PROGRAM } from './setup/targets.mjs';

const named = process.argv.slice(2);
await ensureDependencies();
for (const mode of named.length > 0 ? named : new Set([...PROGRAM, ...COMMAND_LINE])) {
  const started = performance.now();
  try {
    const outcome = await buildTarget(mode);
    say(`build ${mode}: ${outcome}${outcome === 'built' ? ` in ${Math.round(performance.now() - started)} ms` : ''}`);
  } catch (error) {
    // The others are built all the same: each says for itself what is wrong with it.
    say(`build ${mode}: failed\n${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
