import { type ReactNode, useMemo } from 'react';
import { EmptyBook } from '../frame/empty-book.tsx';
import { periodName } from '../../../shared/ledger/period.ts';
import { isReported } from '../../../shared/ledger/entry.ts';
import { flushDrafts } from '../../actions/drafts.ts';
import { openDialog } from '../../store/dialog-store.ts';
import { type Place, usePeriodOverview } from '../../store/place.ts';
import { GRID_LINES, setView, useView } from '../../store/view-store.ts';
import { MenuButton } from '../../ui/menu-button.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { SplitPanel } from '../../ui/split-panel.tsx';
import { useToast } from '../../ui/toast.tsx';
import { focusMain } from '../frame/main-focus.ts';
import { usePanel } from '../frame/panel-widths.ts';
import { deadlineWords } from './deadline-words.ts';
import { EntryForm } from './entry-form.tsx';
import { FillList } from './fill-list.tsx';
import './fill.css';
import { nextUnfilled, stepFrom } from './fill-steps.ts';
import { EntryGrid } from './grid/entry-grid.tsx';
import { ReadingColumn } from './reading-column.tsx';
import { useFillKeys } from './use-fill-keys.ts';

const WAYS = [
  { value: 'form', label: '表单', title: '一项一项填，旁边有目标、方案和上期' },
  { value: 'grid', label: '表格', title: '像 Excel 那样一格一格填，可以整块粘贴' },
] as const;

const leaving = new Set<string>();

/** Commits what was typed; until that is through, the project counts as filled in for the way to the next. */
function leave(projectId: string): void {
  leaving.add(projectId);
  void flushDrafts().finally(() => leaving.delete(projectId));
}

/** 进展填报: the projects, the entry of one, and beside it what one reads while writing. */
export function FillScreen({ place }: { readonly place: Place }): ReactNode {
  const { standings, byProject } = usePeriodOverview(place);
  const projectId = useView((view) => view.projectId);
  const way = useView((view) => view.fillWay);
  const list = usePanel('fillList');
  const reading = usePanel('reading');
  const toast = useToast();
  const chosen = projectId === null ? undefined : byProject.get(projectId);
  const current = chosen ?? standings[0];
  const filled = useMemo(() => standings.filter(({ entry }) => isReported(entry)).length, [standings]);
  const go = (next: string | undefined): void => {
    const found = next === undefined ? undefined : byProject.get(next);
    if (!found) return;
    if (current) leave(current.project.id);
    setView({ projectId: found.project.id });
    focusMain();
  };
  const goUnfilled = (): void => {
    const next = current && nextUnfilled(standings, current.project.id, leaving);
    if (next) go(next);
    else toast({ text: '其余各项都已填报' });
  };
  const step = (by: -1 | 1): void => go(current && stepFrom(standings, current.project.id, by));
  useFillKeys(way === 'form', { goUnfilled, step });
  return (
    <div className="fill-screen">
      <PageHead title="进展填报" note={`${periodName(place.period)} · ${deadlineWords(place.period)}`}>
        {way === 'grid' ? <GridMenu /> : null}
        <Segmented label="填报方式" options={WAYS} value={way} onChange={(fillWay) => setView({ fillWay })} />
      </PageHead>
      {current === undefined ? (
        <EmptyBook alone>先有项目，再填每一期的进展。</EmptyBook>
      ) : way === 'grid' ? (
        <EntryGrid place={place} />
      ) : (
        <SplitPanel
          label="调整项目清单的宽度"
          side="start"
          {...list}
          panel={<FillList place={place} standings={standings} filled={filled} projectId={current.project.id} />}
        >
          <SplitPanel
            label="调整对照栏的宽度"
            {...reading}
            panel={<ReadingColumn place={place} project={current.project} />}
          >
            <EntryForm
              key={`${current.project.id}/${place.period.id}`}
              place={place}
              standing={current}
              onStep={step}
              onUnfilled={nextUnfilled(standings, current.project.id, leaving) === undefined ? undefined : goUnfilled}
            />
          </SplitPanel>
        </SplitPanel>
      )}
    </div>
  );
}

/** Columns and height of rows of the grid. */
function GridMenu(): ReactNode {
  const chosen = useView((view) => view.gridLines);
  return (
    <MenuButton
      look="icon"
      label="更多"
      align="end"
      entries={[
        { label: '表格的列…', icon: 'list', run: () => openDialog('gridColumns') },
        'line',
        ...GRID_LINES.map((gridLines) => ({
          label: `每行显示 ${gridLines} 行字`,
          checked: gridLines === chosen,
          run: () => setView({ gridLines }),
        })),
      ]}
    />
  );
}
