import type { ReactNode } from 'react';
import type { EntryField } from '../../../shared/ledger/book.ts';
import { entryIdOf } from '../../../shared/ledger/entry.ts';
import type { Period } from '../../../shared/ledger/period.ts';
import type { Project } from '../../../shared/ledger/project.ts';
import { useDraft } from '../../actions/drafts.ts';
import { editEntry } from '../../actions/edit-entry.ts';
import { useLedger } from '../../store/ledger-store.ts';
import { FormRow } from '../../ui/form-row.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useTypedCount } from './use-typed-count.ts';

interface EntryTextProps {
  readonly project: Project;
  readonly period: Period;
  readonly field: EntryField;
  readonly minRows: number;
}

/** One text of an entry, saved as one types. */
export function EntryText({ project, period, field, minRows }: EntryTextProps): ReactNode {
  const id = entryIdOf(project.id, period.id);
  const { key, label, hint, required } = field;
  const kept = useLedger((ledger) => ledger.entries.get(id)?.[key] ?? '');
  const { count, onTyped } = useTypedCount(kept);
  const draft = useDraft(`${id}:${key}`, (text) => editEntry({ project, period }, label, { [key]: text }));
  return (
    <FormRow
      label={label}
      hint={count === 0 ? hint : undefined}
      required={required && count === 0}
      count={count === 0 ? undefined : `${count} 字`}
    >
      <TextArea
        label={label}
        value={kept}
        onTextChange={(text, composing) => {
          onTyped(text);
          draft.onTextChange(text, composing);
        }}
        onCommit={draft.onCommit}
        minRows={minRows}
        readOnly={period.locked}
      />
    </FormRow>
  );
}
