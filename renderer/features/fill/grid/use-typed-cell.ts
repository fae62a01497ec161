import { useEffect, useRef } from 'react';
import { createDraft, type Draft } from '../../../actions/drafts.ts';
import { editEntry } from '../../../actions/edit-entry.ts';
import type { ProjectStanding } from '../../../../shared/standing/project-standing.ts';
import { endRun } from '../../../store/history-store.ts';
import type { Place } from '../../../store/place.ts';
import type { EntryColumn } from './entry-columns.tsx';

interface TypedCell {
  readonly key: string;
  readonly draft: Draft;
}

/** The cell that is being typed in, saved as one types: the same draft as a field's of the form. */
export function useTypedCell(place: Place): {
  readonly type: (standing: ProjectStanding, column: EntryColumn, text: string, composing: boolean) => void;
  readonly end: () => void;
} {
  const open = useRef<TypedCell | null>(null);
  useEffect(() => () => void open.current?.draft.flush(), []);
  const { period } = place;
  return {
    type: ({ project, ...standing }, column, text, composing) => {
      const key = `${project.id}/${period.id}/${column.id}`;
      if (open.current?.key !== key) {
        void open.current?.draft.flush();
        const save = async (typed: string): Promise<void> => {
          const reading = column.read?.(typed, { ...standing, project });
          if (reading !== undefined && 'fields' in reading)
            await editEntry({ project, period }, column.title, reading.fields);
        };
        // Each cell, and each time it is typed in, is a step of its own to undo.
        endRun();
        open.current = { key, draft: createDraft(save) };
      }
      open.current.draft.change(text, composing);
    },
    end: () => {
      void open.current?.draft.flush();
      open.current = null;
    },
  };
}
