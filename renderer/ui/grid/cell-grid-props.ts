import type { ReactNode } from 'react';
import type { GridColumn } from './grid-columns.ts';
import type { GridPlace, GridRange, GridSize } from './grid-selection.ts';

/** What the grid tells its owner; places are indices into the rows and columns that it was given. */
export interface GridOwner {
  /** After each letter typed into a cell; `composing` while an input method still holds letters. */
  readonly onTyping: (place: GridPlace, text: string, composing: boolean) => void;
  /** Enter, Tab or leaving. */
  readonly onTyped: (place: GridPlace, text: string) => void;
  /** Escape: what stood there before counts. */
  readonly onUntyped: (place: GridPlace, text: string) => void;
  /** Ctrl+Enter: one text into all cells. */
  readonly onEnterAll: (range: GridRange, text: string) => void;
  readonly onClear: (range: GridRange) => void;
  /** Ctrl+D: the first row of the range into those below it. */
  readonly onFillDown: (range: GridRange) => void;
  readonly onCopy: (range: GridRange, cut: boolean) => void;
  /** How many cells were filled from the range's first corner on. */
  readonly onPaste: (range: GridRange, data: DataTransfer) => GridSize;
  /** Somebody types where nothing can be typed. */
  readonly onBlocked: (place: GridPlace) => void;
  /** Escape where nothing is being typed. */
  readonly onEscape: () => void;
  /** Right button, Shift+F10 or the menu key. */
  readonly onMenu: (range: GridRange, point: { readonly x: number; readonly y: number }) => void;
}

export interface CellGridProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** The pinned ones first. */
  readonly columns: readonly GridColumn<Row>[];
  /** The row one stands on, as its owner knows it; when the owner changes it, the grid goes there. */
  readonly activeKey: string | null;
  readonly onActive: (key: string) => void;
  /** Lines of text that a row shows. */
  readonly lines: number;
  /** Nothing can be typed at all. */
  readonly locked: boolean;
  /** By row and column: why what was given was not taken. */
  readonly marks: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly owner: GridOwner;
  /** In px at the usual size of words. */
  readonly onResize: (columnId: string, width: number) => void;
  readonly initialOffset?: number | undefined;
  readonly onOffset?: ((offset: number) => void) | undefined;
  /** Shown under the head when there are no rows. */
  readonly empty?: ReactNode;
}
