import { Fragment, type ReactNode } from 'react';
import { printed } from '../../../shared/document/typography.ts';
import type { Span } from '../../../shared/select/goal-text.ts';
import { splitMarks } from '../../ui/split-marks.ts';

interface GoalWordsProps {
  readonly text: string;
  /** Words of figures that count. */
  readonly decided: readonly (Span | null)[];
  /** Words that are proposed. */
  readonly proposed: readonly Span[];
}

/** A goal's own words, their punctuation as printed: figures underlined, those that nobody has decided on dashed. */
export function GoalWords({ text, decided, proposed }: GoalWordsProps): ReactNode {
  const marks = [
    ...decided.flatMap((span) => (span === null ? [] : [{ ...span, kind: 'data' as const }])),
    ...proposed.map((span) => ({ ...span, kind: 'check' as const })),
  ];
  // Every character keeps its place.
  return splitMarks(printed(text), marks).map((part) =>
    part.kind === undefined ? (
      <Fragment key={part.start}>{withAmounts(part.text)}</Fragment>
    ) : (
      <em key={part.start} className={part.kind === 'data' ? 'goal-quote' : 'goal-quote is-proposed'}>
        {withAmounts(part.text)}
      </em>
    ),
  );
}

/** A number stays on the line of its unit: 10个, 1200名以上. */
const AMOUNT = /(\d[\d.]*(?:%|\p{Script=Han})?(?:以[上下内])?)/u;

function withAmounts(text: string): ReactNode {
  return text.split(AMOUNT).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // Parts of a text that is drawn as a whole.
      // oxlint-disable-next-line react/no-array-index-key
      <span key={index} className="goal-amount">
        {part}
      </span>
    ),
  );
}
