// Indicators are joined and split; a 报送稿 keeps the ids that were there when it came.
import type { Indicator } from '../ledger/indicator.ts';
import type { Submission } from '../ledger/submission.ts';

/**
 * A version's figures by the ids of today. An id that the project no longer has is one that was joined or split:
 * when as many of today's are without a value, they follow in order; else nobody can say, and it is left as it is.
 */
export function currentFigures(
  figures: Submission['figures'],
  now: readonly Indicator['id'][],
): Map<Indicator['id'], Submission['figures'][number]> {
  const isOfToday = new Set<string>(now);
  const sent = new Set<string>(figures.map(({ indicatorId }) => indicatorId));
  const gone = figures.filter(({ indicatorId }) => !isOfToday.has(indicatorId));
  const open = now.filter((id) => !sent.has(id));
  const follows = gone.length === open.length;
  const current = new Map<Indicator['id'], Submission['figures'][number]>();
  for (const figure of figures) {
    const at = gone.indexOf(figure);
    const indicatorId = (at >= 0 && follows ? open[at] : undefined) ?? figure.indicatorId;
    if (!current.has(indicatorId)) current.set(indicatorId, { ...figure, indicatorId });
  }
  return current;
}
