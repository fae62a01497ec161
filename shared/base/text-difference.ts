// What changed between two texts, in stretches that people read: whole numbers and words, no single letters between.

export type DifferenceStretch = { readonly kind: 'same' | 'added' | 'dropped'; readonly text: string };

/** A figure (with sign, point, percent) or a Latin word is changed as a whole; anything else letter by letter. */
const TOKEN = /[+-]?\d+(?:[.,:／/]\d+)*[%％‰]?|[A-Za-z]+|[^]/gu;
/** Longer texts are compared by their beginning and end alone: a table of the steps would grow by the square. */
const MOST_STEPS = 2000;
/** What stays the same between two changes and is shorter than this belongs to them. */
const SHORTEST_SAME = 2;
/** Of the longer text, or of the shorter one; below both, one is told as put in place of the other. */
const LEAST_SHARED = 0.35;
const LEAST_SHARED_OF_SHORTER = 0.6;
/** A figure, a name, half a sentence: every letter tells. */
const SHORT = 20;

/** The stretches of both texts in order: without the added ones `before`, without the dropped ones `after`. */
export function textDifference(before: string, after: string): DifferenceStretch[] {
  const a = before.match(TOKEN) ?? [];
  const b = after.match(TOKEN) ?? [];
  const head = commonLength(a, b, (index) => index);
  const restA = a.slice(head);
  const restB = b.slice(head);
  const tail = commonLength(restA, restB, (index, length) => length - 1 - index);
  const middle = compareTokens(restA.slice(0, restA.length - tail), restB.slice(0, restB.length - tail));
  const same = (tokens: readonly string[]): DifferenceStretch => ({ kind: 'same', text: tokens.join('') });
  const stretches = joined([same(a.slice(0, head)), ...middle, same(restA.slice(restA.length - tail))]);
  return isAlike(stretches, before.length, after.length) ? stretches : replaced(before, after);
}

/** Letters that two texts happen to share make no change of one into the other. */
function isAlike(stretches: readonly DifferenceStretch[], before: number, after: number): boolean {
  const shared = stretches.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0);
  const isOneWay = new Set(stretches.map(({ kind }) => kind).filter((kind) => kind !== 'same')).size < 2;
  const longer = Math.max(before, after);
  const least = Math.min(longer * LEAST_SHARED, Math.min(before, after) * LEAST_SHARED_OF_SHORTER);
  return longer <= SHORT || isOneWay || shared >= least;
}

function replaced(before: string, after: string): DifferenceStretch[] {
  return [
    { kind: 'dropped', text: before },
    { kind: 'added', text: after },
  ];
}

/** How many tokens are equal, counted from one end. */
function commonLength(
  a: readonly string[],
  b: readonly string[],
  at: (index: number, length: number) => number,
): number {
  const most = Math.min(a.length, b.length);
  let count = 0;
  while (count < most && a[at(count, a.length)] === b[at(count, b.length)]) count += 1;
  return count;
}

/** Myers' shortest edit, kept step by step to walk it back. */
function compareTokens(a: readonly string[], b: readonly string[]): DifferenceStretch[] {
  const whole = replaced(a.join(''), b.join(''));
  if (a.length === 0 || b.length === 0) return whole;
  const most = Math.min(a.length + b.length, MOST_STEPS);
  const trace: Int32Array[] = [];
  const reach = new Int32Array(2 * most + 3);
  const middle = most + 1;
  for (let steps = 0; steps <= most; steps += 1) {
    trace.push(reach.slice());
    for (let k = -steps; k <= steps; k += 2) {
      const down = k === -steps || (k !== steps && get(reach, middle + k - 1) < get(reach, middle + k + 1));
      let x = down ? get(reach, middle + k + 1) : get(reach, middle + k - 1) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      reach[middle + k] = x;
      if (x >= a.length && x - k >= b.length) return walkBack(a, b, trace, middle);
    }
  }
  return whole;
}

function walkBack(
  a: readonly string[],
  b: readonly string[],
  trace: readonly Int32Array[],
  middle: number,
): DifferenceStretch[] {
  const found: DifferenceStretch[] = [];
  let x = a.length;
  let y = b.length;
  for (let steps = trace.length - 1; steps >= 0; steps -= 1) {
    const reach = trace[steps];
    if (!reach) continue;
    const k = x - y;
    const down = k === -steps || (k !== steps && get(reach, middle + k - 1) < get(reach, middle + k + 1));
    const fromK = down ? k + 1 : k - 1;
    const fromX = steps === 0 ? 0 : get(reach, middle + fromK);
    const fromY = steps === 0 ? 0 : fromX - fromK;
    while (x > fromX && y > fromY) {
      x -= 1;
      y -= 1;
      found.push({ kind: 'same', text: a[x] ?? '' });
    }
    if (steps === 0) break;
    if (down) found.push({ kind: 'added', text: b[fromY] ?? '' });
    else found.push({ kind: 'dropped', text: a[fromX] ?? '' });
    x = fromX;
    y = fromY;
  }
  return found.reverse();
}

function get(reach: Int32Array, index: number): number {
  return reach[index] ?? 0;
}

/** Runs of one kind become one stretch, dropped before added, and crumbs between changes go with them. */
function joined(parts: readonly DifferenceStretch[]): DifferenceStretch[] {
  const out: DifferenceStretch[] = [];
  let dropped = '';
  let added = '';
  let same = '';
  const flushChange = (): void => {
    if (dropped !== '') out.push({ kind: 'dropped', text: dropped });
    if (added !== '') out.push({ kind: 'added', text: added });
    dropped = '';
    added = '';
  };
  const flushSame = (): void => {
    if (same !== '') out.push({ kind: 'same', text: same });
    same = '';
  };
  for (const { kind, text } of parts) {
    if (text === '') continue;
    if (kind === 'same') {
      same += text;
      continue;
    }
    if (same !== '') {
      const isCrumb = same.length < SHORTEST_SAME && (dropped !== '' || added !== '');
      if (isCrumb) {
        dropped += same;
        added += same;
        same = '';
      } else {
        flushChange();
        flushSame();
      }
    }
    if (kind === 'dropped') dropped += text;
    else added += text;
  }
  flushChange();
  flushSame();
  return out;
}
