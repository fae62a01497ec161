import { type ReactNode, useMemo } from 'react';
import { isReported } from '../../../shared/ledger/entry.ts';
import type { Project } from '../../../shared/ledger/project.ts';
import type { ProjectStanding } from '../../../shared/standing/project-standing.ts';
import type { Place } from '../../store/place.ts';
import { NO_FILTER, setView, useView } from '../../store/view-store.ts';
import { FilterChip } from '../../ui/chip.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { MenuEntry } from '../../ui/menu.tsx';
import { Meter } from '../../ui/meter.tsx';
import { useContextMenu } from '../../ui/use-context-menu.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { focusMain } from '../frame/main-focus.ts';
import { useCopyPrevious } from './use-copy-previous.ts';

interface FillListProps {
  readonly place: Place;
  readonly standings: readonly ProjectStanding[];
  readonly filled: number;
  readonly projectId: string;
}

/** The projects with a mark for done. */
export function FillList({ place, standings, filled, projectId }: FillListProps): ReactNode {
  const onlyUnfilled = useView((view) => view.onlyUnfilled);
  const unfilled = standings.length - filled;
  const menu = useContextMenu('项目');
  const previous = useCopyPrevious(place);
  const entriesOf = (project: Project): readonly MenuEntry[] => [
    {
      label: '沿用上期',
      icon: 'copy',
      blocked: previous.blockedFor(project),
      run: () => previous.copy(project),
    },
    { label: '在项目台账里打开', icon: 'list', run: () => openInLedger(project) },
    'line',
    { label: '只看未填的', checked: onlyUnfilled, run: () => setView({ onlyUnfilled: !onlyUnfilled }) },
  ];
  // The open one stays in the list while it is being filled in.
  const items = useMemo(
    () =>
      onlyUnfilled
        ? standings.filter(({ entry, project }) => !isReported(entry) || project.id === projectId)
        : standings,
    [standings, onlyUnfilled, projectId],
  );
  const choose = (key: string): void => {
    const found = standings.find(({ project }) => project.id === key);
    if (found) setView({ projectId: found.project.id });
  };
  return (
    <aside className="fill-list" aria-label="项目">
      <div className="fill-count">
        <div className="rowx">
          <span>
            已填 <b>{filled}</b> / {standings.length}
          </span>
          <span className="grow" />
          <FilterChip
            label="未填"
            count={unfilled}
            pressed={onlyUnfilled}
            onPress={() => setView({ onlyUnfilled: !onlyUnfilled })}
          />
        </div>
        <Meter
          value={(filled / standings.length) * 100}
          width="full"
          label={`已填 ${filled} 项，共 ${standings.length} 项`}
        />
      </div>
      {items.length === 0 ? (
        <EmptyState picture="done" title="都已填报" />
      ) : (
        <VirtualList
          label="项目"
          items={items}
          itemKey={keyOf}
          renderItem={drawLine}
          selectedKey={projectId}
          onSelect={choose}
          onOpen={focusMain}
          onMenu={(key, point) => {
            const found = standings.find(({ project }) => project.id === key);
            if (found) menu.open(point, entriesOf(found.project));
          }}
        />
      )}
      {menu.element}
    </aside>
  );
}

function openInLedger(project: Project): void {
  setView({ screen: 'ledger', projectId: project.id, panelOpen: true, filter: NO_FILTER });
  focusMain();
}

function keyOf({ project }: ProjectStanding): string {
  return project.id;
}

function drawLine({ project, entry }: ProjectStanding, { selected }: { readonly selected: boolean }): ReactNode {
  const done = isReported(entry);
  return (
    <>
      <span className="fill-number">{project.number}</span>
      <span className={done && !selected ? 'cut grow mid' : 'cut grow'} title={project.title}>
        {project.title}
      </span>
      <Icon name={selected ? 'pen' : done ? 'done' : 'ring'} size={14} className={done ? 'dim' : 'mid'} />
      <span className="unseen">{done ? '已填' : '未填'}</span>
    </>
  );
}
