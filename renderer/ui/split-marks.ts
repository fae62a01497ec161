/** A stretch of a text by UTF-16 offsets, end excluded. */
export interface TextMark {
  readonly start: number;
  readonly end: number;
  /** check: wavy, to look at again (the default); data: a thin line, a figure that follows the ledger. */
  readonly kind?: MarkKind | undefined;
}

export type MarkKind = 'check' | 'data';

export interface MarkedPart {
  readonly start: number;
  readonly text: string;
  readonly kind: MarkKind | undefined;
}

/** Cuts a text at its marks; overlapping and outlying marks are cut to what is left. */
export function splitMarks(text: string, marks: readonly TextMark[]): MarkedPart[] {
  const parts: MarkedPart[] = [];
  let at = 0;
  const push = (end: number, kind: MarkKind | undefined): void => {
    if (end > at) parts.push({ start: at, text: text.slice(at, end), kind });
    at = Math.max(at, end);
  };
  for (const mark of [...marks].sort((left, right) => left.start - right.start)) {
    push(Math.min(mark.start, text.length), undefined);
    push(Math.min(mark.end, text.length), mark.kind ?? 'check');
  }
  push(text.length, undefined);
  return parts;
}
