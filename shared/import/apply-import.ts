// A planned import → the changes of one change set: book, units and columns that are new, then the projects.
import { isDay } from '../base/dates.ts';
import { makeId, type Random } from '../base/ids.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { createRecord, updateRecord, type RecordChange } from '../change/change-set.ts';
import { newBook, type Book, type Category, type CustomColumn } from '../ledger/book.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { newProject, projectCode, type Project } from '../ledger/project.ts';
import { DEFAULT_SETTINGS, SETTINGS_ID } from '../ledger/settings.ts';
import { newUnit, type Unit } from '../ledger/unit.ts';
import { newYear, type Year } from '../ledger/year.ts';
import { createQuarters } from './import-list.ts';
import type { ImportCell, ImportDecisions, ImportPlan, ImportRow } from './import-plan.ts';
import { sameHeads } from './recognise-list.ts';
import { keepItemIds, parseItems } from './parse-items.ts';
import { splitUnits, UnitNames } from './unit-names.ts';

export type ApplyImportError =
  | { readonly type: 'noSuchYear' }
  /** Somebody changed a project since the plan was made: plan again. */
  | { readonly type: 'ledgerChanged'; readonly title: string };

export type ImportContext = {
  readonly random: Random;
  /** Keep how the columns were understood, under this name; empty keeps nothing. */
  readonly rememberAs: string;
};

export function applyImport(
  ledger: Ledger,
  plan: ImportPlan,
  decisions: ImportDecisions,
  context: ImportContext,
): Result<RecordChange[], ApplyImportError> {
  const applier = ImportApplier.start(ledger, plan, decisions, context);
  return applier ? applier.apply() : fail({ type: 'noSuchYear' });
}

class ImportApplier {
  readonly #ledger: Ledger;
  readonly #plan: ImportPlan;
  readonly #decisions: ImportDecisions;
  readonly #context: ImportContext;
  readonly #changes: RecordChange[] = [];
  readonly #unitNames: UnitNames;
  #unitCount: number;
  readonly #oldBook: Book | null;
  #book: Book;
  readonly #year: Year;
  readonly #columnIds = new Map<string, CustomColumn['id']>();
  readonly #numbers: Set<number>;
  #highest: number;

  static start(
    ledger: Ledger,
    plan: ImportPlan,
    decisions: ImportDecisions,
    context: ImportContext,
  ): ImportApplier | null {
    const { target } = plan;
    const { random } = context;
    if (target.type === 'newBook') {
      const book = newBook({ id: makeId('bok', random), name: target.bookName, order: ledger.books.size });
      const year = newYear({
        id: makeId('yer', random),
        bookId: book.id,
        year: target.year,
        importedHead: plan.source.above.join('\n'),
      });
      return new ImportApplier(ledger, plan, decisions, context, null, book, year);
    }
    const year = ledger.years.get(target.yearId);
    const book = year && ledger.books.get(year.bookId);
    return book ? new ImportApplier(ledger, plan, decisions, context, book, book, year) : null;
  }

  private constructor(
    ledger: Ledger,
    plan: ImportPlan,
    decisions: ImportDecisions,
    context: ImportContext,
    oldBook: Book | null,
    book: Book,
    year: Year,
  ) {
    this.#ledger = ledger;
    this.#plan = plan;
    this.#decisions = decisions;
    this.#context = context;
    this.#oldBook = oldBook;
    this.#book = book;
    this.#year = year;
    this.#unitNames = new UnitNames(ledger.units.values());
    this.#unitCount = ledger.units.size;
    this.#numbers = new Set(
      [...ledger.projects.values()].filter((project) => project.yearId === year.id).map(({ number }) => number),
    );
    this.#highest = [...this.#numbers].reduce((most, number) => Math.max(most, number), 0);
  }

  apply(): Result<RecordChange[], ApplyImportError> {
    const rows = this.#plan.rows.filter(({ outcome }) => outcome === 'created' || outcome === 'changed');
    const taken = new Map(rows.map((row) => [row.key, row.cells.filter(({ id }) => this.#decisions[id] !== false)]));
    this.#addUnits([...taken.values()].flat());
    this.#growBook([...taken.values()].flat());
    const projects: RecordChange[] = [];
    for (const row of rows) {
      const cells = taken.get(row.key) ?? [];
      const known = row.projectId === null ? undefined : this.#ledger.projects.get(row.projectId);
      if (row.projectId !== null && !known) return fail({ type: 'ledgerChanged', title: row.title });
      const change = known ? this.#changeProject(known, cells) : this.#createProject(row, cells);
      if (change) projects.push(change);
    }
    this.#putBook(projects.length > 0);
    this.#changes.push(...projects);
    this.#remember();
    return ok(this.#changes);
  }

  /** Only those that a cell names that is taken over. */
  #addUnits(cells: readonly ImportCell[]): void {
    const named = cells.filter(({ field }) => field === 'leadUnits' || field === 'supportUnits');
    for (const name of new Set(named.flatMap(({ to }) => splitUnits(to)))) {
      if (this.#unitNames.named(name)) continue;
      const unit = newUnit({ id: makeId('unt', this.#context.random), fullName: name, order: this.#unitCount });
      this.#unitCount += 1;
      this.#unitNames.add(unit);
      this.#changes.push(createRecord('units', unit));
    }
  }

  #growBook(cells: readonly ImportCell[]): void {
    const { random } = this.#context;
    const categories: Category[] = [...this.#book.categories];
    for (const { field, to } of cells)
      if (field === 'category' && !categories.some(({ name }) => name === to))
        categories.push({ id: makeId('cat', random), name: to });
    const customColumns: CustomColumn[] = [...this.#book.customColumns];
    this.#plan.source.fields.forEach((field, column) => {
      if (field !== 'newColumn' || !cells.some((cell) => cell.field === `newColumn:${column}`)) return;
      const name = (this.#plan.source.heads[column] ?? '').replace(/\s+/g, '').slice(0, 200) || `第${column + 1}列`;
      const id = makeId('col', random);
      customColumns.push({ id, name, kind: 'text', options: [] });
      this.#columnIds.set(`newColumn:${column}`, id);
    });
    this.#book = { ...this.#book, categories, customColumns };
  }

  /** Every project has a category: one that names none gets 未分类. */
  #defaultCategory(): Category {
    const known = this.#book.categories.find(({ name }) => name === '未分类');
    if (known) return known;
    const category = { id: makeId('cat', this.#context.random), name: '未分类' };
    this.#book = { ...this.#book, categories: [...this.#book.categories, category] };
    return category;
  }

  #putBook(hasProjects: boolean): void {
    if (this.#oldBook) {
      const change = updateRecord('books', this.#oldBook, this.#book);
      if (change) this.#changes.push(change);
    } else if (hasProjects) {
      const settings = this.#ledger.settings.get(SETTINGS_ID);
      if (!settings) this.#changes.push(createRecord('settings', DEFAULT_SETTINGS));
      this.#changes.push(
        createRecord('books', this.#book),
        createRecord('years', this.#year),
        ...createQuarters(this.#year, settings ?? DEFAULT_SETTINGS, this.#context.random),
      );
    }
  }

  #createProject(row: ImportRow, cells: readonly ImportCell[]): RecordChange {
    const number = this.#freeNumber(row.number);
    const category = this.#book.categories.find(({ name }) =>
      cells.some((cell) => cell.field === 'category' && cell.to === name),
    );
    const base = newProject({
      id: makeId('prj', this.#context.random),
      yearId: this.#year.id,
      code: projectCode(this.#year.year, number),
      number,
      title: row.title.replace(/\s*\n\s*/g, ''),
      categoryId: (category ?? this.#defaultCategory()).id,
    });
    return createRecord('projects', { ...base, ...this.#fields(base, cells) });
  }

  #changeProject(project: Project, cells: readonly ImportCell[]): RecordChange | null {
    return updateRecord('projects', project, this.#fields(project, cells));
  }

  #freeNumber(wanted: number | null): number {
    const number = wanted !== null && !this.#numbers.has(wanted) ? wanted : this.#highest + 1;
    this.#numbers.add(number);
    this.#highest = Math.max(this.#highest, number);
    return number;
  }

  #fields(project: Project, cells: readonly ImportCell[]): Partial<Project> {
    const custom: Record<string, string | number | null> = { ...project.custom };
    let fields: Partial<Project> = {};
    for (const cell of cells) fields = { ...fields, ...this.#field(project, cell, custom) };
    return { ...fields, custom };
  }

  #field(
    project: Project,
    { field, to }: ImportCell,
    custom: Record<string, string | number | null>,
  ): Partial<Project> {
    switch (field) {
      case 'number':
        return { number: Number(to) };
      case 'category':
        return { categoryId: this.#book.categories.find(({ name }) => name === to)?.id ?? project.categoryId };
      case 'problems':
      case 'plan':
      case 'goals':
        return {
          [field]: keepItemIds(
            project[field],
            parseItems(to, () => makeId('itm', this.#context.random)),
          ),
        };
      case 'leadUnits':
        return { leadUnitIds: this.#unitIds(to) };
      case 'supportUnits':
        return { supportUnitIds: this.#unitIds(to) };
      case 'due':
        return isDay(to) ? { due: to } : {};
      case 'title':
      case 'code':
      case 'responsible':
      case 'leader':
      case 'basis':
      case 'note':
        return { [field]: to };
      case 'newColumn':
      default:
        return this.#customField(field, to, custom);
    }
  }

  #customField(field: string, to: string, custom: Record<string, string | number | null>): Partial<Project> {
    const id =
      this.#columnIds.get(field) ?? this.#book.customColumns.find((column) => `custom:${column.id}` === field)?.id;
    const column = this.#book.customColumns.find((one) => one.id === id);
    if (column) custom[column.id] = column.kind === 'number' ? Number(to) : to;
    return {};
  }

  #unitIds(text: string): Unit['id'][] {
    return [...new Set(splitUnits(text).flatMap((name) => this.#unitNames.named(name)?.id ?? []))];
  }

  #remember(): void {
    const { source } = this.#plan;
    const { rememberAs, random } = this.#context;
    if (rememberAs === '' || source.sheet === '') return;
    // A column that became one of the book's own is known by that from now on.
    const fields = source.fields.map((field, column) => {
      const id = this.#columnIds.get(`newColumn:${column}`);
      return id === undefined ? field : `custom:${id}`;
    });
    const known = [...this.#ledger.columnMappings.values()].find(
      (mapping) => mapping.bookId === this.#book.id && sameHeads(mapping.heads, source.heads),
    );
    const change = known
      ? updateRecord('columnMappings', known, { fields })
      : createRecord('columnMappings', {
          id: makeId('map', random),
          bookId: this.#book.id,
          name: rememberAs.slice(0, 200),
          heads: [...source.heads],
          fields,
        });
    if (change && (this.#oldBook || this.#changes.length > 0)) this.#changes.push(change);
  }
}
