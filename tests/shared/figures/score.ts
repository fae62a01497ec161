import type { Figure } from '../../../shared/figures/figure.ts';
import { readFigures } from '../../../shared/figures/read-figures.ts';
import type { Batch } from './collection.ts';
import { parseExpected, type ExpectedFigure } from './collection-entry.ts';

export type Slip = { readonly text: string; readonly found: string; readonly expected: string };

/** How a batch was read: by value (with valueMax) and unit, and of those also by comparator and kind. */
export type Score = {
  readonly name: string;
  readonly sentences: number;
  readonly expected: number;
  readonly found: number;
  readonly right: number;
  readonly rightInFull: number;
  readonly slips: readonly Slip[];
};

export function scoreOf(batch: Batch): Score {
  let expected = 0;
  let found = 0;
  let right = 0;
  let rightInFull = 0;
  const slips: Slip[] = [];
  for (const [text, ...notations] of batch.entries) {
    const wanted = notations.map(parseExpected);
    const figures = readFigures(text);
    expected += wanted.length;
    found += figures.length;
    const matched = matchedPairs(wanted, figures);
    right += matched.length;
    const full = matched.filter(([want, figure]) => want.comparator === figure.comparator && want.kind === figure.kind);
    rightInFull += full.length;
    if (full.length < wanted.length || figures.length > full.length) {
      slips.push({ text, found: figures.map(notationOf).join(' | '), expected: notations.join(' | ') });
    }
  }
  return { name: batch.name, sentences: batch.entries.length, expected, found, right, rightInFull, slips };
}

function matchedPairs(wanted: readonly ExpectedFigure[], figures: readonly Figure[]): [ExpectedFigure, Figure][] {
  const left = [...figures];
  return wanted.flatMap((want) => {
    const at = left.findIndex(
      (figure) => figure.value === want.value && figure.valueMax === want.valueMax && figure.unit === want.unit,
    );
    const figure = left[at];
    if (figure === undefined) return [];
    left.splice(at, 1);
    return [[want, figure] satisfies [ExpectedFigure, Figure]];
  });
}

function notationOf({ text, value, valueMax, unit, comparator, kind }: Figure): string {
  return `${text}=${value}${valueMax === null ? '' : `~${valueMax}`} ${unit === '' ? '-' : unit} ${comparator} ${kind}`;
}
