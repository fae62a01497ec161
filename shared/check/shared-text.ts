const GRAM = 4;
// A short text (无、同上期) says the same by chance.
const SHORTEST = 12;

/** The share of a text, 0–1, that stands in the earlier one too, by runs of at least four characters; 1 is identical. */
export function sharedText(text: string, earlier: string): number {
  const now = normalised(text);
  const before = normalised(earlier);
  if (now.length < SHORTEST || before.length < SHORTEST) return 0;
  if (now === before) return 1;
  const grams = new Set<string>();
  for (let at = 0; at + GRAM <= before.length; at += 1) grams.add(before.slice(at, at + GRAM));
  let covered = 0;
  let coveredTo = 0;
  for (let at = 0; at + GRAM <= now.length; at += 1) {
    if (!grams.has(now.slice(at, at + GRAM))) continue;
    covered += at + GRAM - Math.max(at, coveredTo);
    coveredTo = at + GRAM;
  }
  // A part of a longer text is no repetition of it, nor is a text that goes on from it.
  const alike = (2 * covered) / (now.length + before.length);
  return Math.min(alike, covered / now.length, 0.99);
}

function normalised(text: string): string {
  return text.replaceAll(/[\s，,。.；;：:、！!？?“”"‘’'（）()]/g, '');
}
