import { Fragment, type ReactNode } from 'react';
import { splitMarks } from '../../ui/split-marks.ts';

/** A goal's own words, those that are read as a figure underlined. */
export function QuotedText({ text, quotes }: { readonly text: string; readonly quotes: readonly string[] }): ReactNode {
  const marks = quotes.flatMap((quote) => {
    const start = quote === '' ? -1 : text.indexOf(quote);
    return start < 0 ? [] : [{ start, end: start + quote.length }];
  });
  return splitMarks(text, marks).map((part) =>
    part.kind !== undefined ? (
      <em key={part.start} className="goal-quote">
        {part.text}
      </em>
    ) : (
      <Fragment key={part.start}>{part.text}</Fragment>
    ),
  );
}
