import { quote } from '../../../shared/base/quote.ts';
import { type ReactNode, useMemo } from 'react';
import { EmptyBook } from '../frame/empty-book.tsx';
import type { Book } from '../../../shared/ledger/book.ts';
import type { Project } from '../../../shared/ledger/project.ts';
import type { ProjectStanding } from '../../../shared/standing/project-standing.ts';
import { currentLedger } from '../../store/ledger-store.ts';
import type { Place } from '../../store/place.ts';
import { NO_FILTER, setView, useView } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useToast } from '../../ui/toast.tsx';
import { VirtualTable } from '../../ui/virtual-table.tsx';
import { moveProject } from '../../actions/edit-project.ts';
import { chosenColumns, setColumnWidth, useColumnChoices } from '../columns/column-choices.ts';
import { canMoveRows, sortBy } from './ledger-order.ts';
import { useUndo } from '../frame/use-undo.ts';
import { rememberedOffset, rememberOffset } from '../frame/scroll-memory.ts';
import { ledgerColumns } from './ledger-columns.tsx';
import { useListMenu } from './use-list-menu.tsx';

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
  const menu = useListMenu(place, () => onChecked(new Set()));
  const toast = useToast();
  const { undo } = useUndo();
  const byKey = (key: string): ProjectStanding | undefined => rows.find(({ project }) => project.id === key);
  // One of those that are ticked stands for all of them.
  const meant = (key: string): readonly ProjectStanding[] =>
    rows.filter(({ project: { id } }) => (checked.has(key) ? checked.has(id) : id === key));
  const move = async (project: Project, toIndex: number): Promise<void> => {
    await moveProject(project, toIndex);
    const number = currentLedger().projects.get(project.id)?.number ?? toIndex + 1;
    toast({
      text: `${quote(project.title)}改为第 ${number} 号，其余顺次改号`,
      action: { label: '撤销', run: undo },
    });
  };
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
                if (standing) void move(standing.project, toIndex);
              }
            : undefined
        }
        activeKey={projectId}
        onActive={(key) => select(key, false)}
        openKey={panelOpen ? projectId : null}
        onOpen={(key) => select(key, true)}
        onMenu={(key, point) => {
          menu.open(meant(key), point);
        }}
        onRowKey={(event, key) => {
          if (event.key === 'Delete') menu.remove(meant(key));
          if (event.ctrlKey && event.key.toLowerCase() === 'c') menu.copy(meant(key));
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
