import type { ReactNode } from 'react';
import type { Light } from '../../../shared/ledger/status.ts';
import type { ProjectStanding, StandingStatus } from '../../../shared/standing/project-standing.ts';
import { isCounted } from '../../../shared/standing/statistics.ts';
import { Button } from '../../ui/button.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { BarLegend, type BarPart, StackedBars, type BarTone } from '../../ui/stacked-bars.tsx';
import { openList } from './dashboard-links.ts';
import type { Dashboard } from './use-dashboard.ts';

/** Projects by category and status; each piece leads to its list. */
export function StatusBars({ dashboard }: { readonly dashboard: Dashboard }): ReactNode {
  const { place, statistics } = dashboard;
  const pieces = piecesOf(dashboard);
  const partsIn = (categoryId: string | null): BarPart[] =>
    pieces.map(({ tone, label, status, light, standings }) => ({
      tone,
      label,
      count: standings.filter(({ project }) => categoryId === null || project.categoryId === categoryId).length,
      onOpen: () => openList({ status, light, categoryId }),
    }));
  return (
    <section className="dashboard-block">
      <SectionHead
        title="项目状态"
        note={`${statistics.total} 项`}
        action={
          <Button variant="link" onClick={() => openList({})}>
            在台账中查看
          </Button>
        }
      />
      <StackedBars
        label="各类别项目的状态"
        rows={place.book.categories.map(({ id, name }) => ({ label: name, parts: partsIn(id) }))}
      />
      <BarLegend
        parts={partsIn(null).flatMap((part, index) => {
          const share = pieces[index]?.percent;
          return part.count === 0 || share === undefined ? [] : [{ ...part, share }];
        })}
      />
    </section>
  );
}

type Piece = {
  readonly tone: BarTone;
  readonly label: string;
  readonly status: StandingStatus;
  /** Set where a status is shown by its light too. */
  readonly light: Light | null;
  readonly standings: readonly ProjectStanding[];
  readonly percent: string | undefined;
};

/** The groups of the statistics in their order; 欠序时 is told apart by its light. */
function piecesOf({ standings, statistics }: Dashboard): Piece[] {
  const counted = standings.filter(isCounted);
  const known = new Set<string>(statistics.byStatus.map(({ status }) => status));
  const groupOf = (standing: ProjectStanding): string =>
    known.has(standing.status) ? standing.status : 'undetermined';
  return statistics.byStatus.flatMap(({ status, label, percent }): Piece[] => {
    const own = counted.filter((standing) => groupOf(standing) === status);
    const whole = { label, status, light: null, standings: own, percent: `${percent.toFixed(1)}%` };
    if (status !== 'behind') return [{ ...whole, tone: TONES[status] ?? 'on' }];
    const red = own.filter(({ light }) => light === 'red');
    const yellow = own.filter((one) => one.light !== 'red');
    // Yellow takes what red leaves: the two add up to the share that the reports give.
    const redShare = Math.min(percent, Number(((red.length / Math.max(1, statistics.total)) * 100).toFixed(1)));
    const share = (part: number): string => `${part.toFixed(1)}%`;

    return [
      {
        ...whole,
        tone: 'yellow',
        label: `${label}（黄）`,
        light: 'yellow',
        standings: yellow,
        percent: share(percent - redShare),
      },
      { ...whole, tone: 'red', label: `${label}（红）`, light: 'red', standings: red, percent: share(redShare) },
    ];
  });
}

const TONES: Readonly<Record<string, BarTone>> = {
  done: 'done',
  ahead: 'ahead',
  onTrack: 'on',
  notStarted: 'idle',
  suspended: 'idle',
  undetermined: 'idle',
  notReported: 'none',
};
