// The state that the files before would leave, for the rows of the files after.
import { contentOf, EMPTY_CONTENT, type Content } from './content.ts';
import type { ExchangeContext } from './exchange-context.ts';

export type Progress = {
  /** The latest version of each project. */
  readonly content: Map<string, Content>;
  /** The latest receipt's version of each unit. */
  readonly receipts: Map<string, number>;
  /** `unit|hash` of what was received. */
  readonly hashes: Set<string>;
};

export function startProgress(context: ExchangeContext): Progress {
  const content = new Map<string, Content>();
  for (const [projectId, submission] of context.latest)
    content.set(projectId, contentOf(submission, context.indicatorsOf.get(projectId) ?? []));
  const receipts = new Map<string, number>();
  const hashes = new Set<string>();
  for (const { kind, unitId, version, fileHash } of context.receipts) {
    if (kind !== 'form') continue;
    receipts.set(unitId, Math.max(receipts.get(unitId) ?? 0, version));
    if (fileHash !== null) hashes.add(`${unitId}|${fileHash}`);
  }
  return { content, receipts, hashes };
}

export function contentBefore(progress: Progress, projectId: string): Content {
  return progress.content.get(projectId) ?? EMPTY_CONTENT;
}
