// The list's columns as a person set them.
import { type ColumnChoices, setView, viewStore } from '../../store/view-store.ts';
import type { TableColumn } from '../../ui/table-columns.ts';

/** All columns in the person's order; one that came later stands where it was designed to. */
export function orderedColumns<Row>(
  columns: readonly TableColumn<Row>[],
  { order }: ColumnChoices,
): readonly TableColumn<Row>[] {
  const known = order.flatMap((id) => columns.find((column) => column.id === id) ?? []);
  const ordered = [...known];
  for (const [index, column] of columns.entries()) {
    if (known.includes(column)) continue;
    const before = columns[index - 1];
    ordered.splice(before === undefined ? 0 : ordered.indexOf(before) + 1, 0, column);
  }
  return ordered;
}

/** The columns that are shown, as wide as the person drew them. */
export function chosenColumns<Row>(
  columns: readonly TableColumn<Row>[],
  choices: ColumnChoices,
): readonly TableColumn<Row>[] {
  return orderedColumns(columns, choices)
    .filter(({ id }) => !choices.hidden.includes(id))
    .map((column) => {
      const width = choices.widths[column.id];
      // A width that was drawn is kept; what names the row still takes the room that is left.
      return width === undefined ? column : { ...column, width, ...(column.names ? {} : { grow: undefined }) };
    });
}

export function changeColumns(change: Partial<ColumnChoices>): void {
  setView({ ledgerColumns: { ...viewStore.getState().ledgerColumns, ...change } });
}

export function setColumnWidth(id: string, width: number): void {
  changeColumns({ widths: { ...viewStore.getState().ledgerColumns.widths, [id]: width } });
}
