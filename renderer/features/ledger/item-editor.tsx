import { type ReactNode, useRef, useState } from 'react';
import { addItem, itemLines, moveItem } from '../../../shared/ledger/edit-items.ts';
import type { Item, ItemList } from '../../../shared/ledger/item-list.ts';
import type { Project, ProjectBlock } from '../../../shared/ledger/project.ts';
import { editItems, newItemId } from '../../actions/edit-project.ts';
import { Button } from '../../ui/button.tsx';
import { useRowDrag } from '../../ui/use-row-drag.ts';
import './item-editor.css';
import { ItemLineEditor } from './item-line-editor.tsx';

interface ItemEditorProps {
  readonly project: Project;
  readonly block: ProjectBlock;
  readonly title: string;
}

/** Where the caret goes when the list has been drawn again. */
export type CaretTarget = { readonly id: Item['id']; readonly at: number };

/** A block edited item by item: Enter makes the next, Tab groups, dragging orders, a pasted list becomes items. */
export function ItemEditor({ project, block, title }: ItemEditorProps): ReactNode {
  const [caret, setCaret] = useState<CaretTarget | null>(null);
  const { items, edit } = useItems({ project, block, title });
  const drag = useRowDrag(
    (key, toIndex) => {
      const moved = items.find(({ id }) => id === key);
      if (moved) edit((now) => moveItem(now, moved.id, toIndex));
    },
    items,
    ({ id }) => id,
  );
  const lines = itemLines(items);
  const add = (): void => {
    const id = newItemId();
    setCaret({ id, at: 0 });
    edit((now) => addItem(now, id));
  };
  return (
    <>
      <ol className="item-editor" aria-label={`${title}逐条编辑`}>
        {lines.map((line, index) => (
          <ItemLineEditor
            key={line.id}
            owner={{ project, block, title }}
            line={line}
            above={lines[index - 1]}
            below={lines[index + 1]}
            caret={caret?.id === line.id ? caret : null}
            setCaret={setCaret}
            edit={edit}
            drag={drag}
            place={items.findIndex(({ id }) => id === line.id)}
          />
        ))}
      </ol>
      <Button variant="text" small icon="plus" aria-label={`新增一条${title}`} onClick={add}>
        新增一条
      </Button>
      {items.length === 0 ? null : (
        <p className="s13 dim panel-hint">
          回车新增，行首退格并入上一条；Tab 归成小项，Shift+Tab 移出；拖动或 Alt+Shift+↑↓ 换次序；粘贴自动分条。
        </p>
      )}
    </>
  );
}

export type EditItems = (change: (items: ItemList) => ItemList) => void;

/**
 * The items with what was just done to them: they are drawn at once, so that the next key already goes to the new
 * line, and are the ledger's again when the change is saved.
 */
function useItems({ project, block, title }: ItemEditorProps): { readonly items: ItemList; readonly edit: EditItems } {
  const [ahead, setAhead] = useState<ItemList | null>(null);
  const underWay = useRef(0);
  const items = ahead ?? project[block];
  const edit: EditItems = (change) => {
    setAhead(change(items));
    underWay.current += 1;
    void editItems(project, block, title, change).finally(() => {
      underWay.current -= 1;
      if (underWay.current === 0) setAhead(null);
    });
  };
  return { items, edit };
}
