import type { ReactNode } from 'react';
import { printed } from '../../../shared/document/typography.ts';
import type { ItemList } from '../../../shared/ledger/item-list.ts';

/** Items for reading, their punctuation as printed: the number hangs, a group's parts stand under its lead. */
export function ItemLines({ items }: { readonly items: ItemList }): ReactNode {
  return (
    <ol className="items">
      {items.map((item) => (
        <li key={item.id}>
          {item.marker === '' ? null : <span className="items-marker">{item.marker}</span>}
          <div className="selectable">
            {printed(item.text)}
            {item.children.length === 0 ? null : (
              <ol className="items">
                {item.children.map((child) => (
                  <li key={child.id}>
                    {child.marker === '' ? null : <span className="items-marker">{child.marker}</span>}
                    <div>{printed(child.text)}</div>
                  </li>
                ))}
              </ol>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
