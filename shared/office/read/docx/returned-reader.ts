// `word/document.xml` with its revisions kept apart (ECMA-376 part 1, 17.13.5) and its bookmarks (17.13.6).
import type { ReturnedComment, ReturnedParagraph, ReturnedPiece } from '../../../document/returned-text.ts';
import { Refused } from '../refused.ts';
import type { XmlAttributes } from '../xml/attributes.ts';
import { symbolCharacter } from './symbols.ts';

const MOST_CHARACTERS = 4_000_000;

type Revision = Pick<ReturnedPiece, 'change' | 'by' | 'at'>;
const SAME: Revision = { change: 'same', by: '', at: '' };

const INSERTING = new Set(['w:ins', 'w:moveTo']);
const DELETING = new Set(['w:del', 'w:moveFrom']);
const SKIPPED = new Set(['w:instrText', 'w:delInstrText', 'w:rt', 'w:pPrChange', 'w:rPrChange', 'w:sectPrChange']);
const CHARACTERS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\v',
  'w:cr': '\v',
  'w:noBreakHyphen': '-',
};

type OpenParagraph = {
  readonly pieces: ReturnedPiece[];
  readonly inTable: boolean;
  begins: readonly string[] | null;
  end: Revision;
};

/** A comment's range while it is read: the words it hangs on, and where. */
type Range = { about: string; readonly paragraph: number };

export class ReturnedReader {
  readonly paragraphs: ReturnedParagraph[] = [];
  readonly #path: string[] = [];
  readonly #revisions: Revision[] = [];
  /** Paragraphs that are open: one in a text box stands within another. */
  readonly #open: OpenParagraph[] = [];
  /** Bookmarks that have begun since the last text. */
  #begun: string[] = [];
  readonly #ranges = new Map<string, Range>();
  readonly #openRanges = new Set<string>();
  #skipped = 0;
  #isText = false;
  #tables = 0;
  #characters = 0;

  /** The words that each comment hangs on. */
  rangeOf(id: string): Range {
    return this.#ranges.get(id) ?? { about: '', paragraph: -1 };
  }

  readonly open = (name: string, attributes: XmlAttributes): void => {
    if (this.#skipped > 0 || SKIPPED.has(name) || name === 'mc:Fallback') this.#skipped += 1;
    else this.#opened(name, attributes);
    this.#path.push(name);
  };

  readonly close = (name: string): void => {
    this.#path.pop();
    if (this.#skipped > 0) this.#skipped -= 1;
    else this.#closed(name);
    this.#isText = false;
  };

  readonly text = (text: string): void => {
    if (this.#isText) this.#add(text);
  };

  #opened(name: string, attributes: XmlAttributes): void {
    this.#isText = name === 'w:t' || name === 'w:delText' || name === 'm:t';
    const parent = this.#path.at(-1) ?? '';
    const paragraph = this.#open.at(-1);
    if (INSERTING.has(name) || DELETING.has(name)) this.#revision(name, attributes, paragraph, parent);
    else if (name === 'w:tbl') this.#tables += 1;
    else if (name === 'w:p') {
      this.#open.push({ pieces: [], inTable: this.#tables > 0, begins: null, end: SAME });
    } else if (name === 'w:r' && paragraph) paragraph.begins ??= this.#takeBegun();
    else if (name === 'w:sym') this.#add(symbolCharacter(attributes.get('char') ?? ''));
    else if (parent === 'w:r' && Object.hasOwn(CHARACTERS, name)) this.#add(CHARACTERS[name] ?? '');
    else this.#mark(name, attributes);
  }

  #closed(name: string): void {
    if (INSERTING.has(name) || DELETING.has(name)) this.#revisions.pop();
    else if (name === 'w:tbl') this.#tables -= 1;
    else if (name === 'w:p') this.#closeParagraph();
  }

  #revision(name: string, attributes: XmlAttributes, paragraph: OpenParagraph | undefined, parent: string): void {
    const revision: Revision = {
      change: INSERTING.has(name) ? 'inserted' : 'deleted',
      by: attributes.get('author') ?? '',
      at: momentOf(attributes),
    };
    // In a paragraph's properties it speaks of the paragraph's end.
    if (parent === 'w:rPr' && this.#path.at(-2) === 'w:pPr' && paragraph) paragraph.end = revision;
    this.#revisions.push(revision);
  }

  #mark(name: string, attributes: XmlAttributes): void {
    const id = attributes.get('id') ?? '';
    if (name === 'w:bookmarkStart') this.#begun.push(attributes.get('name') ?? '');
    else if (name === 'w:commentRangeStart') this.#openRanges.add(id);
    else if (name === 'w:commentRangeEnd') this.#openRanges.delete(id);
    // A comment at a point and on no words hangs on what stands before it.
    else if (name === 'w:commentReference' && !this.#ranges.has(id)) {
      const before = this.#open.at(-1)?.pieces ?? [];
      this.#ranges.set(id, { about: before.map(({ text }) => text).join(''), paragraph: this.paragraphs.length });
    }
  }

  #closeParagraph(): void {
    const paragraph = this.#open.pop();
    if (!paragraph) return;
    const begins = paragraph.begins ?? this.#takeBegun();
    const pieces = [...paragraph.pieces, { ...paragraph.end, text: '\n' }];
    this.paragraphs.push({ begins, inTable: paragraph.inTable, pieces });
  }

  #add(text: string): void {
    const paragraph = this.#open.at(-1);
    if (!paragraph) return;
    this.#characters += text.length;
    if (this.#characters > MOST_CHARACTERS) throw new Refused({ type: 'tooLarge', what: 'text' });
    // What was put in and then taken out again is gone for everybody.
    const outer = this.#revisions.find(({ change }) => change === 'inserted');
    const inner = this.#revisions.at(-1) ?? SAME;
    if (outer && inner.change === 'deleted') return;
    paragraph.pieces.push({ text, ...inner });
    for (const id of this.#openRanges) this.#extendRange(id, text, inner.change);
  }

  #extendRange(id: string, text: string, change: Revision['change']): void {
    const range = this.#ranges.get(id) ?? { about: '', paragraph: this.paragraphs.length };
    if (change !== 'deleted') range.about += text;
    this.#ranges.set(id, range);
  }

  #takeBegun(): string[] {
    const begun = this.#begun;
    this.#begun = [];
    return begun;
  }
}

/** LibreOffice writes 0-00-00 where it knows no time. */
function momentOf(attributes: XmlAttributes): string {
  const at = attributes.get('date') ?? '';
  return /^[1-9]\d{3}-/.test(at) ? at : '';
}

/** `word/comments.xml`. */
export class CommentsReader {
  readonly comments: (Omit<ReturnedComment, 'about' | 'paragraph'> & { readonly id: string })[] = [];
  #text: string[] | null = null;
  #head = { id: '', by: '', at: '' };
  #isText = false;

  readonly open = (name: string, attributes: XmlAttributes): void => {
    this.#isText = name === 'w:t';
    if (name === 'w:comment') {
      this.#head = {
        id: attributes.get('id') ?? '',
        by: attributes.get('author') ?? '',
        at: momentOf(attributes),
      };
      this.#text = [];
    } else if (name === 'w:p' && this.#text !== null && this.#text.length > 0) this.#text.push('\n');
  };

  readonly close = (name: string): void => {
    this.#isText = false;
    if (name !== 'w:comment' || this.#text === null) return;
    this.comments.push({ ...this.#head, text: this.#text.join('').trim() });
    this.#text = null;
  };

  readonly text = (text: string): void => {
    if (this.#isText) this.#text?.push(text);
  };
}
