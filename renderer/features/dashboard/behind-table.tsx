import type { ReactNode } from 'react';
import type { FigureLine } from '../../../shared/select/period-review.ts';
import { gapWords } from '../../../shared/standing/figure-words.ts';
import { Button } from '../../ui/button.tsx';
import { Light } from '../../ui/light.tsx';
import { Meter } from '../../ui/meter.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { actualWords, expectedWords, shortGap, targetWords } from '../ledger/figure-value-words.ts';
import { meterTone } from '../ledger/standing-words.ts';
import { openList, openProject } from './dashboard-links.ts';
import type { Dashboard } from './use-dashboard.ts';

// A chief reads the worst; the rest are a click away.
const MOST_LINES = 8;

/** Figures behind plan, the farthest behind first. */
export function BehindTable({ dashboard }: { readonly dashboard: Dashboard }): ReactNode {
  const { behind } = dashboard;
  const projects = new Set(behind.map(({ standing }) => standing.project.id)).size;
  return (
    <section className="dashboard-block">
      <SectionHead
        title="落后序时的指标"
        note={behind.length === 0 ? '没有' : `${behind.length} 个，涉及 ${projects} 个项目`}
        action={
          <Button variant="link" onClick={() => openList({ status: 'behind' })}>
            在台账中查看
          </Button>
        }
      />
      <ul className="dashboard-lines">
        {behind.slice(0, MOST_LINES).map((line) => (
          <BehindLine key={line.figure.target.id} line={line} />
        ))}
      </ul>
      {behind.length > MOST_LINES ? (
        <Button variant="link" onClick={() => openList({ status: 'behind' })}>
          {`另有 ${behind.length - MOST_LINES} 个，在台账中查看`}
        </Button>
      ) : null}
    </section>
  );
}

function BehindLine({ line: { standing, figure } }: { readonly line: FigureLine }): ReactNode {
  const { project } = standing;
  const tone = meterTone(figure.light);
  return (
    <li>
      <button
        type="button"
        className="dashboard-figure"
        onClick={() => openProject(project.id, 'goals')}
        title={`${project.number} ${project.title}：${figure.indicator.name}，${gapWords(figure)}`}
      >
        <span className="dim num">{project.number}</span>
        <span className="cut">
          {figure.indicator.name} <span className="dim s13">{project.title}</span>
        </span>
        <span className="num">
          <b>{actualWords(figure)}</b>
          <span className="dim s13">{` / ${targetWords(figure)}`}</span>
        </span>
        <span className="num mid narrow-hide dashboard-expected">{expectedWords(figure)}</span>
        <Meter value={shareOf(figure)} mark={markOf(figure)} tone={tone} width={72} />
        <Light colour={figure.light ?? 'none'} word={shortGap(figure)} />
      </button>
    </li>
  );
}

/** How much of the target is reached, in percent; of an upper limit how much of it is used. */
function shareOf({ actual, target }: FigureLine['figure']): number | null {
  if (actual === null) return null;
  return target.value === 0 ? 100 : (actual / target.value) * 100;
}

function markOf({ expected, target }: FigureLine['figure']): number {
  return target.value === 0 ? 0 : (expected / target.value) * 100;
}
