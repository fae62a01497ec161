import { type ReactNode } from 'react';
import { isReported } from '../../../shared/ledger/entry.ts';
import { periodName } from '../../../shared/ledger/period.ts';
import type { ProjectStanding } from '../../../shared/standing/project-standing.ts';
import { LIST_COLUMNS } from '../../../shared/ledger/book.ts';
import type { Place } from '../../store/place.ts';
import { setView, useView } from '../../store/view-store.ts';
import { useContextMenu } from '../../ui/use-context-menu.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { ItemLines } from './item-lines.tsx';
import './original-table.css';
import { categoryName } from './standing-words.ts';
import { useProjectMenu } from './use-project-menu.ts';

interface OriginalTableProps {
  readonly place: Place;
  readonly rows: readonly ProjectStanding[];
  readonly empty: ReactNode;
}

/** 原表: the list's six columns, wrapped as printed; under the goals what this period brought. */
export function OriginalTable({ place, rows, empty }: OriginalTableProps): ReactNode {
  const projectId = useView((view) => view.projectId);
  const menu = useContextMenu('项目');
  const { entriesOf } = useProjectMenu();
  const byKey = (key: string): ProjectStanding | undefined => rows.find(({ project }) => project.id === key);
  const select = (key: string, open: boolean): void => {
    const found = byKey(key);
    if (found) setView({ projectId: found.project.id, ...(open ? { panelOpen: true } : {}) });
  };
  return (
    <div className="original">
      <div className="original-head" aria-hidden="true">
        {LIST_COLUMNS.map((column) => (
          <span key={column}>{place.book.heads[column]}</span>
        ))}
      </div>
      <VirtualList
        label="项目原表"
        items={rows}
        itemKey={rowKey}
        estimate={360}
        ruled
        selectedKey={projectId}
        onSelect={(key) => select(key, false)}
        onOpen={(key) => select(key, true)}
        onMenu={(key, point) => {
          const standing = byKey(key);
          if (standing) menu.open(point, entriesOf(standing.project));
        }}
        empty={empty}
        renderItem={(standing) => <OriginalRow place={place} standing={standing} />}
      />
      {menu.element}
    </div>
  );
}

function OriginalRow({ place, standing }: { readonly place: Place; readonly standing: ProjectStanding }): ReactNode {
  const { project, entry } = standing;
  return (
    <div className="original-row">
      <span className="num">{project.number}</span>
      <b>{project.title}</b>
      <span>{categoryName(place.book, standing)}</span>
      <ItemLines items={project.problems} />
      <ItemLines items={project.plan} />
      <div>
        <ItemLines items={project.goals} />
        {isReported(entry) ? (
          <div className="original-progress">
            <span className="dim s13">{`${periodName(place.period)}进展`}</span>
            <p>{[entry.progress, entry.results].filter((text) => text.trim() !== '').join('\n')}</p>
          </div>
        ) : null}
      </div>
    </div>
  );
}

function rowKey({ project }: ProjectStanding): string {
  return project.id;
}
