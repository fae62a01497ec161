import type { ReactNode } from 'react';
import { formatFigure } from '../../../shared/standing/figure-words.ts';
import type { UnitProgress } from '../../../shared/select/unit-progress.ts';
import { Meter } from '../../ui/meter.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { openList } from './dashboard-links.ts';
import type { Dashboard } from './use-dashboard.ts';

/** Lead units by mean completion, the lowest first. */
export function UnitTable({ dashboard: { units } }: { readonly dashboard: Dashboard }): ReactNode {
  if (units.length === 0) return null;
  const ordered = [...units].sort((a, b) => (a.completion ?? -1) - (b.completion ?? -1));
  return (
    <section className="dashboard-block">
      <SectionHead title="牵头单位" note={`${units.length} 家，按平均完成度`} />
      <ul className="dashboard-lines is-pair">
        {ordered.map((progress) => (
          <UnitLine key={progress.unit.id} progress={progress} />
        ))}
      </ul>
    </section>
  );
}

function UnitLine({ progress }: { readonly progress: UnitProgress }): ReactNode {
  const { unit, projects, completion, planned } = progress;
  const words = completion === null ? '—' : `${formatFigure(Math.round(completion))}%`;
  return (
    <li>
      <button
        type="button"
        className="dashboard-unit"
        title={`${unit.fullName}：牵头 ${projects.length} 项，平均完成度 ${words}，序时 ${formatFigure(planned)}%`}
        onClick={() => openList({ unitId: unit.id })}
      >
        <span className="cut">{unit.shortName}</span>
        <span className="dim s13 num">{`${projects.length} 项`}</span>
        <Meter value={completion} mark={planned} width={72} />
        <span className="num">{words}</span>
      </button>
    </li>
  );
}
