import type { ReactNode } from 'react';
import { quote } from '../../../shared/base/quote.ts';
import type { Book, CustomColumn } from '../../../shared/ledger/book.ts';
import { addColumn, deleteColumn, editBook } from '../../actions/edit-book.ts';
import { usesWords } from '../../messages/in-use.ts';
import { Select } from '../../ui/select.tsx';
import { useToast } from '../../ui/toast.tsx';
import { AddLine } from './add-line.tsx';
import { DraftField } from './draft-field.tsx';
import { moved, RowActs } from './row-acts.tsx';
import { SettingsGroup } from './settings-group.tsx';

const KINDS: readonly { readonly value: CustomColumn['kind']; readonly label: string }[] = [
  { value: 'text', label: '文字' },
  { value: 'number', label: '数字' },
  { value: 'date', label: '日期' },
  { value: 'option', label: '选项' },
];

/** Columns that the office adds to its projects. */
export function ColumnsGroup({ book }: { readonly book: Book }): ReactNode {
  const { customColumns } = book;
  return (
    <SettingsGroup title="自设列" note="给项目加的栏，如：年度投资、分管副市长">
      {customColumns.length === 0 ? null : (
        <ul className="settings-lines">
          {customColumns.map((column, index) => (
            <ColumnLine key={column.id} book={book} column={column} index={index} />
          ))}
        </ul>
      )}
      <AddLine
        label="新列"
        placeholder="列名"
        act="添加列"
        check={(name) => (customColumns.some((one) => one.name === name) ? `已有列${quote(name)}。` : null)}
        onAdd={(name) => void addColumn(book, name)}
      />
    </SettingsGroup>
  );
}

interface ColumnLineProps {
  readonly book: Book;
  readonly column: CustomColumn;
  readonly index: number;
}

function ColumnLine({ book, column, index }: ColumnLineProps): ReactNode {
  const { id, name, kind, options } = column;
  const { customColumns } = book;
  const toast = useToast();
  const edit = (what: string, fields: Partial<Omit<CustomColumn, 'id'>>): Promise<void> =>
    editBook(book, `列${quote(name)}的${what}`, (current) => ({
      customColumns: current.customColumns.map((one) => (one.id === id ? { ...one, ...fields } : one)),
    }));
  const remove = async (): Promise<void> => {
    const deleted = await deleteColumn(book, id, name);
    if (!deleted.ok)
      toast({ text: `${quote(name)}里有${usesWords(deleted.error.uses)}填了内容，没有删除。先清空再删。` });
  };
  return (
    <li>
      <DraftField
        draftKey={`${id}:name`}
        label={`自设列${index + 1}`}
        value={name}
        width={200}
        required
        maxLength={200}
        check={(text) =>
          customColumns.some((one) => one.id !== id && one.name === text) ? `已有列${quote(text)}` : null
        }
        save={(text) => edit('名称', { name: text })}
      />
      <Select
        label={`${name}的种类`}
        options={KINDS}
        value={kind}
        width={96}
        onChange={(value) => void edit('种类', { kind: value })}
      />
      <span className="grow">
        {kind === 'option' ? (
          <DraftField
            draftKey={`${id}:options`}
            label={`${name}的选项`}
            value={options.join('、')}
            placeholder="选项用顿号隔开"
            check={(text) => (optionsOf(text).length === 0 ? '至少写一个选项' : null)}
            save={(text) => edit('选项', { options: optionsOf(text) })}
          />
        ) : null}
      </span>
      <RowActs
        name={name}
        index={index}
        count={customColumns.length}
        onMove={(by) =>
          void editBook(book, `移动列${quote(name)}`, (current) => ({
            customColumns: moved(current.customColumns, index, by),
          }))
        }
        onDelete={() => void remove()}
      />
    </li>
  );
}

function optionsOf(text: string): string[] {
  const options = text.split(/[、,，;；]/).map((option) => option.trim());
  return [...new Set(options.filter((option) => option !== ''))];
}
