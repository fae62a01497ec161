import { type ReactNode, useId } from 'react';
import type { EntryField } from '../../../shared/ledger/book.ts';
import { entryIdOf } from '../../../shared/ledger/entry.ts';
import type { Project } from '../../../shared/ledger/project.ts';
import { useDraft } from '../../actions/drafts.ts';
import { editEntry } from '../../actions/edit-entry.ts';
import { useReadOnly } from '../../store/correction-store.ts';
import { useLedger } from '../../store/ledger-store.ts';
import type { Place } from '../../store/place.ts';
import { FormRow } from '../../ui/form-row.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextRemarks } from '../check/text-remarks.tsx';
import { useTextRemarks } from '../check/use-text-remarks.ts';
import { useTypedCount } from './use-typed-count.ts';

interface EntryTextProps {
  readonly place: Place;
  readonly project: Project;
  readonly field: EntryField;
  readonly minRows: number;
}

/** One text of an entry, saved as one types, with what the checker says of it. */
export function EntryText({ place, project, field, minRows }: EntryTextProps): ReactNode {
  const { period } = place;
  const readOnly = useReadOnly(period);
  const id = entryIdOf(project.id, period.id);
  const { key, label, hint, required } = field;
  const kept = useLedger((ledger) => ledger.entries.get(id)?.[key] ?? '');
  const { count, onTyped } = useTypedCount(kept);
  const draft = useDraft(`${id}:${key}`, (text) => editEntry({ project, period }, label, { [key]: text }));
  const remarks = useTextRemarks(place, project, key, kept);
  const remarksId = useId();
  return (
    <div className="entry-text" data-check-place={key}>
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
            remarks.onTyped(text, composing);
            draft.onTextChange(text, composing);
          }}
          onFocus={remarks.onFocus}
          onCommit={() => {
            remarks.onLeave();
            draft.onCommit();
          }}
          marks={remarks.marks}
          describedBy={remarks.remarks.length > 0 ? remarksId : undefined}
          minRows={minRows}
          readOnly={readOnly}
        />
      </FormRow>
      <TextRemarks id={remarksId} place={place} project={project} label={label} remarks={remarks} />
    </div>
  );
}
