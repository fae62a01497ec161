import { type ReactNode, useMemo } from 'react';
import { chineseMonthDay } from '../../../shared/base/dates.ts';
import type { Milestone } from '../../../shared/ledger/milestone.ts';
import { milestoneStanding, type MilestoneStanding } from '../../../shared/standing/milestone-standing.ts';
import type { ProjectStanding } from '../../../shared/standing/project-standing.ts';
import type { Place } from '../../store/place.ts';
import { setView, useView } from '../../store/view-store.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Light } from '../../ui/light.tsx';
import { leadUnitWords } from './ledger-columns.tsx';
import './milestones.css';

interface BoardLine {
  readonly milestone: Milestone;
  readonly project: ProjectStanding['project'];
  readonly standing: MilestoneStanding;
}

/** The milestones of the listed projects by month; a click opens the project. */
export function MilestoneBoard({
  place,
  rows,
}: {
  readonly place: Place;
  readonly rows: readonly ProjectStanding[];
}): ReactNode {
  const months = useMemo(() => linesByMonth(rows), [rows]);
  const { dataDate } = place.period;
  if (months.length === 0)
    return (
      <EmptyState title="没有节点" picture="sheet">
        打开一个项目，在“节点”里采纳原文里有时间的事项，或者自己添加。
      </EmptyState>
    );
  return (
    <div className="board">
      {months.map(([month, lines]) => (
        <section key={month} aria-label={monthWords(month)}>
          <h2>
            {monthWords(month)}
            <span className="dim s13">{countWords(lines)}</span>
            {dataDate.startsWith(month) ? (
              <span className="board-date s13">{`数据截至${chineseMonthDay(dataDate)}`}</span>
            ) : null}
          </h2>
          <ul>
            {lines.map((line) => (
              <Line key={line.milestone.id} line={line} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Line({ line }: { readonly line: BoardLine }): ReactNode {
  const { milestone, project, standing } = line;
  const open = useView((view) => view.panelOpen && view.projectId === project.id);
  const named = `${project.number} ${project.title}`;
  const leadUnits = leadUnitWords(project);
  return (
    <li>
      <button
        type="button"
        className={open ? 'board-line is-open' : 'board-line'}
        onClick={() => setView({ projectId: project.id, panelOpen: true, panelTab: 'milestones' })}
      >
        <span className="board-day num">{chineseMonthDay(milestone.due)}</span>
        <span className="board-what">
          <span className="cut" title={milestone.title}>
            {milestone.title}
          </span>
          <span className="cut dim s13" title={named}>
            {named}
          </span>
          <span className="cut dim s13 board-unit" title={leadUnits}>
            {leadUnits}
          </span>
        </span>
        <Light colour={standing.light ?? 'none'} word={standing.word} />
      </button>
    </li>
  );
}

function linesByMonth(rows: readonly ProjectStanding[]): [string, BoardLine[]][] {
  const lines = rows.flatMap(({ project, period, milestones, thresholds }) =>
    milestones.map((milestone) => ({
      milestone,
      project,
      standing: milestoneStanding(milestone, period.dataDate, thresholds.milestoneDays),
    })),
  );
  const months = new Map<string, BoardLine[]>();
  for (const line of lines.sort((a, b) => (a.milestone.due < b.milestone.due ? -1 : 1))) {
    const month = line.milestone.due.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), line]);
  }
  return [...months];
}

function monthWords(month: string): string {
  return `${month.slice(0, 4)}年${Number(month.slice(5))}月`;
}

function countWords(lines: readonly BoardLine[]): string {
  const overdue = lines.filter(({ standing }) => standing.state === 'overdue').length;
  const done = lines.filter(({ standing }) => standing.state === 'done').length;
  const parts = [`${lines.length} 个`, done > 0 ? `完成 ${done}` : '', overdue > 0 ? `到期未完成 ${overdue}` : ''];
  return parts.filter((part) => part !== '').join(' · ');
}
