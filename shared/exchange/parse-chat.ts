// Progress as pasted from a chat or a mail: a line that names the project, then what was done, under labels or not.
import type { Book } from '../ledger/book.ts';
import { matchHead } from '../table/head-words.ts';
import { plainName } from '../table/similar.ts';
import { ROW_FIELDS, type RowField } from './form-model.ts';
import { ownHeadWords } from './form-words.ts';
import type { FormIssue, GivenCell, ParsedForm, ParsedRow, ReceivedFile } from './parsed-form.ts';
import { statementsIn } from './parse-statements.ts';
import { readOrdinal } from './read-ordinal.ts';

type KnownProject = { readonly number: number; readonly title: string };
type Draft = {
  readonly keys: ParsedRow['keys'];
  readonly line: number;
  readonly texts: Map<RowField, { text: string; line: number }>;
};

const LABELLED =
  /^\s*(?:[一二三四五六七八九十]+[是、]|[（(][一二三四五六七八九十\d]+[)）]|\d{1,2}[.、．])?\s*(?:[【[]([^】\]]{2,12})[】\]]\s*[：:]?|([^：:【】[\]]{2,12})\s*[：:])\s*(.*)$/s;
const NUMBERED = /^\s*(?:项目|序号|第)?\s*([(（]?\d{1,3}[)）]?|[①-⑳])\s*[.、．:：号项]?\s*(.*)$/s;

/** `projects`: those of the year, whose names begin a part. */
export function parseChat(
  text: string,
  file: ReceivedFile,
  book: Pick<Book, 'entryFields'>,
  projects: readonly KnownProject[],
): ParsedForm {
  const own = ownHeadWords(book);
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const drafts: Draft[] = [];
  const issues: FormIssue[] = [];
  let field: RowField = 'progress';
  lines.forEach((line, index) => {
    const plain = line.trim();
    if (plain === '') return;
    const named = namedProject(plain, projects);
    if (named) {
      drafts.push({ keys: named.keys, line: index + 1, texts: new Map() });
      field = 'progress';
      if (named.rest !== '') put(drafts.at(-1), field, named.rest, index + 1);
      return;
    }
    const current = drafts.at(-1);
    if (!current) {
      issues.push({ type: 'noteRow', place: placeOf(index + 1), text: plain, refused: false });
      return;
    }
    const labelled = LABELLED.exec(plain);
    const match = labelled && matchHead(labelled[1] ?? labelled[2] ?? '', own);
    const found = match && match.strength >= 2 ? ROW_FIELDS.find((one) => one === match.field) : undefined;
    if (found) {
      field = found;
      if ((labelled?.[3] ?? '') !== '') put(current, field, labelled?.[3] ?? '', index + 1);
    } else {
      put(current, field, plain, index + 1);
    }
  });
  if (drafts.length === 0) issues.push({ type: 'noTable', place: null, text: '', refused: false });
  const stated = statementsIn(lines);
  return {
    file,
    origin: 'chat',
    meta: null,
    statedUnit: stated.unit,
    // A chat often speaks of another quarter in passing.
    statedPeriod: '',
    signers: {},
    rows: drafts.map(rowOf),
    goals: [],
    figures: [],
    issues,
  };
}

/** A line that begins with a project's name, or with its 序号 and its name. */
function namedProject(
  line: string,
  projects: readonly KnownProject[],
): { readonly keys: ParsedRow['keys']; readonly rest: string } | null {
  const numbered = NUMBERED.exec(line);
  const number = numbered ? readOrdinal(numbered[1] ?? '') : null;
  const candidates = [line, ...(numbered ? [numbered[2] ?? ''] : [])];
  for (const words of candidates) {
    const bare = words.replace(/^[【《“"[]|^项目(名称)?\s*[：:]\s*/g, '');
    const project = projects
      .filter(({ title }) => startsWithName(bare, title))
      .sort((a, b) => b.title.length - a.title.length)[0];
    if (!project) continue;
    const rest = restAfter(bare, project.title).replace(/^[】》”"\]]?\s*(项目)?\s*[：:，,。.\-—]*\s*/, '');
    const unit = '';
    return { keys: { id: null, number: words === line ? null : number, title: project.title, unit }, rest };
  }
  return null;
}

function startsWithName(text: string, title: string): boolean {
  const name = plainName(title);
  return name.length >= 3 && plainName(text).startsWith(name);
}

/** What follows the name, whatever marks and widths the name was written with. */
function restAfter(text: string, title: string): string {
  const name = plainName(title);
  for (let end = 1; end <= text.length; end += 1) if (plainName(text.slice(0, end)) === name) return text.slice(end);
  return '';
}

function put(draft: Draft | undefined, field: RowField, text: string, line: number): void {
  const known = draft?.texts.get(field);
  draft?.texts.set(field, { text: known ? `${known.text}\n${text}` : text, line: known?.line ?? line });
}

function rowOf({ keys, line, texts }: Draft): ParsedRow {
  const cells: Partial<Record<RowField, GivenCell>> = {};
  for (const [field, { text, line: at }] of texts) cells[field] = { value: text, place: placeOf(at) };
  return { key: `line ${line}`, place: placeOf(line), isHidden: false, keys, cells, extra: [] };
}

function placeOf(line: number): { sheet: string; cell: string } {
  return { sheet: '', cell: `第${line}行` };
}
