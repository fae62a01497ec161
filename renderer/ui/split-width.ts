export interface SplitBounds {
  readonly min: number;
  readonly max: number;
}

const STEP = 16;
const BIG_STEP = 64;

/** The least and most the panel may take so that the other side keeps what it needs. */
export function splitBounds(available: number, minPanel: number, minMain: number, maxPanel: number): SplitBounds {
  const max = Math.max(minPanel, Math.min(maxPanel, available - minMain));
  return { min: Math.min(minPanel, max), max };
}

export function clampWidth(width: number, { min, max }: SplitBounds): number {
  return Math.round(Math.min(max, Math.max(min, width)));
}

/** The width a key leads to; `towards` is +1 where ArrowRight widens the panel. */
export function keyedWidth(
  press: { readonly key: string; readonly shiftKey: boolean },
  width: number,
  bounds: SplitBounds,
  towards: 1 | -1,
): number | undefined {
  const step = (press.shiftKey ? BIG_STEP : STEP) * towards;
  if (press.key === 'ArrowRight') return clampWidth(width + step, bounds);
  if (press.key === 'ArrowLeft') return clampWidth(width - step, bounds);
  if (press.key === 'Home') return bounds.min;
  if (press.key === 'End') return bounds.max;
  return undefined;
}
