import { type KeyboardEvent, type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { filterStandings } from '../../../shared/select/filter.ts';
import type { ProjectStanding } from '../../../shared/standing/project-standing.ts';
import { isReported } from '../../../shared/ledger/entry.ts';
import { periodName } from '../../../shared/ledger/period.ts';
import { openDialog } from '../../store/dialog-store.ts';
import { type Place, usePeriodOverview } from '../../store/place.ts';
import { NO_FILTER, setView, useView } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { focusMain } from '../frame/main-focus.ts';
import { filterWords } from './filter-words.ts';
import './ledger.css';
import './panel.css';
import { LedgerTable } from './ledger-table.tsx';
import { LedgerTools } from './ledger-tools.tsx';
import { MilestoneBoard } from './milestone-board.tsx';
import { PanelDivider } from './panel-divider.tsx';
import { usePanelWidth } from './panel-width.ts';
import { ProjectPanel } from './project-panel.tsx';
import { walk } from './walk.ts';

const WAYS = [
  { value: 'list', label: '列表' },
  { value: 'milestones', label: '节点', title: '全部项目的节点，按月排列' },
] as const;

/** 项目台账: the list of the year's projects, and the one that is open beside it. */
export function LedgerScreen({ place }: { readonly place: Place }): ReactNode {
  const { standings, byProject } = usePeriodOverview(place);
  const filter = useView((view) => view.filter);
  const projectId = useView((view) => view.projectId);
  const panelOpen = useView((view) => view.panelOpen);
  const width = usePanelWidth();
  const [way, setWay] = useState<'list' | 'milestones'>('list');
  // The text is the dear part, above all by pinyin: it is matched once for list and counts, after the keys.
  const text = useDeferredValue(filter.text);
  const named = useMemo(() => filterStandings(standings, { ...NO_FILTER, text }, filterWords), [standings, text]);
  const rows = useMemo(() => filterStandings(named, { ...filter, text: '' }, filterWords), [named, filter]);
  const open = panelOpen && projectId !== null ? byProject.get(projectId) : undefined;
  const reported = useMemo(() => standings.filter(({ entry }) => isReported(entry)).length, [standings]);
  return (
    <div className="ledger" role="presentation" onKeyDown={(event) => press(event, rows, projectId)}>
      <PageHead
        title="项目台账"
        note={`${standings.length} 项 · ${periodName(place.period)}已填 ${reported} 项${place.period.locked ? ' · 已定稿' : ''}`}
      >
        <Segmented label="台账视图" options={WAYS} value={way} onChange={setWay} />
        <Button variant="primary" icon="plus" title="新增项目 Ctrl+N" onClick={() => openDialog('newProject')}>
          新增项目
        </Button>
      </PageHead>
      <LedgerTools place={place} named={named} found={rows.length} />
      <div className="ledger-split" style={open ? { gridTemplateColumns: `minmax(0, 1fr) 1px ${width}px` } : {}}>
        <div className="ledger-list" data-main-focus="">
          {way === 'list' ? <LedgerTable place={place} rows={rows} total={standings.length} /> : null}
          {way === 'milestones' ? <MilestoneBoard place={place} rows={rows} /> : null}
        </div>
        {open ? <PanelDivider width={width} /> : null}
        {open ? <ProjectPanel key={open.project.id} place={place} standing={open} rows={rows} /> : null}
      </div>
    </div>
  );
}

// Esc closes the panel; Alt+↑↓ walks the list from wherever one is.
function press(event: KeyboardEvent, rows: readonly ProjectStanding[], projectId: string | null): void {
  if (event.nativeEvent.isComposing) return;
  if (event.key === 'Escape') {
    setView({ panelOpen: false });
    focusMain();
  } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
    event.preventDefault();
    walk(rows, projectId, event.key === 'ArrowUp' ? -1 : 1);
  }
}
