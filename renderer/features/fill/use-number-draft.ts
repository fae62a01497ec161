import { useState } from 'react';
import { readNumber } from '../../../shared/base/read-number.ts';
import { formatFigure } from '../../../shared/standing/figure-words.ts';
import { useDraft } from '../../actions/drafts.ts';
import { useTyped } from '../frame/use-typed.ts';

interface NumberDraft {
  /** Names what is edited; another key is another draft. */
  readonly key: string;
  readonly kept: number | null;
  readonly save: (value: number | null) => Promise<unknown>;
  /** What is wrong with a number that can be read; null when nothing is. */
  readonly check?: (value: number) => string | null;
}

interface NumberDraftProps {
  readonly value: string;
  readonly onTextChange: (text: string, composing: boolean) => void;
  readonly onCommit: () => void;
  readonly invalid: string | undefined;
}

/** A number that is saved as it is typed. What cannot be read is said, and the number from before stays. */
export function useNumberDraft({ key, kept, save, check }: NumberDraft): NumberDraftProps {
  const [wrong, setWrong] = useState<{ readonly why: string; readonly text: string } | null>(null);
  const words = kept === null ? '' : formatExact(kept);
  const typed = useTyped(words, (text) => String(readNumber(text)));
  // A draft keeps the save it was made with: what is kept by now is not known in it.
  const draft = useDraft(key, async (text) => {
    const value = readNumber(text);
    const why = wrongWords(text, value, check);
    setWrong(why === null ? null : { why, text });
    if (why === null && value !== undefined) await save(value);
  });
  return {
    value: typed.value,
    onTextChange: (text, composing) => {
      typed.onTyped(text);
      if (readNumber(text) !== undefined) setWrong(null);
      draft.onTextChange(text, composing);
    },
    onCommit: () => {
      typed.onLeave();
      draft.onCommit();
    },
    invalid:
      wrong === null
        ? undefined
        : `${wrong.why}。“${wrong.text}”未保存，${words === '' ? '这里还空着' : `原来的 ${words} 还在`}。`,
  };
}

function wrongWords(text: string, value: number | null | undefined, check: NumberDraft['check']): string | null {
  if (value === undefined) return text.includes('万') ? '这里要填数字，请把“万”折算好' : '这里要填数字，如 5';
  return value === null ? null : (check?.(value) ?? null);
}

// As it was entered: a figure with three decimals is not shown with two.
function formatExact(value: number): string {
  return Math.abs(value - Number(formatFigure(value))) < 1e-12 ? formatFigure(value) : String(value);
}
