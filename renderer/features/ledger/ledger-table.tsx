import { quote } from '../../../shared/base/quote.ts';
import { type ReactNode, useMemo } from 'react';
import { EmptyBook } from '../frame/empty-book.tsx';
import type { Book } from '../../../shared/ledger/book.ts';
import type { ProjectStanding } from '../../../shared/standing/project-standing.ts';
import type { Place } from '../../store/place.ts';
import { NO_FILTER, setView, useView } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useContextMenu } from '../../ui/use-context-menu.tsx';
import { VirtualTable } from '../../ui/virtual-table.tsx';
import { moveProject } from '../../actions/edit-project.ts';
import { chosenColumns, setColumnWidth, useColumnChoices } from '../columns/column-choices.ts';
import { canMoveRows, sortBy } from './ledger-order.ts';
import { rememberedOffset, rememberOffset } from '../frame/scroll-memory.ts';
import { ledgerColumns } from './ledger-columns.tsx';
import { useProjectMenu } from './use-project-menu.ts';

interface LedgerTableProps {
  readonly place: Place;
  readonly rows: readonly ProjectStanding[];
  readonly total: number;
  readonly checked: ReadonlySet<string>;
  readonly onChecked: (checked: ReadonlySet<string>) => void;
}

/** The list itself. */
export function LedgerTable({ place, rows, total, checked, onChecked }: LedgerTableProps): ReactNode {
  const projectId = useView((view) => view.projectId);
  const panelOpen = useView((view) => view.panelOpen);
  const choices = useColumnChoices('ledgerColumns');
  const sort = useView((view) => view.ledgerSort);
  const movable = useView(canMoveRows);
  const columns = useMemo(() => chosenColumns(ledgerColumns(place), choices), [place, choices]);
  const menu = useContextMenu('项目');
  const { entriesOf, remove } = useProjectMenu();
  const byKey = (key: string): ProjectStanding | undefined => rows.find(({ project }) => project.id === key);
  const list = `ledger/${place.year.id}`;
  const select = (key: string, open: boolean): void => {
    const found = byKey(key);
    if (found) setView({ projectId: found.project.id, ...(open ? { panelOpen: true } : {}) });
  };
  return (
    <>
      <VirtualTable
        label="项目列表"
        rows={rows}
        rowKey={rowKey}
        columns={columns}
        checked={checked}
        onChecked={onChecked}
        boxes={checked.size > 0}
        sort={sort ?? BY_NUMBER}
        onSort={sortBy}
        onResize={(id, width) => setColumnWidth('ledgerColumns', id, width)}
        onMove={
          movable
            ? (key, toIndex) => {
                const standing = byKey(key);
                if (standing) void moveProject(standing.project, toIndex);
              }
            : undefined
        }
        activeKey={projectId}
        onActive={(key) => select(key, false)}
        openKey={panelOpen ? projectId : null}
        onOpen={(key) => select(key, true)}
        onMenu={(key, point) => {
          const standing = byKey(key);
          if (standing) menu.open(point, entriesOf(standing.project));
        }}
        onRowKey={(event, key) => {
          const standing = byKey(key);
          if (event.key === 'Delete' && standing) remove(standing.project);
        }}
        initialOffset={rememberedOffset(list)}
        onOffset={(offset) => rememberOffset(list, offset)}
        empty={<NothingToShow book={place.book} total={total} />}
      />
      {menu.element}
    </>
  );
}

function rowKey({ project }: ProjectStanding): string {
  return project.id;
}

const BY_NUMBER = { column: 'number', descending: false } as const;

/** What stands in place of rows. */
export function NothingToShow({ book, total }: { readonly book: Book; readonly total: number }): ReactNode {
  if (total > 0) {
    return (
      <EmptyState
        picture="search"
        title="没有相符的项目"
        action={<Button onClick={() => setView({ filter: NO_FILTER })}>清除筛选</Button>}
      >
        {`${quote(book.name)}共有 ${total} 个项目，都不符合现在的筛选条件。`}
      </EmptyState>
    );
  }
  return <EmptyBook>已有清单的，从文件导入或者整段粘贴；也可以一项一项新增。</EmptyBook>;
}
