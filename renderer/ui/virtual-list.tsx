/* oxlint-disable jsx-a11y/prefer-tag-over-role -- the native list box cannot hold rows of parts */
import { type KeyboardEvent, type ReactNode, useId, useMemo, useRef, useState } from 'react';
import { classNames } from './class-names.ts';
import { keepFocus } from './keep-focus.ts';
import { nextChoice } from './list-keys.ts';
import { useKeepInSight, useVirtualRows } from './use-virtual-rows.ts';
import './virtual-list.css';

export interface VirtualListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly itemKey: (item: Item) => string;
  /** A line between groups: it is read, and passed over by the keys. */
  readonly isHeading?: ((item: Item) => boolean) | undefined;
  readonly renderItem: (item: Item, state: { readonly selected: boolean }) => ReactNode;
  /** px; rows are measured when drawn, this places those not drawn yet. Default 32. */
  readonly estimate?: number | undefined;
  readonly selectedKey: string | null;
  /** Keys and click. */
  readonly onSelect: (key: string) => void;
  /** Enter. */
  readonly onOpen?: ((key: string) => void) | undefined;
  /** Right button, Shift+F10 or the menu key. */
  readonly onMenu?: ((key: string, point: { readonly x: number; readonly y: number }) => void) | undefined;
  /** Lines between the items (findings); without, they stand close (projects to fill). */
  readonly ruled?: boolean | undefined;
  /** Shown when there is nothing. */
  readonly empty?: ReactNode;
}

/** px before the first and after the last line. */
const EDGE = 4;

/** A list of lines of any height, of which only those in sight are in the page. The chosen one carries a bar. */
export function VirtualList<Item>(props: VirtualListProps<Item>): ReactNode {
  const { items, itemKey, estimate = 32, selectedKey } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const [byKeyboard, setByKeyboard] = useState(true);
  const selected = useMemo(
    () => items.findIndex((item) => itemKey(item) === selectedKey),
    [items, itemKey, selectedKey],
  );
  const room = props.ruled ? 0 : EDGE;
  const virtual = useVirtualRows(scroller, {
    count: items.length,
    rowHeight: estimate,
    // Measured heights belong to the lines, not to their places: another order keeps them.
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : itemKey(item);
    },
    overscan: 8,
    paddingStart: room,
    paddingEnd: room,
    scrollPaddingStart: room,
    scrollPaddingEnd: room,
  });
  useKeepInSight(selected, virtual);
  const press = (event: KeyboardEvent<HTMLDivElement>): void => {
    setByKeyboard(true);
    const page = Math.floor(event.currentTarget.clientHeight / estimate);
    answerKey(event, props, { selected, page, elementId: `${id}-${selected}` });
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- a list box or a group
    <div
      ref={scroller}
      className={classNames('ui-list', props.ruled && 'is-ruled')}
      // With nothing in it, it holds words and a button, as no list box may.
      role={items.length === 0 ? 'group' : 'listbox'}
      aria-label={props.label}
      aria-activedescendant={selected < 0 ? undefined : `${id}-${selected}`}
      tabIndex={0}
      data-keyboard={byKeyboard ? '' : undefined}
      onClick={keepFocus}
      onContextMenu={keepFocus}
      onKeyDown={press}
      onPointerDown={() => setByKeyboard(false)}
    >
      <div className="ui-list-rows" role="presentation" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const item = items[index];
          if (item === undefined) return null;
          return (
            <ListRow
              key={itemKey(item)}
              id={`${id}-${index}`}
              item={item}
              index={index}
              start={start}
              list={props}
              measure={virtual.measureElement}
            />
          );
        })}
      </div>
      {items.length === 0 ? props.empty : null}
    </div>
  );
}

interface ListRowProps<Item> {
  readonly id: string;
  readonly item: Item;
  readonly index: number;
  readonly start: number;
  readonly list: VirtualListProps<Item>;
  readonly measure: (element: HTMLElement | null) => void;
}

function ListRow<Item>({ id, item, index, start, list, measure }: ListRowProps<Item>): ReactNode {
  const key = list.itemKey(item);
  const selected = key === list.selectedKey;
  const shared = { ref: measure, 'data-index': index, style: { transform: `translateY(${start}px)` } };
  if (list.isHeading?.(item) === true) {
    return (
      <div {...shared} className="ui-list-heading" role="presentation">
        {list.renderItem(item, { selected: false })}
      </div>
    );
  }
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list takes the keys
    <div
      {...shared}
      id={id}
      className="ui-list-row"
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      aria-setsize={list.items.length}
      aria-posinset={index + 1}
      onClick={() => list.onSelect(key)}
      onContextMenu={(event) => {
        if (list.onMenu === undefined) return;
        event.preventDefault();
        list.onSelect(key);
        list.onMenu(key, { x: event.clientX, y: event.clientY });
      }}
    >
      {list.renderItem(item, { selected })}
    </div>
  );
}

interface ListPlace {
  readonly selected: number;
  readonly page: number;
  readonly elementId: string;
}

function answerKey<Item>(event: KeyboardEvent, list: VirtualListProps<Item>, place: ListPlace): void {
  if (event.target !== event.currentTarget || event.altKey || event.ctrlKey) return;
  const { selectedKey, items } = list;
  if (selectedKey !== null && event.key === 'Enter') return list.onOpen?.(selectedKey);
  const box = document.getElementById(place.elementId)?.getBoundingClientRect();
  if (
    selectedKey !== null &&
    box !== undefined &&
    (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10'))
  ) {
    event.preventDefault();
    return list.onMenu?.(selectedKey, { x: box.left + 24, y: box.bottom });
  }
  const next = nextChoice(event.key, { index: place.selected, count: items.length, page: place.page }, (index) => {
    const item = items[index];
    return item !== undefined && list.isHeading?.(item) === true;
  });
  const item = next === undefined ? undefined : items[next];
  if (item === undefined) return;
  event.preventDefault();
  list.onSelect(list.itemKey(item));
}
