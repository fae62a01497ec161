import type { Comparator, FigureKind } from '../../../shared/figures/figure.ts';

/** What a sentence is expected to yield, in the order of the text. */
export type ExpectedFigure = {
  readonly value: number;
  readonly valueMax: number | null;
  readonly unit: string;
  readonly comparator: Comparator;
  readonly kind: FigureKind;
};

/** A sentence, then its figures in the short notation `value[~max] unit comparator kind`; `-` stands for no unit. */
export type CollectionEntry = readonly [text: string, ...figures: readonly string[]];

const COMPARATORS: readonly string[] = ['>=', '<=', '<', '>', '=', 'between'];
const KINDS: readonly string[] = ['count', 'level', 'yoy', 'points', 'limit', 'once', 'rank', 'coverage'];

/** Reads the short notation; a slip in it is a bug of the collection, so it throws. */
export function parseExpected(notation: string): ExpectedFigure {
  const [number = '', unit = '', comparator = '', kind = ''] = notation.split(' ');
  const [first = '', last] = number.split('~');
  if (!isComparator(comparator) || !isKind(kind) || first === '' || Number.isNaN(Number(first))) {
    throw new Error(`not an expectation: ${notation}`);
  }
  return {
    value: Number(first),
    valueMax: last === undefined ? null : Number(last),
    unit: unit === '-' ? '' : unit,
    comparator,
    kind,
  };
}

function isComparator(text: string): text is Comparator {
  return COMPARATORS.includes(text);
}

function isKind(text: string): text is FigureKind {
  return KINDS.includes(text);
}
