// The columns of a list or grid as a person set them.
import { type ColumnChoices, FIRST_VIEW, setView, useView, viewStore } from '../../store/view-store.ts';
import type { TableColumn } from '../../ui/table-columns.ts';

/** Which table's columns: kept in the preferences under this name. */
export type ColumnsOf = 'ledgerColumns' | 'gridColumns';

/** What is arranged here: a column of a list has more to it, one of a grid has too. */
type Column = Pick<TableColumn<never>, 'id' | 'title' | 'width' | 'grow' | 'names'>;

/** All columns in the person's order; one that came later stands where it was designed to. */
export function orderedColumns<Any extends Column>(columns: readonly Any[], { order }: ColumnChoices): readonly Any[] {
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
export function chosenColumns<Any extends Column>(columns: readonly Any[], choices: ColumnChoices): readonly Any[] {
  return orderedColumns(columns, choices)
    .filter(({ id }) => !choices.hidden.includes(id))
    .map((column) => {
      const width = choices.widths[column.id];
      // A width that was drawn is kept; what names the row still takes the room that is left.
      return width === undefined ? column : { ...column, width, ...(column.names ? {} : { grow: undefined }) };
    });
}

export function useColumnChoices(of: ColumnsOf): ColumnChoices {
  return useView((view) => view[of]);
}

export function changeColumns(of: ColumnsOf, change: Partial<ColumnChoices>): void {
  setView({ [of]: { ...viewStore.getState()[of], ...change } });
}

export function setColumnWidth(of: ColumnsOf, id: string, width: number): void {
  changeColumns(of, { widths: { ...viewStore.getState()[of].widths, [id]: width } });
}

/** 恢复原样. */
export function resetColumns(of: ColumnsOf): void {
  setView({ [of]: FIRST_VIEW[of] });
}
