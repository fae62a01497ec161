// Two texts word by word: what stayed, what came, what went.
export type TextChange = { readonly kind: 'same' | 'added' | 'dropped'; readonly text: string };

// Figures and Latin words are one piece each, so that 16 and 18 are another number and not another digit.
const PIECES = /\d+(?:\.\d+)?%?|[A-Za-z]+|[\s\S]/gu;
// Beyond this the table of the comparison would take more memory than an answer is worth.
const LARGEST_TABLE = 4_000_000;

/** The differences of two texts, put together to the longest stretches. */
export function compareTexts(before: string, after: string): TextChange[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const [old, next] = [piecesOf(before), piecesOf(after)];
  let start = 0;
  while (start < old.length && start < next.length && old[start] === next[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < next.length - start && old.at(-1 - end) === next.at(-1 - end)) end += 1;
  const middle = compareMiddle(old.slice(start, old.length - end), next.slice(start, next.length - end));
  return joined([
    { kind: 'same', text: old.slice(0, start).join('') },
    ...middle,
    { kind: 'same', text: end === 0 ? '' : old.slice(-end).join('') },
  ]);
}

function piecesOf(text: string): string[] {
  return text.match(PIECES) ?? [];
}

function compareMiddle(old: readonly string[], next: readonly string[]): TextChange[] {
  if (old.length * next.length > LARGEST_TABLE) {
    return [
      { kind: 'dropped', text: old.join('') },
      { kind: 'added', text: next.join('') },
    ];
  }
  const width = next.length + 1;
  // longest[i * width + j]: the longest common sequence of what is left from i and from j.
  const longest = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = next.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] = old[i] === next[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const changes: TextChange[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < next.length) {
    if (i < old.length && j < next.length && old[i] === next[j]) {
      changes.push({ kind: 'same', text: old[i] ?? '' });
      i += 1;
      j += 1;
    } else if (i < old.length && (j >= next.length || at(i + 1, j) >= at(i, j + 1))) {
      changes.push({ kind: 'dropped', text: old[i] ?? '' });
      i += 1;
    } else {
      changes.push({ kind: 'added', text: next[j] ?? '' });
      j += 1;
    }
  }
  return changes;
}

function joined(changes: readonly TextChange[]): TextChange[] {
  const result: TextChange[] = [];
  for (const change of changes) {
    if (change.text === '') continue;
    const last = result.at(-1);
    if (last?.kind === change.kind) result[result.length - 1] = { kind: last.kind, text: last.text + change.text };
    else result.push(change);
  }
  return result;
}
