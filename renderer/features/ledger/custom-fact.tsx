import { type ReactNode, useState } from 'react';
import { readDay } from '../../../shared/base/read-day.ts';
import { readNumber } from '../../../shared/base/read-number.ts';
import type { CustomColumn } from '../../../shared/ledger/book.ts';
import type { Project } from '../../../shared/ledger/project.ts';
import { useDraft } from '../../actions/drafts.ts';
import { editCustom } from '../../actions/edit-project.ts';
import { TextField } from '../../ui/field.tsx';
import { FormRow } from '../../ui/form-row.tsx';
import { Select } from '../../ui/select.tsx';
import { useTyped } from '../frame/use-typed.ts';

interface CustomFactProps {
  readonly project: Project;
  readonly column: CustomColumn;
  readonly year: number;
}

/** A column that the book added, as a field of its kind. */
export function CustomFact({ project, column, year }: CustomFactProps): ReactNode {
  return column.kind === 'option' ? (
    <OptionFact project={project} column={column} />
  ) : (
    <TypedFact project={project} column={column} year={year} />
  );
}

function OptionFact({ project, column }: Omit<CustomFactProps, 'year'>): ReactNode {
  const options = [{ value: '', label: '未选' }, ...column.options.map((value) => ({ value, label: value }))];
  return (
    <FormRow label={column.name}>
      <Select
        label={column.name}
        options={options}
        value={String(project.custom[column.id] ?? '')}
        onChange={(value) => void editCustom(project, column, value === '' ? null : value)}
        width="full"
      />
    </FormRow>
  );
}

function TypedFact({ project, column, year }: CustomFactProps): ReactNode {
  const [wrong, setWrong] = useState(false);
  const read = (text: string): string | number | null | undefined => readCustom(column, text, year);
  const typed = useTyped(String(project.custom[column.id] ?? ''), (text) => String(read(text) ?? ''));
  const draft = useDraft(`${project.id}:${column.id}`, async (text) => {
    const value = read(text);
    setWrong(value === undefined);
    if (value !== undefined) await editCustom(project, column, value);
  });
  return (
    <FormRow label={column.name}>
      <TextField
        label={column.name}
        value={typed.value}
        onTextChange={(text, composing) => {
          typed.onTyped(text);
          draft.onTextChange(text, composing);
        }}
        onCommit={() => {
          typed.onLeave();
          draft.onCommit();
        }}
        invalid={wrong ? `这里要填${column.kind === 'number' ? '数字' : '日期'}。没有保存，原来的还在。` : undefined}
        width="full"
      />
    </FormRow>
  );
}

/** undefined: not of the column's kind. */
function readCustom(column: CustomColumn, text: string, year: number): string | number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (column.kind === 'number') return readNumber(trimmed) ?? undefined;
  if (column.kind === 'date') return readDay(trimmed, year) ?? undefined;
  return text;
}
