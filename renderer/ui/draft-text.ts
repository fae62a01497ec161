/**
 * What stands in a field while its owner may answer late. The owner's echo of something typed earlier must not
 * overwrite what was typed since, and nothing may be replaced in the middle of an IME composition.
 */
export interface DraftText {
  readonly text: string;
  /** The owner's value when it was last looked at. */
  readonly external: string;
  /** Typed and told to the owner, and not come back yet. */
  readonly unheard: readonly string[];
}

const REMEMBERED = 64;

export function startDraft(value: string): DraftText {
  return { text: value, external: value, unheard: [] };
}

/** The person typed; the owner is told the same text. */
export function typedText(draft: DraftText, text: string): DraftText {
  return { ...draft, text, unheard: [...draft.unheard, text].slice(-REMEMBERED) };
}

/** The owner's value changed: an echo is dropped, anything else (undo, 沿用上期) is taken over unless composing. */
export function heardValue(draft: DraftText, value: string, composing: boolean): DraftText {
  const echo = draft.unheard.indexOf(value);
  if (echo >= 0) return { ...draft, external: value, unheard: draft.unheard.slice(echo + 1) };
  if (composing) return { ...draft, external: value };
  return startDraft(value);
}
