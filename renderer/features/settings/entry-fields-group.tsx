import type { ReactNode } from 'react';
import { quote } from '../../../shared/base/quote.ts';
import { type Book, DEFAULT_ENTRY_FIELDS, type EntryField } from '../../../shared/ledger/book.ts';
import { editBook } from '../../actions/edit-book.ts';
import { Button } from '../../ui/button.tsx';
import { CheckBox } from '../../ui/check-box.tsx';
import { useEager } from '../frame/use-eager.ts';
import { DraftField } from './draft-field.tsx';
import { moved, RowActs } from './row-acts.tsx';
import { SettingsGroup } from './settings-group.tsx';
import { SettingsTable } from './settings-table.tsx';

/** Which texts an entry asks for, in what order and under which words. */
export function EntryFieldsGroup({ book }: { readonly book: Book }): ReactNode {
  const { entryFields } = book;
  const unused = DEFAULT_ENTRY_FIELDS.filter(({ key }) => entryFields.every((field) => field.key !== key));
  return (
    <SettingsGroup title="填报栏" note="进展填报和下发的填报表按这个顺序；不用的栏可以拿掉，填过的字还在">
      <SettingsTable className="fields-table" heads={['内容', '栏名', '填写提示', '必填']}>
        {entryFields.map((field, index) => (
          <FieldRow key={field.key} book={book} field={field} index={index} />
        ))}
      </SettingsTable>
      {unused.length === 0 ? null : (
        <div className="settings-add">
          {unused.map((field) => (
            <Button
              key={field.key}
              icon="plus"
              onClick={() =>
                void editBook(book, `添加填报栏${quote(field.label)}`, (current) => ({
                  entryFields: [...current.entryFields, field],
                }))
              }
            >
              {`添加${field.label}`}
            </Button>
          ))}
        </div>
      )}
    </SettingsGroup>
  );
}

interface FieldRowProps {
  readonly book: Book;
  readonly field: EntryField;
  readonly index: number;
}

function FieldRow({ book, field, index }: FieldRowProps): ReactNode {
  const { key, label, hint, required } = field;
  const { entryFields } = book;
  const edit = (what: string, fields: Partial<Omit<EntryField, 'key'>>): Promise<void> =>
    editBook(book, `填报栏${quote(label)}的${what}`, (current) => ({
      entryFields: current.entryFields.map((one) => (one.key === key ? { ...one, ...fields } : one)),
    }));
  const [asked, ask] = useEager(required, (checked) => edit('必填', { required: checked }));
  const usual = DEFAULT_ENTRY_FIELDS.find((one) => one.key === key)?.label ?? key;
  return (
    <tr>
      <td className="settings-cell-words">{usual}</td>
      <td>
        <DraftField
          draftKey={`${book.id}:${key}:label`}
          label={`栏名：${usual}`}
          value={label}
          small
          required
          maxLength={200}
          check={(text) =>
            entryFields.some((one) => one.key !== key && one.label === text) ? `已有填报栏${quote(text)}` : null
          }
          save={(text) => edit('栏名', { label: text })}
        />
      </td>
      <td>
        <DraftField
          draftKey={`${book.id}:${key}:hint`}
          label={`填写提示：${usual}`}
          value={hint}
          small
          maxLength={400}
          save={(text) => edit('填写提示', { hint: text })}
        />
      </td>
      <td className="settings-cell-check">
        <CheckBox label={`${label}必填`} labelUnseen checked={asked} onChange={ask} />
      </td>
      <td className="settings-acts">
        <RowActs
          name={label}
          index={index}
          count={entryFields.length}
          onMove={(by) =>
            void editBook(book, `移动填报栏${quote(label)}`, (current) => ({
              entryFields: moved(current.entryFields, index, by),
            }))
          }
          onDelete={() =>
            void editBook(book, `拿掉填报栏${quote(label)}`, (current) => ({
              entryFields: current.entryFields.filter((one) => one.key !== key),
            }))
          }
          kept={entryFields.length === 1 ? '至少要有一栏' : undefined}
        />
      </td>
    </tr>
  );
}
