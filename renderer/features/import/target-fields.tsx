import type { ReactNode } from 'react';
import type { Book } from '../../../shared/ledger/book.ts';
import type { Year } from '../../../shared/ledger/year.ts';
import { NumberField, TextField } from '../../ui/field.tsx';
import { FormRow } from '../../ui/form-row.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { bookTitle } from '../frame/place-pickers.tsx';

export type TargetText = { readonly into: 'year' | 'newBook'; readonly bookName: string; readonly year: string };

/** Why the list has nowhere to go yet. */
export function targetProblem({ into, bookName, year }: TargetText): string | undefined {
  if (into === 'year') return undefined;
  if (bookName.trim() === '') return '先填台账名称';
  const number = Number(year);
  return Number.isInteger(number) && number >= 1990 && number <= 2100 ? undefined : '先填年度，如 2023';
}

interface TargetFieldsProps {
  readonly place: { readonly book: Book; readonly year: Year } | null;
  readonly target: TargetText;
  readonly onChange: (target: TargetText) => void;
}

/** Into the open year, or a new ledger. */
export function TargetFields({ place, target, onChange }: TargetFieldsProps): ReactNode {
  return (
    <div className="import-target">
      {place === null ? null : (
        <RadioGroup
          label="导入到"
          options={[
            { value: 'year', label: `并入${bookTitle(place.book.name)} ${place.year.year}年` },
            { value: 'newBook', label: '新建一本台账' },
          ]}
          value={target.into}
          onChange={(into) => onChange({ ...target, into })}
        />
      )}
      {target.into === 'year' ? null : (
        <>
          <FormRow label="台账名称" hint="用在标题和文件名里">
            <TextField
              label="台账名称"
              placeholder="如：重点项目"
              value={target.bookName}
              onTextChange={(bookName) => onChange({ ...target, bookName })}
              width={260}
            />
          </FormRow>
          <FormRow label="年度">
            <NumberField
              label="年度"
              value={target.year}
              onTextChange={(year) => onChange({ ...target, year })}
              unit="年"
              width={110}
            />
          </FormRow>
        </>
      )}
    </div>
  );
}
