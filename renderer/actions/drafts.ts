// Text that is being typed: committed 500 ms after the last key, at least every 3 s, on leaving the field and
// on closing, never within an IME composition.
import { useEffect, useState } from 'react';
import { addUnsaved } from '../store/save-store.ts';

export type Draft = {
  /** The field's text after a key; `composing` while an input method still holds letters. */
  readonly change: (text: string, composing: boolean) => void;
  /** Commits what is typed; resolves when it is saved. */
  readonly flush: () => Promise<void>;
};

export const QUIET_MILLISECONDS = 500;
export const LONGEST_MILLISECONDS = 3000;

const open = new Set<Draft>();

/** Commits every field that holds typed text; called before closing, undo, export and a change of place. */
export async function flushDrafts(): Promise<void> {
  await Promise.all([...open].map((draft) => draft.flush()));
}

/** A draft of one field; `save` commits a text and resolves when both copies hold it. */
export function createDraft(save: (text: string) => Promise<unknown>): Draft {
  let pending: string | null = null;
  let composing = false;
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let longest: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<void> = Promise.resolve();

  const saveAfter = async (before: Promise<unknown>, text: string): Promise<void> => {
    await before;
    try {
      await save(text);
    } catch (error) {
      // A fault of the program: the text is not let go of, and the next flush tries it again.
      if (pending === null) pending = text;
      else addUnsaved(-1);
      throw error;
    }
    addUnsaved(-1);
    if (pending === null) open.delete(draft);
  };
  const flush = (): Promise<void> => {
    clearTimeout(quiet);
    clearTimeout(longest);
    longest = undefined;
    if (pending !== null && !composing) {
      const text = pending;
      pending = null;
      // Counted as unsaved until the commit is through, so that 已保存 never shows in between.
      const before = saving.catch(() => undefined);
      saving = saveAfter(before, text);
    }
    return saving;
  };
  const draft: Draft = {
    change: (text, stillComposing) => {
      if (pending === null) addUnsaved(1);
      open.add(draft);
      pending = text;
      composing = stillComposing;
      clearTimeout(quiet);
      if (composing) return;
      quiet = setTimeout(() => void flush(), QUIET_MILLISECONDS);
      longest ??= setTimeout(() => void flush(), LONGEST_MILLISECONDS);
    },
    flush,
  };
  return draft;
}

/**
 * Handlers for a field of `renderer/ui` whose text is committed by `save`. `key` names what is edited
 * (`entry_…:progress`): another key is another draft, and the old one is committed first.
 */
export function useDraft(
  key: string,
  save: (text: string) => Promise<unknown>,
): { readonly onTextChange: Draft['change']; readonly onCommit: () => void } {
  // The draft of a key keeps the save it was made with: typed text never goes to another record.
  const [draft, setDraft] = useState(() => ({ key, ...createDraft(save) }));
  if (draft.key !== key) setDraft({ key, ...createDraft(save) });
  useEffect(() => () => void draft.flush(), [draft]);
  return { onTextChange: draft.change, onCommit: () => void draft.flush() };
}
