// A list and the ledger as it is in, what the import would do out. Pure; ids are given when it is applied.
import { printItemList } from '../ledger/item-list.ts';
import { secrecyMarkIn } from '../check/rules/secrecy-mark.ts';
import type { Book } from '../ledger/book.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Project } from '../ledger/project.ts';
import type { Unit } from '../ledger/unit.ts';
import { plainName, SimilarNames } from '../table/similar.ts';
import type {
  ImportCell,
  ImportIssue,
  ImportMatches,
  ImportOutcome,
  ImportPlan,
  ImportRow,
  ImportTarget,
} from './import-plan.ts';
import type { ListField, ListRow, ListSource } from './list-source.ts';
import { parseItems } from './parse-items.ts';
import { readListCell } from './read-list-cell.ts';
import { splitUnits, UnitNames } from './unit-names.ts';

export function planImport(
  ledger: Ledger,
  source: ListSource,
  target: ImportTarget,
  matches: ImportMatches = {},
): ImportPlan {
  return new ImportPlanner(ledger, source, target, matches).plan();
}

type Column = { readonly column: number; readonly field: ListField };
const SIMILAR = 0.6;

class ImportPlanner {
  readonly #source: ListSource;
  readonly #target: ImportTarget;
  readonly #matches: ImportMatches;
  readonly #book: Book | null;
  readonly #year: number;
  readonly #projects: readonly Project[];
  readonly #byId = new Map<string, Project>();
  readonly #byCode = new Map<string, Project>();
  readonly #byName = new Map<string, readonly Project[]>();
  readonly #similar: SimilarNames<Project>;
  readonly #units: ReadonlyMap<string, Unit>;
  readonly #unitNames: UnitNames;
  readonly #columns: readonly Column[];
  readonly #issues: ImportIssue[] = [];
  readonly #newUnits = new Set<string>();
  readonly #newCategories = new Set<string>();
  readonly #seen = new Map<string, string>();
  readonly #numbers = new Set<number>();

  constructor(ledger: Ledger, source: ListSource, target: ImportTarget, matches: ImportMatches) {
    this.#source = source;
    this.#target = target;
    this.#matches = matches;
    const year = target.type === 'year' ? ledger.years.get(target.yearId) : undefined;
    this.#book = year ? (ledger.books.get(year.bookId) ?? null) : null;
    this.#year = target.type === 'newBook' ? target.year : (year?.year ?? 0);
    this.#projects = [...ledger.projects.values()]
      .filter(({ yearId, deletedAt }) => yearId === year?.id && deletedAt === null)
      .sort((a, b) => a.number - b.number);
    for (const project of this.#projects) {
      this.#byId.set(project.id, project);
      if (!this.#byCode.has(project.code)) this.#byCode.set(project.code, project);
      const plain = plainName(project.title);
      this.#byName.set(plain, [...(this.#byName.get(plain) ?? []), project]);
    }
    this.#similar = new SimilarNames(this.#projects, ({ title }) => title);
    this.#units = ledger.units;
    this.#unitNames = new UnitNames(ledger.units.values());
    this.#columns = source.fields.flatMap((field, column) => (field === null ? [] : [{ field, column }]));
  }

  plan(): ImportPlan {
    for (const { number } of this.#projects) this.#numbers.add(number);
    this.#noticeColumns();
    const rows = this.#source.rows.map((row) => this.#row(row));
    const named = new Set(rows.map(({ projectId }) => projectId));
    for (const project of this.#projects)
      if (!named.has(project.id)) this.#say('missingProject', null, null, `${project.number} ${project.title}`);
    const of = (outcome: ImportOutcome): number => rows.filter((row) => row.outcome === outcome).length;
    return {
      source: this.#source,
      target: this.#target,
      book: this.#book,
      rows,
      counts: {
        read: rows.length,
        created: of('created'),
        changed: of('changed'),
        unchanged: of('unchanged'),
        rejected: of('rejected'),
      },
      issues: this.#issues,
      newUnits: [...this.#newUnits],
      newCategories: [...this.#newCategories],
    };
  }

  #row(row: ListRow): ImportRow {
    const title = this.#text(row, 'title').trim();
    const number = readNumberText(this.#text(row, 'number'));
    if (row.isHidden) this.#say('hiddenRow', row, null, title);
    const base = { key: row.key, number, title };
    if (title === '') {
      this.#say('noTitle', row, 'title', row.cells.join(' ').trim(), true);
      return { ...base, projectId: null, outcome: 'rejected', candidates: [], cells: [] };
    }
    const { project, candidates, isOpen } = this.#match(row, title, number);
    if (isOpen)
      return { ...base, projectId: null, outcome: 'rejected', candidates: candidates.map(({ id }) => id), cells: [] };
    const twin = this.#seen.get(project?.id ?? plainName(title));
    if (twin !== undefined) {
      this.#say('doubledProject', row, 'title', title, true);
      return { ...base, projectId: project?.id ?? null, outcome: 'rejected', candidates: [], cells: [] };
    }
    this.#seen.set(project?.id ?? plainName(title), row.key);
    if (!project) this.#noticeNew(row, number);
    const cells = this.#columns.flatMap((column) => this.#cell(row, column, project));
    const outcome = project ? (cells.length > 0 ? 'changed' : 'unchanged') : 'created';
    return { ...base, projectId: project?.id ?? null, outcome, candidates: candidates.map(({ id }) => id), cells };
  }

  #match(
    row: ListRow,
    title: string,
    number: number | null,
  ): { readonly project: Project | null; readonly candidates: readonly Project[]; readonly isOpen: boolean } {
    const said = this.#matches[row.key];
    if (said === null) return { project: null, candidates: [], isOpen: true };
    if (said === 'new') return { project: null, candidates: [], isOpen: false };
    if (said !== undefined) return { project: this.#byId.get(said) ?? null, candidates: [], isOpen: false };
    const code = this.#text(row, 'code').trim();
    const named = this.#byName.get(plainName(title)) ?? [];
    const exact =
      (code === '' ? undefined : this.#byCode.get(code)) ??
      named.find((project) => project.number === number) ??
      named[0];
    if (exact) return { project: exact, candidates: [exact], isOpen: false };
    const candidates = this.#similar.like(title, SIMILAR).map(({ item }) => item);
    if (candidates.length > 0) this.#say('similarName', row, 'title', candidates[0]?.title ?? '', true);
    return { project: null, candidates, isOpen: candidates.length > 0 };
  }

  #noticeNew(row: ListRow, number: number | null): void {
    if (number === null) this.#say('noNumber', row, 'number', '');
    else if (this.#numbers.has(number)) this.#say('sameNumber', row, 'number', String(number));
    else this.#numbers.add(number);
  }

  #cell(row: ListRow, { column, field }: Column, project: Project | null): ImportCell[] {
    const raw = (row.cells[column] ?? '').trim();
    if (raw === '' || (field === 'number' && !project)) return [];
    const mark = secrecyMarkIn(raw);
    if (mark !== null) {
      this.#say('secrecyMark', row, field, mark, true);
      return [];
    }
    const read = readListCell(raw, field, this.#year, this.#book);
    if (read.issue) this.#say(read.issue, row, field, raw, read.text === null);
    if (read.text === null) return [];
    const to = read.text;
    this.#noticeNames(row, field, to);
    const from = project ? this.#present(project, field) : '';
    if (isSameText(from, this.#asKnown(to, field), field)) return [];
    const name = field === 'newColumn' ? (`newColumn:${column}` as const) : field;
    return [{ id: `${row.key}|${name}`, rowKey: row.key, projectId: project?.id ?? null, field: name, from, to }];
  }

  /** Units are compared by who they are, whatever the list calls them. */
  #asKnown(text: string, field: ListField): string {
    if (field !== 'leadUnits' && field !== 'supportUnits') return text;
    return splitUnits(text)
      .map((name) => this.#unitNames.named(name)?.fullName ?? name)
      .join('、');
  }

  #noticeNames(row: ListRow, field: ListField, text: string): void {
    if (
      field === 'category' &&
      !this.#book?.categories.some(({ name }) => name === text) &&
      !this.#newCategories.has(text)
    ) {
      this.#newCategories.add(text);
      if (this.#book) this.#say('newCategory', row, field, text);
    }
    if (field !== 'leadUnits' && field !== 'supportUnits') return;
    for (const name of splitUnits(text)) {
      if (this.#unitNames.named(name) || this.#newUnits.has(name)) continue;
      this.#newUnits.add(name);
      this.#say('newUnit', row, field, name);
    }
  }

  #present(project: Project, field: ListField): string {
    const names = (ids: readonly string[]): string => ids.map((id) => this.#units.get(id)?.fullName ?? '').join('、');
    switch (field) {
      case 'number':
        return String(project.number);
      case 'category':
        return this.#book?.categories.find(({ id }) => id === project.categoryId)?.name ?? '';
      case 'problems':
      case 'plan':
      case 'goals':
        return printItemList(project[field]).join('\n');
      case 'leadUnits':
        return names(project.leadUnitIds);
      case 'supportUnits':
        return names(project.supportUnitIds);
      case 'due':
        return project.due ?? '';
      case 'code':
      case 'title':
      case 'responsible':
      case 'leader':
      case 'basis':
      case 'note':
        return project[field];
      case 'newColumn':
        return '';
      default: {
        const columnId = this.#book?.customColumns.find(({ id }) => `custom:${id}` === field)?.id;
        return columnId === undefined ? '' : String(project.custom[columnId] ?? '');
      }
    }
  }

  #text(row: ListRow, field: ListField): string {
    const column = this.#source.fields.indexOf(field);
    return column < 0 ? '' : (row.cells[column] ?? '');
  }

  #noticeColumns(): void {
    this.#source.heads.forEach((head, column) => {
      if (this.#source.fields[column] !== null) return;
      const said = this.#source.rows.filter(({ cells }) => (cells[column] ?? '').trim() !== '').length;
      if (said > 0) this.#say('columnNotRead', null, null, head);
    });
    if (this.#target.type === 'newBook' && !this.#source.fields.includes('category'))
      this.#say('noCategory', null, 'category', '');
  }

  #say(type: ImportIssue['type'], row: ListRow | null, field: ListField | null, text: string, refused = false): void {
    this.#issues.push({ type, rowKey: row?.key ?? null, field, text, refused });
  }
}

export function readNumberText(text: string): number | null {
  const digits = /^[第(（]?\s*(\d{1,4})/.exec(text.normalize('NFKC').trim())?.[1];
  const number = Number(digits ?? 0);
  return number > 0 ? number : null;
}

/** Blocks are compared as they would print. */
function isSameText(from: string, to: string, field: ListField): boolean {
  if (from === to) return true;
  if (field === 'problems' || field === 'plan' || field === 'goals') {
    const lines = printItemList(parseItems(to, () => 'itm_compare'));
    return lines.join('\n') === from;
  }
  return from.trim() === to.trim();
}
