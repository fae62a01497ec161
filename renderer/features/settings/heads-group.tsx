import type { ReactNode } from 'react';
import { type Book, DEFAULT_HEADS, LIST_COLUMNS, type ListColumn } from '../../../shared/ledger/book.ts';
import { useDraft } from '../../actions/drafts.ts';
import { editBook } from '../../actions/edit-book.ts';
import { FormRow } from '../../ui/form-row.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { SettingsGroup } from './settings-group.tsx';

/** The heads of the printed list; a line break is printed as it stands. */
export function HeadsGroup({ book }: { readonly book: Book }): ReactNode {
  return (
    <SettingsGroup title="印出来的表头" note="附表六栏的栏名，可以回车断行；清空就用默认的">
      <div className="settings-fields is-narrow">
        {LIST_COLUMNS.map((column) => (
          <HeadField key={column} book={book} column={column} />
        ))}
      </div>
    </SettingsGroup>
  );
}

function HeadField({ book, column }: { readonly book: Book; readonly column: ListColumn }): ReactNode {
  const usual = DEFAULT_HEADS[column];
  const name = usual.replaceAll('\n', '');
  const draft = useDraft(`${book.id}:head:${column}`, (text) => {
    const head = text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join('\n');
    return editBook(book, `表头${name}`, ({ heads }) => ({
      heads: { ...heads, [column]: head === '' ? usual : head },
    }));
  });
  return (
    <FormRow label={name}>
      <TextArea label={`表头：${name}`} value={book.heads[column]} small minRows={2} maxRows={3} {...draft} />
    </FormRow>
  );
}
