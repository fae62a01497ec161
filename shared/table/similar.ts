// How alike two names are: pairs of neighbouring characters in common (Dice), punctuation and width aside.

export function plainName(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/^\s*(\d{1,3}\s*[.、．)]|[(（]\d{1,3}[)）]|[①-⑳])\s*/u, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** 0 (nothing in common) to 1 (the same). */
export function similarity(a: string, b: string): number {
  const [one, two] = [plainName(a), plainName(b)];
  if (one === two) return one === '' ? 0 : 1;
  if (one.length < 2 || two.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (const pair of pairsOf(one)) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of pairsOf(two)) {
    const left = pairs.get(pair) ?? 0;
    if (left === 0) continue;
    pairs.set(pair, left - 1);
    shared += 1;
  }
  return (2 * shared) / (one.length - 1 + two.length - 1);
}

function pairsOf(text: string): string[] {
  return Array.from({ length: text.length - 1 }, (_, index) => text.slice(index, index + 2));
}
