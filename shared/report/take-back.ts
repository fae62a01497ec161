// 收回改稿: what the chief changed in a Word file that the program wrote, section by section. 修订 says who and when;
// what was changed without it shows by comparison with what was written. Nothing is changed here: a person decides.
import { compareTexts, type TextChange } from '../base/compare-texts.ts';
import { bookmarkName } from '../document/bookmark-name.ts';
import type { Block, OfficialDocument } from '../document/document.ts';
import {
  type ReturnedComment,
  type ReturnedParagraph,
  returnedLines,
  type ReturnedText,
} from '../document/returned-text.ts';
import type { ReportModel } from './report-model.ts';

/** All of a model that is asked for: where its numbers come from. */
type ModelSections = Pick<ReportModel, 'sections'>;

/** What was written: the lines of each section, empty ones left out. The first line of a headed section is its heading. */
export type WrittenSection = { readonly id: string; readonly lines: readonly string[] };
export type Written = readonly WrittenSection[];

export type TakenBackSection = {
  readonly id: string;
  /** As written and as it came back, a paragraph a line. */
  readonly before: string;
  readonly after: string;
  readonly changes: readonly TextChange[];
  /** Who changed it with 修订, and when first. */
  readonly revisions: readonly { readonly by: string; readonly at: string }[];
  /** Changed without 修订 too. */
  readonly untracked: boolean;
  readonly numbers: readonly NumberChange[];
};

/** A number of the text that reads otherwise now. `change` is its place among the section's changes. */
export type NumberChange = {
  readonly change: number;
  readonly before: string;
  readonly after: string;
  /** A number of the statistics, by name; null for one out of an entry's own words. */
  readonly bound: string | null;
  /** Ids of the records that it was made of. */
  readonly source: readonly string[];
};

export type TakenBack = {
  /** Sections that read otherwise, in the order of the document. */
  readonly sections: readonly TakenBackSection[];
  readonly comments: readonly (ReturnedComment & { readonly sectionId: string | null })[];
  /** Paragraphs that no section could be told for. */
  readonly unplaced: readonly string[];
};

/** The lines of a document as it is written today. */
export function writtenDocument({ parts }: OfficialDocument): Written {
  const sections = new Map<string, string[]>();
  for (const block of parts.flatMap(({ blocks }) => blocks)) {
    if (block.sectionId === undefined) continue;
    const lines = sections.get(block.sectionId) ?? [];
    lines.push(...linesOf(block));
    sections.set(block.sectionId, lines);
  }
  return [...sections].map(([id, lines]) => ({ id, lines: lines.filter(isLine) }));
}

/** The lines of a file that was written before and kept, read by the same reader as the one that came back. */
export function writtenFile(file: ReturnedText, sectionIds: readonly string[]): Written {
  const places = placeParagraphs(
    file.paragraphs,
    sectionIds.map((id) => ({ id, lines: [] })),
  );
  return sectionIds.flatMap((id) => {
    const paragraphs = file.paragraphs.filter((_, index) => places[index] === id);
    return paragraphs.length === 0 ? [] : [{ id, lines: returnedLines(paragraphs, 'accepted').filter(isLine) }];
  });
}

/**
 * Compares what came back with what was written. Of several things it may have been written from (today's text, a
 * 送审稿 that was kept) the one is taken from which the least was changed without 修订.
 */
export function takeBack(returned: ReturnedText, candidates: readonly Written[], model: ModelSections): TakenBack {
  const compared = candidates.map((written) => compareWith(returned, written, model));
  const untracked = (taken: TakenBack): number => taken.sections.filter((section) => section.untracked).length;
  const [best] = compared.sort((a, b) => untracked(a) - untracked(b));
  if (!best) throw new Error('nothing to compare with');
  return best;
}

function compareWith({ paragraphs, comments }: ReturnedText, written: Written, model: ModelSections): TakenBack {
  const places = placeParagraphs(paragraphs, written);
  const inPlace = (id: string | null): ReturnedParagraph[] => paragraphs.filter((_, index) => places[index] === id);
  return {
    sections: written.flatMap(({ id, lines }) => compareSection(id, lines, inPlace(id), model) ?? []),
    comments: comments.map((comment) => ({ ...comment, sectionId: places[comment.paragraph] ?? null })),
    unplaced: returnedLines(inPlace(null), 'accepted').filter(isLine),
  };
}

function compareSection(
  id: string,
  lines: readonly string[],
  paragraphs: readonly ReturnedParagraph[],
  model: ModelSections,
): TakenBackSection | null {
  const before = lines.join('\n');
  const after = returnedLines(paragraphs, 'accepted').filter(isLine).join('\n');
  if (before === after) return null;
  const original = returnedLines(paragraphs, 'original').filter(isLine).join('\n');
  const changes = compareTexts(before, after);
  return {
    id,
    before,
    after,
    changes,
    revisions: revisionsIn(paragraphs),
    untracked: original !== before,
    numbers: numberChanges(changes, id, before, model),
  };
}

/**
 * A section goes from where its bookmark first begins to where the next one's does: paragraphs typed at its end belong
 * to it. Where an editor has lost the bookmarks the first lines of the sections tell.
 */
function placeParagraphs(paragraphs: readonly ReturnedParagraph[], written: Written): (string | null)[] {
  const byBookmark = new Map(written.map(({ id }) => [bookmarkName(id), id]));
  const known = paragraphs.some(({ begins }) => begins.some((name) => byBookmark.has(name)));
  const byFirstLine = new Map(known ? [] : written.map(({ id, lines }) => [lines[0] ?? '', id]));
  const begun = new Set<string>();
  let current: string | null = null;
  return paragraphs.map((paragraph) => {
    const line = returnedLines([paragraph], 'original')[0] ?? '';
    const own = paragraph.begins.flatMap((name) => byBookmark.get(name) ?? []).at(-1) ?? byFirstLine.get(line);
    if (own !== undefined && !begun.has(own)) {
      begun.add(own);
      current = own;
    }
    return current;
  });
}

function revisionsIn(paragraphs: readonly ReturnedParagraph[]): { by: string; at: string }[] {
  const first = new Map<string, string>();
  for (const { change, by, at } of paragraphs.flatMap(({ pieces }) => pieces)) {
    if (change === 'same') continue;
    const known = first.get(by);
    if (known === undefined || (at !== '' && at < known)) first.set(by, at);
  }
  return [...first].map(([by, at]) => ({ by, at }));
}

const HAS_DIGIT = /\d/;

/** Numbers that were written out of the ledger and read otherwise now. */
function numberChanges(
  changes: readonly TextChange[],
  id: string,
  before: string,
  { sections }: ModelSections,
): NumberChange[] {
  const section = sections.find((candidate) => candidate.id === id);
  if (!section) return [];
  const body = section.paragraphs.map((parts) => parts.map(({ text }) => text).join('')).join('\n');
  // A heading stands before the paragraphs; printing changes characters, never their number.
  const start = before.length - body.length;
  let offset = 0;
  return changes.flatMap((change, index): NumberChange[] => {
    const place = offset;
    if (change.kind !== 'added') offset += change.text.length;
    if (change.kind !== 'dropped' || !HAS_DIGIT.test(change.text)) return [];
    const part = partAt(section.paragraphs, place - start);
    if (!part || (part.bound === null && part.source.length === 0)) return [];
    const next = changes[index + 1];
    const after = next?.kind === 'added' ? next.text : '';
    return [{ change: index, before: change.text, after, bound: part.bound, source: part.source }];
  });
}

type Part = ReportModel['sections'][number]['paragraphs'][number][number];

function partAt(paragraphs: ReportModel['sections'][number]['paragraphs'], offset: number): Part | undefined {
  let place = 0;
  for (const parts of paragraphs) {
    for (const part of parts) {
      if (offset >= place && offset < place + part.text.length) return part;
      place += part.text.length;
    }
    place += 1;
  }
  return undefined;
}

/** The text that is taken over: as it came back, with the numbers of `kept` (places among the changes) as they were. */
export function takenText({ changes }: TakenBackSection, kept: ReadonlySet<number>): string {
  return changes
    .map(({ kind, text }, index) => {
      if (kind === 'same') return text;
      if (kind === 'dropped') return kept.has(index) ? text : '';
      return kept.has(index - 1) ? '' : text;
    })
    .join('');
}

function linesOf(block: Block): string[] {
  if (block.type === 'paragraph')
    return [
      block.runs
        .map(({ text }) => text)
        .join('')
        .replaceAll('\n', '\v'),
    ];
  return [...block.head, ...block.rows].flatMap(({ cells }) =>
    cells.flatMap(({ paragraphs }) =>
      paragraphs.map(({ runs }) =>
        runs
          .map(({ text }) => text)
          .join('')
          .replaceAll('\n', '\v'),
      ),
    ),
  );
}

function isLine(line: string): boolean {
  return line.trim() !== '';
}
