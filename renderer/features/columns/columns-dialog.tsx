import type { ReactNode } from 'react';
import { closeDialog } from '../../store/dialog-store.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { CheckBox } from '../../ui/check-box.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { TableColumn } from '../../ui/table-columns.ts';
import {
  changeColumns,
  type ColumnsOf,
  orderedColumns,
  resetColumns,
  setColumnWidth,
  useColumnChoices,
} from './column-choices.ts';

const STEP = 16;
const NARROWEST = 48;
const WIDEST = 800;

type Column = Pick<TableColumn<never>, 'id' | 'title' | 'width' | 'names'>;

interface ColumnsDialogProps {
  readonly of: ColumnsOf;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly note: string;
}

/** Which columns a list or grid shows, in which order and how wide. */
export function ColumnsDialog({ of, title, columns, note }: ColumnsDialogProps): ReactNode {
  const ordered = orderedColumns(columns, useColumnChoices(of));
  return (
    <Dialog
      title={title}
      onClose={closeDialog}
      aside={
        <Button variant="text" onClick={() => resetColumns(of)}>
          恢复原样
        </Button>
      }
      actions={<Button onClick={closeDialog}>完成</Button>}
    >
      <p className="columns-heads" aria-hidden="true">
        <span>宽窄</span>
        <span>次序</span>
      </p>
      <ul className="columns-list">
        {ordered.map((column, index) => (
          <ColumnLine key={column.id} of={of} column={column} index={index} columns={ordered} />
        ))}
      </ul>
      <p className="s13 dim">{note}</p>
    </Dialog>
  );
}

interface ColumnLineProps {
  readonly of: ColumnsOf;
  readonly column: Column;
  readonly index: number;
  readonly columns: readonly Column[];
}

function ColumnLine({ of, column, index, columns }: ColumnLineProps): ReactNode {
  const { hidden, widths } = useColumnChoices(of);
  const shown = !hidden.includes(column.id);
  const width = widths[column.id] ?? column.width;
  const move = (by: -1 | 1): void => {
    const ids = columns.map(({ id }) => id);
    ids.splice(index, 1);
    ids.splice(index + by, 0, column.id);
    changeColumns(of, { order: ids });
  };
  return (
    <li>
      <CheckBox
        label={column.title}
        checked={shown}
        disabled={column.names === true}
        onChange={() =>
          changeColumns(of, { hidden: shown ? [...hidden, column.id] : hidden.filter((id) => id !== column.id) })
        }
      />
      <span className="grow" />
      <IconButton
        icon="minus"
        label={`${column.title}窄一些`}
        small
        blocked={width - STEP < NARROWEST ? '已经最窄' : undefined}
        onClick={() => setColumnWidth(of, column.id, width - STEP)}
      />
      <IconButton
        icon="plus"
        label={`${column.title}宽一些`}
        small
        blocked={width + STEP > WIDEST ? '已经最宽' : undefined}
        onClick={() => setColumnWidth(of, column.id, width + STEP)}
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
