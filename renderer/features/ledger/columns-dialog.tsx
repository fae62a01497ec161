import type { ReactNode } from 'react';
import type { ProjectStanding } from '../../../shared/standing/project-standing.ts';
import { closeDialog } from '../../store/dialog-store.ts';
import type { Place } from '../../store/place.ts';
import { NO_COLUMN_CHOICES, setView, useView } from '../../store/view-store.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { CheckBox } from '../../ui/check-box.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { TableColumn } from '../../ui/table-columns.ts';
import { changeColumns, orderedColumns, setColumnWidth } from './column-choices.ts';
import { ledgerColumns } from './ledger-columns.tsx';

const STEP = 16;
const NARROWEST = 48;
const WIDEST = 800;

/** Which columns the list shows, in which order and how wide. */
export function ColumnsDialog({ place }: { readonly place: Place }): ReactNode {
  const choices = useView((view) => view.ledgerColumns);
  const columns = orderedColumns(ledgerColumns(place), choices);
  return (
    <Dialog
      title="列表的列"
      onClose={closeDialog}
      aside={
        <Button variant="text" onClick={() => setView({ ledgerColumns: NO_COLUMN_CHOICES })}>
          恢复原样
        </Button>
      }
      actions={<Button onClick={closeDialog}>完成</Button>}
    >
      <ul className="columns-list">
        {columns.map((column, index) => (
          <ColumnLine key={column.id} column={column} index={index} columns={columns} />
        ))}
      </ul>
      <p className="s13 dim">也可以在表头拖动列边调宽窄。窗口窄时，次要的列会先让出位置。</p>
    </Dialog>
  );
}

interface ColumnLineProps {
  readonly column: TableColumn<ProjectStanding>;
  readonly index: number;
  readonly columns: readonly TableColumn<ProjectStanding>[];
}

function ColumnLine({ column, index, columns }: ColumnLineProps): ReactNode {
  const { hidden, widths } = useView((view) => view.ledgerColumns);
  const shown = !hidden.includes(column.id);
  const width = widths[column.id] ?? column.width;
  const move = (by: -1 | 1): void => {
    const ids = columns.map(({ id }) => id);
    ids.splice(index, 1);
    ids.splice(index + by, 0, column.id);
    changeColumns({ order: ids });
  };
  return (
    <li>
      <CheckBox
        label={column.title}
        checked={shown}
        disabled={column.names === true}
        onChange={() =>
          changeColumns({ hidden: shown ? [...hidden, column.id] : hidden.filter((id) => id !== column.id) })
        }
      />
      <span className="grow" />
      <IconButton
        icon="minus"
        label={`${column.title}窄一些`}
        small
        blocked={width - STEP < NARROWEST ? '已经最窄' : undefined}
        onClick={() => setColumnWidth(column.id, width - STEP)}
      />
      <IconButton
        icon="plus"
        label={`${column.title}宽一些`}
        small
        blocked={width + STEP > WIDEST ? '已经最宽' : undefined}
        onClick={() => setColumnWidth(column.id, width + STEP)}
      />
      <IconButton
        icon="up"
        label={`${column.title}前移`}
        small
        blocked={index === 0 ? '已在最前' : undefined}
        onClick={() => move(-1)}
      />
      <IconButton
        icon="down"
        label={`${column.title}后移`}
        small
        blocked={index === columns.length - 1 ? '已在最后' : undefined}
        onClick={() => move(1)}
      />
    </li>
  );
}
