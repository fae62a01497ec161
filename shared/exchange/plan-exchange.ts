// The plan: pure. Files and the ledger as it is in, what would change out; nothing is dropped without a word.
import type { Ledger } from '../ledger/ledger.ts';
import type { Period } from '../ledger/period.ts';
import { exchangeContext } from './exchange-context.ts';
import type { ParsedForm } from './parsed-form.ts';
import type { FileChoices, Plan, PlannedCell, PlannedFile } from './plan.ts';
import { planFile } from './plan-file.ts';
import { startProgress } from './plan-progress.ts';
import { markRivals } from './plan-rivals.ts';

export function planExchange(
  ledger: Ledger,
  period: Period,
  forms: readonly ParsedForm[],
  choices: FileChoices = {},
): Plan {
  const context = exchangeContext(ledger, period);
  const progress = startProgress(context);
  const files: PlannedFile[] = [];
  const cells: PlannedCell[] = [];
  const keys = new Set<string>();
  forms.forEach((form, index) => {
    const key = fileKey(form);
    // The same bytes twice in one batch: the second says nothing new.
    const unique = keys.has(key) ? `${key}#${index + 1}` : key;
    keys.add(unique);
    const planned = planFile(form, unique, choices[unique] ?? {}, context, progress);
    files.push(planned.file);
    cells.push(...planned.cells);
  });
  // By project, whatever the order in which the files were read; of one project, as the files came.
  const order = new Map(context.projects.map(({ id }, index) => [id, index]));
  cells.sort((a, b) => (order.get(a.projectId) ?? 0) - (order.get(b.projectId) ?? 0));
  return { periodId: period.id, locked: period.locked, files, cells: markRivals(cells) };
}

/** What choices and plan call a file. */
export function fileKey({ file }: Pick<ParsedForm, 'file'>): string {
  return file.hash ?? `name:${file.name}`;
}
