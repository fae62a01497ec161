import type { ReactNode } from 'react';
import { quote } from '../../../shared/base/quote.ts';
import type { Book } from '../../../shared/ledger/book.ts';
import { booksInOrder } from '../../../shared/select/places.ts';
import { editBook } from '../../actions/edit-book.ts';
import { openBook } from '../../actions/places.ts';
import { useLedgerState } from '../../store/ledger-store.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FormRow } from '../../ui/form-row.tsx';
import { Select } from '../../ui/select.tsx';
import { BooksGroup } from './books-group.tsx';
import { CategoriesGroup } from './categories-group.tsx';
import { ColumnsGroup } from './columns-group.tsx';
import { DraftField } from './draft-field.tsx';
import { EntryFieldsGroup } from './entry-fields-group.tsx';
import { HeadsGroup } from './heads-group.tsx';
import { SettingsGroup } from './settings-group.tsx';
import type { SettingsSection } from './settings-section.ts';
import { StatusesGroup } from './statuses-group.tsx';
import { useChosenBook } from './use-chosen-book.ts';

export const bookSection: SettingsSection = {
  id: 'book',
  name: '台账',
  group: '台账',
  about: '每本台账有自己的名称、类别、状态用语、表头、自设列和填报栏。换到别的台账，在这里选。',
  words: [
    '台账名称',
    '删除台账',
    '收起',
    '归档',
    '台账次序',
    '类别',
    '状态',
    '表头',
    '列',
    '填报栏',
    '进展情况',
    '必填',
  ],
  Page: BookPage,
};

function BookPage(): ReactNode {
  const { ledger } = useLedgerState();
  const book = useChosenBook();
  if (book === undefined) return <EmptyState title="还没有台账">在左上角新建一本台账。</EmptyState>;
  const books = booksInOrder(ledger);
  return (
    <>
      <BooksGroup books={books} />
      <SettingsGroup title="哪一本">
        <div className="settings-fields">
          <FormRow label="台账">
            <Select
              label="台账"
              options={books.map(({ id, name, sample }) => ({ value: id, label: sample ? `${name}（示例）` : name }))}
              value={book.id}
              onChange={(id) => void openBook(id)}
              width="full"
            />
          </FormRow>
          <FormRow label="名称" hint="用在标题和文件名里">
            <BookName key={book.id} book={book} books={books} />
          </FormRow>
        </div>
      </SettingsGroup>
      <CategoriesGroup key={`categories:${book.id}`} book={book} />
      <StatusesGroup key={`statuses:${book.id}`} book={book} />
      <EntryFieldsGroup key={`fields:${book.id}`} book={book} />
      <ColumnsGroup key={`columns:${book.id}`} book={book} />
      <HeadsGroup key={`heads:${book.id}`} book={book} />
    </>
  );
}

function BookName({ book, books }: { readonly book: Book; readonly books: readonly Book[] }): ReactNode {
  return (
    <DraftField
      draftKey={`${book.id}:name`}
      label="台账名称"
      value={book.name}
      required
      maxLength={200}
      check={(name) =>
        books.some((other) => other.id !== book.id && other.name === name) ? `已有名为${quote(name)}的台账` : null
      }
      save={(name) => editBook(book, '名称', () => ({ name }))}
    />
  );
}
