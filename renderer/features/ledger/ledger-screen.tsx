import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react';
import type { ProjectStanding } from '../../../shared/standing/project-standing.ts';
import { isReported } from '../../../shared/ledger/entry.ts';
import { periodName } from '../../../shared/ledger/period.ts';
import { openDialog } from '../../store/dialog-store.ts';
import { type Place, usePeriodOverview } from '../../store/place.ts';
import { setView, useView } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { isComposing } from '../../ui/is-composing.ts';
import { MenuButton } from '../../ui/menu-button.tsx';
import type { MenuEntry } from '../../ui/menu.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { SplitPanel } from '../../ui/split-panel.tsx';
import { focusMain } from '../frame/main-focus.ts';
import { usePanel } from '../frame/panel-widths.ts';
import { openReportOf } from '../report/report-choice.tsx';
import { ScoreBoard } from '../supervision/score-board.tsx';
import { SupervisionBoard } from '../supervision/supervision-board.tsx';
import './ledger.css';
import './panel.css';
import { inOrder } from './ledger-order.ts';
import { LedgerTable, NothingToShow } from './ledger-table.tsx';
import { LedgerTools } from './ledger-tools.tsx';
import { OriginalTable } from './original-table.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { MilestoneBoard } from './milestone-board.tsx';
import { ProjectPanel } from './project-panel.tsx';
import { useFilter } from './use-filter.ts';
import { walk } from './walk.ts';

const WAYS = [
  { value: 'list', label: '列表' },
  { value: 'original', label: '原表', title: '按印发清单的六列排，进展列在目标下面' },
  { value: 'milestones', label: '节点', title: '全部项目的节点，按月排列' },
  { value: 'supervisions', label: '督办', title: '本年列入督办的事项' },
] as const;
const SCORES = { value: 'scores', label: '记分', title: '本期各牵头单位的得分，逐笔列明' } as const;

/** 项目台账: the list of the year's projects, and the one that is open beside it. */
export function LedgerScreen({ place }: { readonly place: Place }): ReactNode {
  const { standings, byProject } = usePeriodOverview(place);
  const projectId = useView((view) => view.projectId);
  const panelOpen = useView((view) => view.panelOpen);
  const panel = usePanel('project');
  const chosenWay = useView((view) => view.ledgerWay);
  // A book that does not score has no points to look at.
  const way = chosenWay === 'scores' && !place.book.scoring ? 'list' : chosenWay;
  const sort = useView((view) => view.ledgerSort);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(NOTHING);
  const { named, found } = useFilter(standings);
  const rows = useMemo(() => inOrder(found, place, sort), [found, place, sort]);
  // What a filter hides is not acted upon.
  const checked = useMemo(() => projectsIn(rows, ticked), [rows, ticked]);
  const open = panelOpen && projectId !== null ? byProject.get(projectId) : undefined;
  const reported = useMemo(() => standings.filter(({ entry }) => isReported(entry)).length, [standings]);
  return (
    <div
      className="ledger"
      role="presentation"
      onKeyDown={(event) => press(event, rows, projectId, checked.length > 0 ? () => setTicked(NOTHING) : null)}
    >
      <PageHead
        title="项目台账"
        note={`${standings.length} 项 · ${periodName(place.period)}已填 ${reported} 项${place.period.locked ? ' · 已定稿' : ''}`}
      >
        <Segmented
          label="台账视图"
          options={place.book.scoring ? [...WAYS, SCORES] : WAYS}
          value={way}
          onChange={(ledgerWay) => setView({ ledgerWay })}
        />
        <MenuButton look="icon" label="更多" align="end" entries={SCREEN_MENU} />
        <Button variant="primary" icon="plus" title="新增项目 Ctrl+N" onClick={() => openDialog('newProject')}>
          新增项目
        </Button>
      </PageHead>
      {way === 'supervisions' || way === 'scores' ? null : (
        <LedgerTools
          place={place}
          named={named}
          found={rows.length}
          hint={way === 'list' && sort === null ? '按序号排列，可拖动改号' : undefined}
        />
      )}
      <SplitPanel
        label="调整项目栏的宽度"
        {...panel}
        panel={open ? <ProjectPanel key={open.project.id} place={place} standing={open} rows={rows} /> : null}
      >
        <div className="ledger-list" data-main-focus="">
          {way === 'list' ? (
            <LedgerTable place={place} rows={rows} total={standings.length} checked={ticked} onChecked={setTicked} />
          ) : null}
          {way === 'original' ? (
            <OriginalTable
              place={place}
              rows={rows}
              empty={<NothingToShow book={place.book} total={standings.length} />}
            />
          ) : null}
          {way === 'milestones' ? <MilestoneBoard place={place} rows={rows} /> : null}
          {way === 'supervisions' ? <SupervisionBoard place={place} /> : null}
          {way === 'scores' ? <ScoreBoard place={place} /> : null}
        </div>
      </SplitPanel>
      {/* Under the list, so that no row moves away from the pointer that ticks the next one. */}
      {checked.length === 0 ? null : (
        <SelectionBar place={place} projects={checked} onClear={() => setTicked(NOTHING)} />
      )}
    </div>
  );
}

const NOTHING: ReadonlySet<string> = new Set();

const SCREEN_MENU: readonly MenuEntry[] = [
  { label: '导入台账…', icon: 'import', run: () => openDialog('import') },
  { label: '导出全年台账', icon: 'export', run: () => openReportOf('yearLedger') },
  'line',
  { label: '列表的列…', icon: 'list', run: () => openDialog('columns') },
  { label: '回收站…', icon: 'trash', run: () => openDialog('bin') },
];

function projectsIn(rows: readonly ProjectStanding[], ticked: ReadonlySet<string>): ProjectStanding['project'][] {
  return ticked.size === 0 ? [] : rows.flatMap(({ project }) => (ticked.has(project.id) ? [project] : []));
}

// Esc unticks, then closes the panel; Alt+↑↓ walks the list from wherever one is.
function press(
  event: KeyboardEvent,
  rows: readonly ProjectStanding[],
  projectId: string | null,
  untick: (() => void) | null,
): void {
  if (isComposing(event)) return;
  if (event.key === 'Escape' && untick) {
    untick();
  } else if (event.key === 'Escape') {
    setView({ panelOpen: false });
    focusMain();
  } else if (event.altKey && !event.shiftKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
    event.preventDefault();
    walk(rows, projectId, event.key === 'ArrowUp' ? -1 : 1);
  }
}
