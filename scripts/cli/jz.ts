// jz: the program's own code without a window, for scripts, tests and benchmarks.
import { runCommandLine } from './main.ts';
import { checkCommand } from './commands/check.ts';
import { collectCommand } from './commands/collect.ts';
import { figuresCommand } from './commands/figures.ts';
import { formsCommand } from './commands/forms.ts';
import { importCommand } from './commands/import.ts';
import { readCommand } from './commands/read.ts';
import { reportCommand } from './commands/report.ts';
import { sampleCommand } from './commands/sample.ts';
import { seedCommand } from './commands/seed.ts';
import { showCommand } from './commands/show.ts';
import { statsCommand } from './commands/stats.ts';
import { verifyCommand } from './commands/verify.ts';

process.exitCode = await runCommandLine(
  [
    seedCommand,
    sampleCommand,
    showCommand,
    statsCommand,
    reportCommand,
    figuresCommand,
    checkCommand,
    readCommand,
    formsCommand,
    collectCommand,
    importCommand,
    verifyCommand,
  ],
  process.argv.slice(2),
);
