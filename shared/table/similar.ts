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

export type Alike<Item> = { readonly item: Item; readonly alike: number };

/** Many names of which those like a given one are asked for again and again: only what has a pair in common is looked at. */
export class SimilarNames<Item> {
  readonly #named: readonly { readonly item: Item; readonly plain: string }[];
  readonly #byPair = new Map<string, Map<number, number>>();

  constructor(items: readonly Item[], nameOf: (item: Item) => string) {
    this.#named = items.map((item) => ({ item, plain: plainName(nameOf(item)) }));
    this.#named.forEach(({ plain }, place) => {
      for (const pair of pairsOf(plain)) {
        const places = this.#byPair.get(pair) ?? new Map<number, number>();
        places.set(place, (places.get(place) ?? 0) + 1);
        this.#byPair.set(pair, places);
      }
    });
  }

  /** Those whose `similarity` to the name is at least so much (over 0), the most alike first; equals in their own order. */
  like(name: string, atLeast: number): Alike<Item>[] {
    const plain = plainName(name);
    const wanted = new Map<string, number>();
    for (const pair of pairsOf(plain)) wanted.set(pair, (wanted.get(pair) ?? 0) + 1);
    const shared = new Map<number, number>();
    for (const [pair, count] of wanted)
      for (const [place, there] of this.#byPair.get(pair) ?? [])
        shared.set(place, (shared.get(place) ?? 0) + Math.min(count, there));
    return [...shared]
      .sort(([a], [b]) => a - b)
      .flatMap(([place, common]) => {
        const named = this.#named[place];
        if (!named) return [];
        const alike = (2 * common) / (plain.length - 1 + named.plain.length - 1);
        return alike >= atLeast ? [{ item: named.item, alike }] : [];
      })
      .sort((a, b) => b.alike - a.alike);
  }
}

function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2));
}
