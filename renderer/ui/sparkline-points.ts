export interface SparklineBox {
  readonly width: number;
  readonly height: number;
}

export interface SparklineShape {
  /** One path; a period without a figure breaks the line. */
  readonly line: string;
  /** The last figure. */
  readonly end: { readonly x: number; readonly y: number } | undefined;
  /** Height of the plan's line. */
  readonly planY: number | undefined;
}

const MARGIN_X = 4;
const MARGIN_Y = 3;

/** Places the figures of the periods in a small box, the lowest at the foot, the highest (or the plan) at the head. */
export function sparklineShape(
  values: readonly (number | null)[],
  plan: number | undefined,
  box: SparklineBox,
): SparklineShape {
  const known = values.filter((value) => value !== null);
  const all = plan === undefined ? known : [...known, plan];
  if (known.length === 0) return { line: '', end: undefined, planY: undefined };
  const low = Math.min(...all);
  const span = Math.max(...all) - low;
  const step = values.length < 2 ? 0 : (box.width - MARGIN_X * 2) / (values.length - 1);
  const yOf = (value: number): number =>
    round(span === 0 ? box.height / 2 : box.height - MARGIN_Y - ((value - low) / span) * (box.height - MARGIN_Y * 2));
  let line = '';
  let end: SparklineShape['end'];
  for (const [index, value] of values.entries()) {
    if (value === null) continue;
    const x = round(MARGIN_X + step * index);
    const joined = index > 0 && values[index - 1] !== null;
    line += `${joined ? 'L' : 'M'}${x} ${yOf(value)}`;
    end = { x, y: yOf(value) };
  }
  return { line, end, planY: plan === undefined ? undefined : yOf(plan) };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
