import type { ReactNode } from 'react';
import {
  isListField,
  LIST_FIELD_LABELS,
  LIST_FIELDS,
  type ListField,
  type ListSource,
} from '../../../shared/import/list-source.ts';
import type { Book } from '../../../shared/ledger/book.ts';
import { SectionHead } from '../../ui/section-head.tsx';
import { Select } from '../../ui/select.tsx';

interface ColumnsTableProps {
  readonly list: ListSource;
  readonly book: Book | null;
  readonly onMap: (column: number, field: ListField | null) => void;
}

const NOT_READ = 'none';

/** 列对应: each column with what it was taken for and what stands in it. */
export function ColumnsTable({ list, book, onMap }: ColumnsTableProps): ReactNode {
  const options = [
    { value: NOT_READ, label: '不读这一列' },
    ...LIST_FIELDS.map((field) => ({ value: field, label: LIST_FIELD_LABELS[field] })),
    ...(book?.customColumns ?? []).map(({ id, name }) => ({ value: `custom:${id}`, label: name })),
    { value: 'newColumn', label: LIST_FIELD_LABELS.newColumn },
  ];
  return (
    <section>
      <SectionHead
        title={list.sheet}
        note={`${list.rows.length} 行${list.remembered === null ? '' : '，列的对应沿用上次的'}`}
      />
      <table className="import-columns">
        <thead>
          <tr>
            <th>表里的列</th>
            <th>对应</th>
            <th>举例</th>
          </tr>
        </thead>
        <tbody>
          {list.heads.map((head, column) => (
            // Two columns may have the same head: its place is its name.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={column}>
              <td>{head === '' ? <span className="dim">（没有表头）</span> : head}</td>
              <td>
                <Select
                  label={`${head}对应`}
                  options={options}
                  value={list.fields[column] ?? NOT_READ}
                  onChange={(field) => onMap(column, isListField(field) ? field : null)}
                  small
                  width={200}
                />
              </td>
              <td className="dim">{examples(list, column)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function examples({ rows }: ListSource, column: number): string {
  const found = rows
    .map(({ cells }) => (cells[column] ?? '').replaceAll(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
  return [...new Set(found)]
    .slice(0, 2)
    .map((text) => (text.length > 36 ? `${text.slice(0, 36)}…` : text))
    .join('；');
}
