import type { ReactNode } from 'react';
import { isReported } from '../../../shared/ledger/entry.ts';
import type { ProjectStanding } from '../../../shared/standing/project-standing.ts';
import { formatFigure } from '../../../shared/standing/figure-words.ts';
import { currentLedger, useRevision } from '../../store/ledger-store.ts';
import type { Place } from '../../store/place.ts';
import { setView, useView } from '../../store/view-store.ts';
import { IconButton } from '../../ui/button.tsx';
import { MenuButton } from '../../ui/menu-button.tsx';
import { type Tab, Tabs } from '../../ui/tabs.tsx';
import { focusMain } from '../frame/main-focus.ts';
import { HistoryTab } from '../history/history-tab.tsx';
import { SupervisionsTab } from '../supervision/supervisions-tab.tsx';
import { BasicsTab } from './basics-tab.tsx';
import { EvidenceTab } from './evidence-tab.tsx';
import { GoalsTab } from './goals-tab.tsx';
import { MilestonesTab } from './milestones-tab.tsx';
import { ProgressTab } from './progress-tab.tsx';
import { categoryName } from './standing-words.ts';
import { useProjectMenu } from './use-project-menu.ts';
import { walk } from './walk.ts';

interface ProjectPanelProps {
  readonly place: Place;
  readonly standing: ProjectStanding;
  readonly rows: readonly ProjectStanding[];
}

const TAB_NAMES = ['basics', 'goals', 'progress', 'milestones', 'supervisions', 'evidence', 'history'] as const;
type TabName = (typeof TAB_NAMES)[number];

/** One project beside the list. */
export function ProjectPanel({ place, standing, rows }: ProjectPanelProps): ReactNode {
  const open = useView((view) => tabNamed(view.panelTab));
  const tabs = useTabs(standing);
  return (
    <aside className="panel" aria-label={`项目 ${standing.project.title}`}>
      <PanelHead place={place} standing={standing} rows={rows} />
      <Tabs label="项目内容" tabs={tabs} value={open} onChange={(panelTab) => setView({ panelTab })}>
        <div className="panel-page">
          {open === 'basics' ? <BasicsTab place={place} project={standing.project} /> : null}
          {open === 'goals' ? <GoalsTab place={place} standing={standing} /> : null}
          {open === 'progress' ? <ProgressTab place={place} project={standing.project} /> : null}
          {open === 'milestones' ? <MilestonesTab place={place} standing={standing} /> : null}
          {open === 'supervisions' ? <SupervisionsTab place={place} project={standing.project} /> : null}
          {open === 'evidence' ? <EvidenceTab place={place} project={standing.project} /> : null}
          {open === 'history' ? (
            <HistoryTab key={standing.project.id} place={place} project={standing.project} />
          ) : null}
        </div>
      </Tabs>
    </aside>
  );
}

function PanelHead({ place, standing, rows }: ProjectPanelProps): ReactNode {
  const { project, completion, planned } = standing;
  const { entriesOf } = useProjectMenu();
  const close = (): void => {
    setView({ panelOpen: false });
    focusMain();
  };
  return (
    <header className="panel-head">
      <div className="rowx">
        <span className="panel-number">{project.number}</span>
        <h2 className="grow cut" title={project.title}>
          {project.title}
        </h2>
        <IconButton icon="up" label="上一个项目" shortcut="Alt+↑" small onClick={() => walk(rows, project.id, -1)} />
        <IconButton icon="down" label="下一个项目" shortcut="Alt+↓" small onClick={() => walk(rows, project.id, 1)} />
        <MenuButton look="icon" label="更多操作" small align="end" entries={entriesOf(project).slice(1)} />
        <IconButton icon="close" label="关闭" shortcut="Esc" small onClick={close} />
      </div>
      <dl className="panel-facts">
        <Fact name="类别" words={categoryName(place.book, standing)} />
        <Fact name="牵头" words={unitNames(project.leadUnitIds)} />
        <Fact name="配合" words={unitNames(project.supportUnitIds)} />
        {completion === null ? null : (
          <Fact name="完成度" words={`${formatFigure(completion.value)}%，序时 ${formatFigure(planned)}%`} />
        )}
      </dl>
    </header>
  );
}

function Fact({ name, words }: { readonly name: string; readonly words: string }): ReactNode {
  if (words === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{words}</dd>
    </div>
  );
}

function unitNames(ids: readonly string[]): string {
  return ids.map((id) => currentLedger().units.get(id)?.shortName ?? '').join('、');
}

function useTabs({ project, figureStandings, milestones }: ProjectStanding): readonly Tab<TabName>[] {
  useRevision();
  const entries = [...currentLedger().entries.values()];
  const reported = entries.filter((entry) => entry.projectId === project.id && isReported(entry)).length;
  const matters = [...currentLedger().supervisions.values()].filter(({ projectId }) => projectId === project.id).length;
  const evidence = [...currentLedger().evidence.values()].filter(({ projectId }) => projectId === project.id).length;
  return [
    { value: 'basics', label: '基本信息' },
    { value: 'goals', label: '目标指标', count: figureStandings.length },
    { value: 'progress', label: '进展', count: reported },
    { value: 'milestones', label: '节点', count: milestones.length },
    { value: 'supervisions', label: '督办', count: matters },
    { value: 'evidence', label: '佐证', count: evidence },
    { value: 'history', label: '记录' },
  ];
}

function tabNamed(name: string): TabName {
  return TAB_NAMES.find((known) => known === name) ?? 'basics';
}
