// What the rules about figures share: which figures they look at, and where a finding points.
import { isReported } from '../ledger/entry.ts';
import type { FigureFacts } from '../standing/facts.ts';
import type { ProjectCheckFacts } from './check-facts.ts';
import type { Finding } from './finding.ts';
import { projectFinding, type ProjectRule } from './rule.ts';

/** The figures of a project that has reported; those of one that has not are missing as a whole. */
export function reportedFigures({ entry, figures }: ProjectCheckFacts): readonly FigureFacts[] {
  return isReported(entry) ? figures : [];
}

/** A finding at the value of a figure. `words` are what it says, besides the indicator. */
export function figureFinding(
  { project, projectsOfIndicator }: ProjectCheckFacts,
  { indicator, target }: FigureFacts,
  rule: ProjectRule,
  message: string,
  ...words: readonly string[]
): Finding {
  const others = (projectsOfIndicator.get(indicator.id) ?? []).filter((id) => id !== project.id);
  return projectFinding(rule, project.id, message, [indicator.id, ...words], {
    entryField: 'reading',
    indicatorId: indicator.id,
    itemId: target.goalItemId,
    otherProjectIds: others,
  });
}
