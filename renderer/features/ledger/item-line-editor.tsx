import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import {
  groupItem,
  insertLines,
  type ItemLine,
  joinUp,
  moveItem,
  pastedLines,
  placeOf,
  removeItem,
  setItemText,
  splitItem,
  ungroupItem,
} from '../../../shared/ledger/edit-items.ts';
import type { ItemList } from '../../../shared/ledger/item-list.ts';
import type { Project, ProjectBlock } from '../../../shared/ledger/project.ts';
import { useDraft } from '../../actions/drafts.ts';
import { editItemText, newItemId } from '../../actions/edit-project.ts';
import { IconButton } from '../../ui/button.tsx';
import { ITEM_PLACE } from '../check/go-to-finding.ts';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import type { RowDrag } from '../../ui/use-row-drag.ts';
import type { CaretTarget, EditItems } from './item-editor.tsx';

interface ItemLineEditorProps {
  readonly owner: { readonly project: Project; readonly block: ProjectBlock; readonly title: string };
  readonly line: ItemLine;
  readonly above: ItemLine | undefined;
  readonly below: ItemLine | undefined;
  readonly caret: CaretTarget | null;
  readonly setCaret: (caret: CaretTarget) => void;
  readonly edit: EditItems;
  readonly drag: RowDrag;
  /** Among the items; -1 for a part of one, which is not dragged. */
  readonly place: number;
}

/** One item or part as a field, with the keys of an outline. */
export function ItemLineEditor(props: ItemLineEditorProps): ReactNode {
  const { owner, line, caret, edit, drag, place } = props;
  const { project, block, title } = owner;
  const field = useRef<HTMLTextAreaElement>(null);
  // Tab groups for who is at work in the line; for who comes by Tab, it goes on.
  const working = useRef(false);
  useEffect(() => {
    if (caret === null) return;
    field.current?.focus();
    field.current?.setSelectionRange(caret.at, caret.at);
    working.current = true;
  }, [caret]);
  const draft = useDraft(`${project.id}:${block}:${line.id}`, (text) =>
    editItemText(project, block, title, line.id, text),
  );
  const name = `${title}${line.depth === 0 ? '' : '小项'}${line.marker === '' ? '' : `第${line.marker.slice(0, -1)}条`}`;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys for moving are on the field
    <li
      className={classNames(
        'item-editor-line',
        line.depth === 1 && 'is-part',
        drag.over?.key === line.id && `is-drop-${drag.over.side}`,
      )}
      {...{ [ITEM_PLACE]: line.id }}
      onDragOver={(event) => (place < 0 ? undefined : drag.onDragOver(event, line.id))}
      onDrop={(event) => (place < 0 ? undefined : drag.onDrop(event, place))}
      onPointerDown={() => {
        working.current = true;
      }}
      onBlur={() => {
        working.current = false;
      }}
    >
      <span
        className="item-editor-grip"
        draggable={place >= 0}
        onDragStart={(event) => drag.onDragStart(event, line.id)}
        onDragEnd={drag.onDragEnd}
        title={place < 0 ? undefined : '拖动换次序'}
        aria-hidden="true"
      >
        {place < 0 ? null : <Icon name="grip" size={14} />}
      </span>
      <span className="items-marker num">{line.marker}</span>
      <TextArea
        ref={field}
        label={name}
        small
        minRows={1}
        value={line.text}
        {...draft}
        onKeyDown={(event) => {
          if (press(event, props, working.current)) working.current = true;
        }}
        onPaste={(event) => paste(event, props)}
      />
      <IconButton
        icon="close"
        label={`删除${name}`}
        small
        onClick={() => edit((items) => removeItem(items, line.id))}
      />
    </li>
  );
}

/** Answers the keys of an outline; true when the person is at work in the line. */
function press(
  event: KeyboardEvent<HTMLTextAreaElement>,
  { line, above, below, setCaret, edit }: ItemLineEditorProps,
  working: boolean,
): boolean {
  const { value, selectionStart: start, selectionEnd: end } = event.currentTarget;
  const act = (change: (items: ItemList) => ItemList, caret?: CaretTarget): void => {
    event.preventDefault();
    if (caret) setCaret(caret);
    // What is typed in the line and not saved yet goes along.
    edit((items) => change(setItemText(items, line.id, value)));
  };
  if (event.altKey && event.shiftKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
    const by = event.key === 'ArrowUp' ? -1 : 1;
    act((items) => moveItem(items, line.id, Math.max(0, placeOf(items, line.id).index + by)));
  } else if (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey) {
    const id = newItemId();
    act((items) => splitItem(items, line.id, value.slice(0, start), value.slice(end), id), { id, at: 0 });
  } else if (event.key === 'Backspace' && start === 0 && end === 0 && above) {
    act((items) => joinUp(items, line.id), { id: above.id, at: above.text.length });
  } else if (event.key === 'Tab') {
    if (!working) return false;
    if (event.shiftKey && line.depth === 1) act((items) => ungroupItem(items, line.id));
    else if (!event.shiftKey && line.depth === 0 && above) act((items) => groupItem(items, line.id));
    else return false;
  } else if (event.key === 'ArrowUp' && end === 0 && above) {
    event.preventDefault();
    setCaret({ id: above.id, at: above.text.length });
  } else if (event.key === 'ArrowDown' && start === value.length && below) {
    event.preventDefault();
    setCaret({ id: below.id, at: 0 });
  }
  return event.key !== 'Tab' && event.key !== 'Shift';
}

/** Several lines become items of their own, without the numbers and bullets they came with; a single one loses its own. */
function paste(event: ClipboardEvent<HTMLTextAreaElement>, { line, edit, setCaret }: ItemLineEditorProps): void {
  const text = event.clipboardData.getData('text/plain');
  const [first, ...others] = pastedLines(text);
  const { value, selectionStart, selectionEnd } = event.currentTarget;
  if (first === undefined || (others.length === 0 && (selectionStart > 0 || first === text.trim()))) return;
  event.preventDefault();
  // Made once: the list is changed on the screen and again when it is saved.
  const ids = others.map(() => newItemId());
  const texts = [value.slice(0, selectionStart) + first, ...others];
  const at = texts.at(-1)?.length ?? 0;
  const rest = value.slice(selectionEnd);
  const [head = '', ...lines] = texts.map((one, index) => (index === others.length ? one + rest : one));
  setCaret({ id: ids.at(-1) ?? line.id, at });
  edit((items) => insertLines(setItemText(items, line.id, head), line.id, lines, ids));
}
