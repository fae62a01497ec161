import type { ReactNode } from 'react';
import { quote } from '../../../shared/base/quote.ts';
import { DEFAULT_STATUSES, LIGHTS, type Light, type Status } from '../../../shared/ledger/status.ts';
import type { Book } from '../../../shared/ledger/book.ts';
import { addStatus, deleteStatus, editBook } from '../../actions/edit-book.ts';
import { usesWords } from '../../messages/in-use.ts';
import { lightCharacter } from '../../ui/light-name.ts';
import { Select } from '../../ui/select.tsx';
import { useToast } from '../../ui/toast.tsx';
import { AddLine } from './add-line.tsx';
import { DraftField } from './draft-field.tsx';
import { moved, RowActs } from './row-acts.tsx';
import { SettingsGroup } from './settings-group.tsx';
import { SettingsTable } from './settings-table.tsx';

const LIGHT_OPTIONS: readonly { readonly value: Light | 'none'; readonly label: string }[] = [
  ...LIGHTS.map((value) => ({ value, label: `${lightCharacter(value)}灯` })),
  { value: 'none', label: '不亮灯' },
];

/** The words of the statuses: those that rules give keep their meaning, whatever they are called. */
export function StatusesGroup({ book }: { readonly book: Book }): ReactNode {
  const { statuses } = book;
  return (
    <SettingsGroup title="状态" note="表格用状态名，正文用正文写法；自设的状态只能由人改判">
      <SettingsTable className="statuses-table" heads={['规则', '状态名', '正文写法', '灯']}>
        {statuses.map((status, index) => (
          <StatusRow key={status.key} book={book} status={status} index={index} />
        ))}
      </SettingsTable>
      <AddLine
        label="新状态"
        placeholder="如：基本完成"
        act="添加状态"
        check={(label) => (statuses.some((one) => one.label === label) ? `已有状态${quote(label)}。` : null)}
        onAdd={(label) => void addStatus(book, label)}
      />
    </SettingsGroup>
  );
}

interface StatusRowProps {
  readonly book: Book;
  readonly status: Status;
  readonly index: number;
}

function StatusRow({ book, status, index }: StatusRowProps): ReactNode {
  const { statuses } = book;
  const { key, label, prose, light } = status;
  const toast = useToast();
  const usual = DEFAULT_STATUSES.find((one) => one.key === key);
  const edit = (what: string, fields: Partial<Omit<Status, 'key'>>): Promise<void> =>
    editBook(book, `状态${quote(label)}的${what}`, (current) => ({
      statuses: current.statuses.map((one) => (one.key === key ? { ...one, ...fields } : one)),
    }));
  const remove = async (): Promise<void> => {
    const deleted = await deleteStatus(book, key, label);
    if (!deleted.ok)
      toast({ text: `${quote(label)}还用在${usesWords(deleted.error.uses)}里，先把它们改判成别的状态。` });
  };
  return (
    <tr>
      <td className="settings-cell-words">{usual === undefined ? '自设，由人改判' : usual.label}</td>
      <td>
        <DraftField
          draftKey={`${book.id}:${key}:label`}
          label={`状态名${index + 1}`}
          value={label}
          small
          required
          maxLength={200}
          check={(text) =>
            statuses.some((one) => one.key !== key && one.label === text) ? `已有状态${quote(text)}` : null
          }
          save={(text) => edit('名称', { label: text })}
        />
      </td>
      <td>
        <DraftField
          draftKey={`${book.id}:${key}:prose`}
          label={`${label}的正文写法`}
          value={prose}
          small
          required
          maxLength={200}
          save={(text) => edit('正文写法', { prose: text })}
        />
      </td>
      <td>
        <Select
          label={`${label}的灯`}
          options={LIGHT_OPTIONS}
          value={light ?? 'none'}
          small
          width="full"
          onChange={(value) => void edit('灯', { light: value === 'none' ? null : value })}
        />
      </td>
      <td className="settings-acts">
        <RowActs
          name={label}
          index={index}
          count={statuses.length}
          onMove={(by) =>
            void editBook(book, `移动状态${quote(label)}`, (current) => ({
              statuses: moved(current.statuses, index, by),
            }))
          }
          onDelete={() => void remove()}
          kept={usual === undefined ? undefined : '规则要用它，可以改名，不能删除'}
        />
      </td>
    </tr>
  );
}
