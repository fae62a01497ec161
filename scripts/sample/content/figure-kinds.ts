// Short forms for the figures of the goals, one per kind.
import type { FigureKind } from '../../../shared/ledger/indicator.ts';
import type { Comparator } from '../../../shared/ledger/target.ts';
import type { FigureContent, PerQuarter, ReadingContent } from './content-types.ts';

type More = Partial<
  Pick<FigureContent, 'comparator' | 'valueMax' | 'per' | 'due' | 'plan'> & {
    definition: string;
    source: string;
    lastYearValue: number;
    notes: PerQuarter<string>;
  }
>;

type FigureOf = (
  at: readonly [project: number, goal: number],
  quote: string,
  name: string,
  value: number,
  unit: string,
  readings: PerQuarter<ReadingContent>,
  more?: More,
) => FigureContent;

/** Cumulative from January: 25/50/75/100 of the target by quarter, unless `plan` says otherwise. */
export const count = ofKind('count', '>=');
export const level = ofKind('level', '>=');
export const coverage = ofKind('coverage', '>=');
export const limit = ofKind('limit', '<');
export const once = ofKind('once', '>=');
export const rank = ofKind('rank', '<=');
/** Readings are pairs, this year's and last year's to the same day; the target is the change in percent. */
export const growth = ofKind('yoy', '>=');
export const decline = ofKind('yoy', '<=');

/** The measure of another figure, promised once more. */
export function sameAs(
  key: string,
  at: readonly [project: number, goal: number],
  quote: string,
  value: number,
): FigureContent {
  return { key: `${at[0]}/${key}`, at, quote, comparator: '>=', value, sameAs: key };
}

function ofKind(kind: FigureKind, comparator: Comparator): FigureOf {
  return (at, quote, name, value, unit, readings, more = {}) => ({
    key: `${at[0]}/${name}`,
    at,
    quote,
    comparator,
    value,
    name,
    unit,
    kind,
    readings,
    ...more,
  });
}
