// A template is checked before it is used: every tag known, every loop closed where it was opened.
import { type ReturnedParagraph, returnedLines } from '../document/returned-text.ts';
import type { TemplateFields, TemplateLoop } from './template-fields.ts';

/** Where in the document: the paragraph's place, counted from 1 with those in tables, and what it says. */
export type TemplatePlace = { readonly paragraph: number; readonly inTable: boolean; readonly text: string };

export type TemplateProblem = TemplatePlace &
  (
    | { readonly type: 'unknownTag'; readonly tag: string; readonly similar: string | null }
    /** `{` without its `}`: cut off, or broken over two lines. */
    | { readonly type: 'tagNotClosed'; readonly tag: string }
    /** `}` without its `{`. */
    | { readonly type: 'tagNotOpened'; readonly tag: string }
    /** ｛标题｝. */
    | { readonly type: 'fullWidthBrace'; readonly tag: string }
    | { readonly type: 'loopNotClosed'; readonly tag: string }
    | { readonly type: 'loopNotOpened'; readonly tag: string }
    /** `{/乙}` where 甲 is open. */
    | { readonly type: 'loopCrossed'; readonly tag: string; readonly open: string }
    /** A loop's tag outside of its loop. */
    | { readonly type: 'outsideLoop'; readonly tag: string; readonly loop: string }
    | { readonly type: 'noTags' }
  );

type OpenLoop = { readonly loop: TemplateLoop; readonly place: TemplatePlace };

const MARKS = /[{}]|｛([^｛｝]{1,40})｝/gu;

/** All that is wrong, in the order of the document. */
export function checkTemplate(paragraphs: readonly ReturnedParagraph[], fields: TemplateFields): TemplateProblem[] {
  const check = new TemplateCheck(fields);
  paragraphs.forEach((paragraph, index) => {
    const text = returnedLines([paragraph], 'accepted').join('');
    check.line({ paragraph: index + 1, inTable: paragraph.inTable, text });
  });
  return check.finish();
}

class TemplateCheck {
  readonly #fields: TemplateFields;
  readonly #open: OpenLoop[] = [];
  readonly #problems: TemplateProblem[] = [];
  #tags = 0;

  constructor(fields: TemplateFields) {
    this.#fields = fields;
  }

  line(place: TemplatePlace): void {
    let start = -1;
    for (const match of place.text.matchAll(MARKS)) {
      const [mark, fullWidth] = match;
      if (fullWidth !== undefined) this.#fullWidth(fullWidth, place);
      else if (mark === '{') {
        if (start >= 0) this.#add(place, { type: 'tagNotClosed', tag: place.text.slice(start + 1, match.index) });
        start = match.index;
      } else if (start < 0) {
        this.#add(place, { type: 'tagNotOpened', tag: place.text.slice(0, match.index).slice(-20) });
      } else {
        this.#tag(place.text.slice(start + 1, match.index).trim(), place);
        start = -1;
      }
    }
    if (start >= 0) this.#add(place, { type: 'tagNotClosed', tag: place.text.slice(start + 1) });
  }

  finish(): TemplateProblem[] {
    for (const { loop, place } of this.#open) this.#add(place, { type: 'loopNotClosed', tag: loop.name });
    if (this.#tags === 0 && this.#problems.length === 0) {
      this.#add({ paragraph: 0, inTable: false, text: '' }, { type: 'noTags' });
    }
    return this.#problems;
  }

  #tag(tag: string, place: TemplatePlace): void {
    this.#tags += 1;
    if (tag.startsWith('#')) this.#openLoop(tag.slice(1).trim(), place);
    else if (tag.startsWith('/')) this.#closeLoop(tag.slice(1).trim(), place);
    else if (!this.#isKnown(tag)) this.#unknown(tag, place);
  }

  #openLoop(name: string, place: TemplatePlace): void {
    const loop = this.#scopes()
      .flatMap(({ loops }) => loops)
      .find((known) => known.name === name);
    if (loop) this.#open.push({ loop, place });
    else this.#unknown(name, place);
  }

  #closeLoop(name: string, place: TemplatePlace): void {
    const last = this.#open.at(-1);
    // `{/}` closes whatever is open.
    if (last && (name === '' || last.loop.name === name)) this.#open.pop();
    else if (last && this.#open.some(({ loop }) => loop.name === name)) {
      this.#add(place, { type: 'loopCrossed', tag: name, open: last.loop.name });
      this.#open.splice(
        this.#open.findIndex(({ loop }) => loop.name === name),
        1,
      );
    } else if (this.#allLoops().some((loop) => loop.name === name) || name === '') {
      this.#add(place, { type: 'loopNotOpened', tag: name });
    } else this.#unknown(name, place);
  }

  #isKnown(tag: string): boolean {
    return this.#scopes().some(({ tags }) => tags.some(({ name }) => name === tag));
  }

  #unknown(tag: string, place: TemplatePlace): void {
    const owner = this.#allLoops().find(({ tags }) => tags.some(({ name }) => name === tag));
    if (owner) this.#add(place, { type: 'outsideLoop', tag, loop: owner.name });
    else this.#add(place, { type: 'unknownTag', tag, similar: this.#similar(tag) });
  }

  #fullWidth(tag: string, place: TemplatePlace): void {
    const name = tag.replace(/^[#＃/／]/u, '').trim();
    const names = [...this.#fields.tags, ...this.#allLoops(), ...this.#allLoops().flatMap(({ tags }) => tags)];
    // Full-width braces in a template's own words are words.
    if (names.some((known) => known.name === name)) this.#add(place, { type: 'fullWidthBrace', tag });
  }

  /** A known name that shares the most characters with it, if at least half of them. */
  #similar(tag: string): string | null {
    const names = [...this.#fields.tags, ...this.#allLoops(), ...this.#allLoops().flatMap(({ tags }) => tags)];
    const shared = (name: string): number => Array.from(name).filter((character) => tag.includes(character)).length;
    const [best] = names.map(({ name }) => name).sort((a, b) => shared(b) - shared(a));
    return best !== undefined && shared(best) * 2 >= Math.max(Array.from(tag).length, Array.from(best).length)
      ? best
      : null;
  }

  #scopes(): readonly Pick<TemplateLoop, 'tags' | 'loops'>[] {
    return [...this.#open.map(({ loop }) => loop), this.#fields];
  }

  #allLoops(): TemplateLoop[] {
    const inner = (loops: readonly TemplateLoop[]): TemplateLoop[] =>
      loops.flatMap((loop) => [loop, ...inner(loop.loops)]);
    return inner(this.#fields.loops);
  }

  #add(place: TemplatePlace, problem: ProblemAlone): void {
    this.#problems.push({ ...place, ...problem });
  }
}

type WithoutPlace<Problem> = Problem extends unknown ? Omit<Problem, keyof TemplatePlace> : never;
type ProblemAlone = WithoutPlace<TemplateProblem>;
