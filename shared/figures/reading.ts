import type { Comparator, FigureKind } from './figure.ts';

/** A figure before its measure, per and due have been read. */
export type Reading = {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly valueMax: number | null;
  readonly unit: string;
  readonly comparator: Comparator;
  readonly kind: FigureKind;
  /** Where what is left of the figure (the measure) ends. */
  readonly measureEnd: number;
  /** The measure where the wording itself gives it (0撤销率), else null. */
  readonly measure: string | null;
};
