// Which pages are to be printed.
import type { PreviewPage } from './page-plan.ts';

export type PrintChoice = 'all' | 'body' | 'annex' | 'some';

/** `1-3,5`, `1—3，5`, `第2页、4～6`: the numbers within 1 to `last`, ascending; null when it is nothing of the kind. */
export function parsePages(text: string, last: number): ReadonlySet<number> | null {
  const pages = new Set<number>();
  const pieces = text
    .normalize('NFKC')
    .replace(/[第页\s]/gu, '')
    .split(/[,、;]/u)
    .filter((piece) => piece !== '');
  for (const piece of pieces) {
    const match = /^(\d{1,5})(?:[-—–~至到](\d{1,5})?)?$/u.exec(piece);
    if (!match) return null;
    const from = Number(match[1]);
    const ranged = /\D/u.test(piece);
    const to = match[2] === undefined ? (ranged ? last : from) : Number(match[2]);
    if (from < 1 || to < from || from > last) return null;
    for (let page = from; page <= Math.min(to, last); page += 1) pages.add(page);
  }
  return pages.size === 0 ? null : pages;
}

export function chosenPages(
  pages: readonly PreviewPage[],
  choice: PrintChoice,
  some: ReadonlySet<number> | null,
): PreviewPage[] {
  switch (choice) {
    case 'all':
      return [...pages];
    case 'body':
      return pages.filter(({ part }) => part === 'body');
    case 'annex':
      return pages.filter(({ part }) => part === 'annex');
    case 'some':
      return pages.filter(({ number }) => some?.has(number));
  }
}
