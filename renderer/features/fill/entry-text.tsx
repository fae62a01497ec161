import type { ReactNode } from 'react';
import type { EntryField } from '../../../shared/ledger/book.ts';
import type { Project } from '../../../shared/ledger/project.ts';
import type { Place } from '../../store/place.ts';
import { FormRow } from '../../ui/form-row.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextRemarks } from '../check/text-remarks.tsx';
import { useEntryText } from './use-entry-text.ts';

interface EntryTextProps {
  readonly place: Place;
  readonly project: Project;
  readonly field: EntryField;
  readonly minRows: number;
}

/** One text of an entry, saved as one types, with what the checker says of it. */
export function EntryText({ place, project, field, minRows }: EntryTextProps): ReactNode {
  const { key, label, hint, required } = field;
  const { count, area, remarks } = useEntryText(place, project, key, label);
  return (
    <div className="entry-text" data-check-place={key}>
      <FormRow
        label={label}
        hint={count === 0 ? hint : undefined}
        required={required && count === 0}
        count={count === 0 ? undefined : `${count} 字`}
      >
        <TextArea {...area} minRows={minRows} />
      </FormRow>
      <TextRemarks {...remarks} />
    </div>
  );
}
