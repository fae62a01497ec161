import { useEffect, useRef } from 'react';
import { createDraft, type Draft } from '../../../actions/drafts.ts';
import { editEntry } from '../../../actions/edit-entry.ts';
import type { ProjectStanding } from '../../../../shared/standing/project-standing.ts';
import { endRun } from '../../../store/history-store.ts';
import type { Place } from '../../../store/place.ts';
import type { EntryColumn } from './entry-columns.tsx';
import type { RowEdit } from './put-cells.ts';
import type { ShowEdits } from './use-eager-rows.ts';

interface TypedCell {
  readonly key: string;
  readonly draft: Draft;
  readonly edit: RowEdit | null;
}

/** The cell that is being typed in, saved as one types: the same draft as a field's of the form. */
export function useTypedCell(
  place: Place,
  show: ShowEdits,
): {
  readonly type: (standing: ProjectStanding, column: EntryColumn, text: string, composing: boolean) => void;
  readonly end: () => void;
} {
  const open = useRef<TypedCell | null>(null);
  useEffect(() => () => void open.current?.draft.flush(), []);
  const { period } = place;
  return {
    type: (standing, column, text, composing) => {
      const { project } = standing;
      const key = `${project.id}/${period.id}/${column.id}`;
      const editOf = (typed: string): RowEdit | null => {
        const reading = column.read?.(typed, standing);
        return reading !== undefined && 'fields' in reading ? { standing, fields: reading.fields } : null;
      };
      let draft = open.current?.draft;
      if (draft === undefined || open.current?.key !== key) {
        void draft?.flush();
        // Each cell, and each time it is typed in, is a step of its own to undo.
        endRun();
        draft = createDraft(async (typed) => {
          const edit = editOf(typed);
          if (edit !== null) await editEntry({ project, period }, column.title, edit.fields);
        });
      }
      open.current = { key, draft, edit: editOf(text) };
      draft.change(text, composing);
    },
    end: () => {
      if (open.current === null) return;
      const { draft, edit } = open.current;
      show(edit === null ? [] : [edit], draft.flush());
      open.current = null;
    },
  };
}
