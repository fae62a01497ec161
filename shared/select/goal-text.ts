// A goal as one text, and where its parts stand in it: spans of proposals are spans of this text.
import { printItem, type Item } from '../ledger/item-list.ts';
import type { FigureStanding } from '../standing/figure-standing.ts';

export type Span = { readonly start: number; readonly end: number };
export type TextPart = { readonly text: string; readonly offset: number };

/** The goal without its own number, a group with the parts under its lead. */
export function goalText(item: Item): string {
  return printItem({ ...item, marker: '' });
}

/** The texts that are read one by one: a part's number is no figure. */
export function goalParts(item: Item): TextPart[] {
  const parts: TextPart[] = [{ text: item.text, offset: 0 }];
  let offset = item.text.length;
  for (const child of item.children) {
    offset += child.marker.length;
    parts.push({ text: child.text, offset });
    offset += child.text.length;
  }
  return parts;
}

/**
 * Where quotes stand in a text; null: not there any more. Of equal quotes the second is the second such words, where
 * there are any: a person may have made two figures out of the same words (案件纠错率、败诉率同比下降20%).
 */
export function placeQuotes(text: string, quotes: readonly string[]): (Span | null)[] {
  const places = new Map<string, Span>();
  return quotes.map((quote) => {
    const before = places.get(quote);
    const start = quote === '' ? -1 : text.indexOf(quote, before?.end ?? 0);
    if (start < 0) return before ?? null;
    const place = { start, end: start + quote.length };
    places.set(quote, place);
    return place;
  });
}

/** The figures of a goal in the order in which it names them, and where. One whose words are gone comes last. */
export function figuresAsNamed(
  item: Item,
  figures: readonly FigureStanding[],
): { readonly figure: FigureStanding; readonly span: Span | null }[] {
  const own = figures.filter(({ target }) => target.goalItemId === item.id);
  const text = goalText(item);
  const spans = placeQuotes(
    text,
    own.map(({ target }) => target.quote),
  );
  return own
    .map((figure, index) => ({ figure, span: spans[index] ?? null }))
    .sort((a, b) => (a.span?.start ?? text.length) - (b.span?.start ?? text.length));
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
