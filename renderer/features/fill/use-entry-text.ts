// One text of an entry as it is typed: saved, counted and remarked on.
import { useId } from 'react';
import { entryIdOf } from '../../../shared/ledger/entry.ts';
import type { Project } from '../../../shared/ledger/project.ts';
import { useDraft } from '../../actions/drafts.ts';
import { editEntry } from '../../actions/edit-entry.ts';
import { useReadOnly } from '../../store/correction-store.ts';
import { useLedger } from '../../store/ledger-store.ts';
import type { Place } from '../../store/place.ts';
import type { TextAreaProps } from '../../ui/text-area.tsx';
import type { RemarkedField } from '../check/draft-findings.ts';
import type { TextRemarksProps } from '../check/text-remarks.tsx';
import { useTextRemarks } from '../check/use-text-remarks.ts';
import { useTypedCount } from './use-typed-count.ts';

export interface EntryTextDraft {
  /** How many 字 stand in the field. */
  readonly count: number;
  readonly area: Omit<TextAreaProps, 'placeholder' | 'minRows'>;
  readonly remarks: TextRemarksProps;
}

/** What a field and the remarks under it need for one text of an entry; `label` is the field's name for people. */
export function useEntryText(place: Place, project: Project, field: RemarkedField, label: string): EntryTextDraft {
  const { period } = place;
  const readOnly = useReadOnly(period);
  const id = entryIdOf(project.id, period.id);
  const kept = useLedger((ledger) => ledger.entries.get(id)?.[field] ?? '');
  const { count, onTyped } = useTypedCount(kept);
  const draft = useDraft(`${id}:${field}`, (text) => editEntry({ project, period }, label, { [field]: text }));
  const remarks = useTextRemarks(place, project, field, kept);
  const remarksId = useId();
  return {
    count,
    area: {
      label,
      value: kept,
      onTextChange: (text, composing) => {
        onTyped(text);
        remarks.onTyped(text, composing);
        draft.onTextChange(text, composing);
      },
      onFocus: remarks.onFocus,
      onCommit: () => {
        remarks.onLeave();
        draft.onCommit();
      },
      marks: remarks.marks,
      describedBy: remarks.remarks.length > 0 ? remarksId : undefined,
      readOnly,
    },
    remarks: { id: remarksId, place, project, label, remarks },
  };
}
