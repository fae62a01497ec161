import { type ReactNode, useMemo, useState } from 'react';
import { isReported } from '../../../../shared/ledger/entry.ts';
import type { ProjectStanding } from '../../../../shared/standing/project-standing.ts';
import { type Place, usePeriodOverview } from '../../../store/place.ts';
import { setView, useView } from '../../../store/view-store.ts';
import { FilterChip } from '../../../ui/chip.tsx';
import { CellGrid } from '../../../ui/grid/cell-grid.tsx';
import type { GridRange } from '../../../ui/grid/grid-selection.ts';
import type { MenuEntry } from '../../../ui/menu.tsx';
import { useContextMenu } from '../../../ui/use-context-menu.tsx';
import { chosenColumns, setColumnWidth, useColumnChoices } from '../../columns/column-choices.ts';
import { LockRemark } from '../../correction/lock-remark.tsx';
import { rememberedOffset, rememberOffset } from '../../frame/scroll-memory.ts';
import { NothingToShow } from '../../ledger/ledger-table.tsx';
import { LedgerTools } from '../../ledger/ledger-tools.tsx';
import { useFilter } from '../../ledger/use-filter.ts';
import { entryColumns } from './entry-columns.tsx';
import { JudgeDialog } from './judge-dialog.tsx';
import { useEagerRows } from './use-eager-rows.ts';
import { useGridOwner } from './use-grid-owner.ts';
import { useTypedCell } from './use-typed-cell.ts';

/** The period's entries as cells, for whoever prefers a table: the same entries as the form's. */
export function EntryGrid({ place }: { readonly place: Place }): ReactNode {
  const { standings, byProject } = usePeriodOverview(place);
  const projectId = useView((view) => view.projectId);
  const onlyUnfilled = useView((view) => view.onlyUnfilled);
  const lines = useView((view) => view.gridLines);
  const choices = useColumnChoices('gridColumns');
  const { named, found, text } = useFilter(standings);
  const [rows, show] = useEagerRows(useKeptRows([place.period.id, text, standings.length], found, byProject));
  const columns = useMemo(() => {
    const chosen = chosenColumns(entryColumns(place), choices);
    return [...chosen.filter(({ pinned }) => pinned), ...chosen.filter(({ pinned }) => !pinned)];
  }, [place, choices]);
  const menu = useContextMenu('单元格');
  const typed = useTypedCell(place, show);
  const { owner, locked, marks, judging } = useGridOwner(
    { place, rows, columns, onMenu: (range, point) => menu.open(point, cellMenu(range)) },
    typed,
    show,
  );
  const cellMenu = (range: GridRange): readonly MenuEntry[] => {
    const blocked = locked ? '这一期已经定稿，先写更正理由' : undefined;
    const standing = rows[range.top];
    return [
      { label: '复制', shortcut: 'Ctrl+C', icon: 'copy', run: () => owner.onCopy(range, false) },
      { label: '剪切', shortcut: 'Ctrl+X', blocked, run: () => owner.onCopy(range, true) },
      { label: '粘贴', shortcut: 'Ctrl+V', blocked: '请按 Ctrl+V 粘贴', run: () => undefined },
      'line',
      { label: '向下填充', shortcut: 'Ctrl+D', blocked, run: () => owner.onFillDown(range) },
      { label: '清除内容', shortcut: 'Del', blocked, run: () => owner.onClear(range) },
      'line',
      {
        label: '在表单里填写',
        icon: 'pen',
        run: () => setView({ fillWay: 'form', ...(standing ? { projectId: standing.project.id } : {}) }),
      },
    ];
  };
  const unfilled = useMemo(() => standings.filter(({ entry }) => !isReported(entry)).length, [standings]);
  const list = `grid/${place.period.id}`;
  return (
    <div className="fill-grid" data-main-focus="">
      <LedgerTools place={place} named={named} found={rows.length}>
        <FilterChip
          label="未填"
          count={unfilled}
          pressed={onlyUnfilled}
          onPress={() => setView({ onlyUnfilled: !onlyUnfilled })}
        />
        <span className="frame-bar" />
      </LedgerTools>
      {place.period.locked ? (
        <div className="fill-grid-lock">
          <LockRemark period={place.period} />
        </div>
      ) : null}
      <CellGrid
        label="本期填报表"
        rows={rows}
        rowKey={rowKey}
        columns={columns}
        activeKey={projectId}
        onActive={(key) => {
          const standing = byProject.get(key);
          if (standing) setView({ projectId: standing.project.id });
        }}
        lines={lines}
        locked={locked}
        marks={marks}
        owner={owner}
        onResize={resize}
        initialOffset={rememberedOffset(list)}
        onOffset={(offset) => rememberOffset(list, offset)}
        empty={<NothingToShow book={place.book} total={standings.length} />}
      />
      {menu.element}
      {judging === null ? null : <JudgeDialog {...judging} />}
    </div>
  );
}

function rowKey({ project }: ProjectStanding): string {
  return project.id;
}

function resize(id: string, width: number): void {
  setColumnWidth('gridColumns', id, width);
}

interface Kept {
  readonly criteria: readonly unknown[];
  readonly keys: readonly string[];
}

/**
 * The rows that the filter left when it was last set: as in Excel, a row stays where it is while it is being filled
 * in, though it no longer fits.
 */
function useKeptRows(
  ground: readonly (string | number)[],
  found: readonly ProjectStanding[],
  byProject: ReadonlyMap<string, ProjectStanding>,
): readonly ProjectStanding[] {
  const filter = useView((view) => view.filter);
  const onlyUnfilled = useView((view) => view.onlyUnfilled);
  const criteria: readonly unknown[] = [filter, onlyUnfilled, ...ground];
  const [kept, setKept] = useState<Kept | null>(null);
  const same = kept !== null && kept.criteria.every((one, index) => one === criteria[index]);
  const keys = same
    ? kept.keys
    : found.filter(({ entry }) => !onlyUnfilled || !isReported(entry)).map(({ project }) => project.id);
  if (!same) setKept({ criteria, keys });
  return useMemo(() => keys.flatMap((key) => byProject.get(key) ?? []), [keys, byProject]);
}
