// jz: the program's own code without a window, for scripts, tests and benchmarks.
import { runCommandLine } from './main.ts';
import { reportCommand } from './commands/report.ts';
import { sampleCommand } from './commands/sample.ts';
import { seedCommand } from './commands/seed.ts';
import { showCommand } from './commands/show.ts';
import { statsCommand } from './commands/stats.ts';

process.exitCode = await runCommandLine(
  [seedCommand, sampleCommand, showCommand, statsCommand, reportCommand],
  process.argv.slice(2),
);
