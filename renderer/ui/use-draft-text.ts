import { type ChangeEvent, type CompositionEvent, useRef, useState } from 'react';
import { type DraftText, heardValue, startDraft, typedText } from './draft-text.ts';

type TextElement = HTMLInputElement | HTMLTextAreaElement;

/** Told of every change; `composing` is true while an input method still holds the letters: do not save those. */
export type TextChange = (text: string, composing: boolean) => void;

export interface DraftHandlers<Element extends TextElement> {
  readonly value: string;
  readonly onChange: (event: ChangeEvent<Element>) => void;
  readonly onCompositionStart: () => void;
  readonly onCompositionEnd: (event: CompositionEvent<Element>) => void;
}

/** Properties for an input whose text belongs to an owner outside, safe for input methods and for late owners. */
export function useDraftText<Element extends TextElement>(
  value: string,
  onTextChange: TextChange,
): DraftHandlers<Element> {
  const [draft, setDraft] = useState<DraftText>(() => startDraft(value));
  const [composing, setComposing] = useState(false);
  const composingNow = useRef(false);
  if (value !== draft.external) setDraft(heardValue(draft, value, composing));
  const tell = (text: string, stillComposing: boolean): void => {
    setDraft((before) => typedText(before, text));
    onTextChange(text, stillComposing);
  };
  return {
    value: draft.text,
    onChange: (event) => tell(event.currentTarget.value, composingNow.current),
    onCompositionStart: () => {
      composingNow.current = true;
      setComposing(true);
    },
    onCompositionEnd: (event) => {
      composingNow.current = false;
      setComposing(false);
      tell(event.currentTarget.value, false);
    },
  };
}
