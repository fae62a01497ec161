// 核对: prose, tables and workbook against the statistics, number by number, before anything goes out. Numbers that
// are bound by name must be what the statistics say; tables and sheets are counted anew, row by row.
import { formatPercent } from '../base/percent.ts';
import type { Cell, Sheet, WorkbookModel } from '../document/workbook.ts';
import { formatFigure } from '../standing/figure-words.ts';
import type { Statistics } from '../standing/statistics.ts';
import { FIGURE_GROUPS, type FigureGroup } from './figure-cells.ts';
import { kindInfo } from './kinds.ts';
import type { ReportAnnex, ReportLine, ReportModel, ReportTable } from './report-model.ts';
import { STANDING_SHEET } from './statistics-sheets.ts';

export type NumberPlace = 'prose' | 'annex' | 'workbook';

export type Mismatch = {
  readonly place: NumberPlace;
  readonly sectionId: string;
  /** What the number is called in the statistics. */
  readonly name: string;
  readonly found: string;
  readonly expected: string;
};

export type Reconciliation = {
  readonly checked: number;
  /** Where numbers were found to check; empty where there are none. */
  readonly places: readonly NumberPlace[];
  readonly mismatches: readonly Mismatch[];
};

const PLACES: readonly NumberPlace[] = ['prose', 'annex', 'workbook'];

export function reconcile(model: ReportModel, workbook: WorkbookModel): Reconciliation {
  const checks = [
    ...proseChecks(model),
    ...boundCellChecks(model),
    ...annexChecks(model),
    // A kind that goes out as Word alone has no workbook to agree with.
    ...(kindInfo(model.kind).files.includes('xlsx')
      ? [...standingSheetChecks(model, workbook), ...annexSheetChecks(model, workbook)]
      : []),
  ];
  return {
    checked: checks.length,
    places: PLACES.filter((wanted) => checks.some(({ place }) => place === wanted)),
    mismatches: checks.filter(({ found, expected }) => found !== expected),
  };
}

type Expected = ReadonlyMap<string, string>;

function proseChecks(model: ReportModel): Mismatch[] {
  const expected = namedNumbers(model);
  return model.sections.flatMap(({ id, paragraphs }) =>
    paragraphs.flatMap((parts) =>
      parts.flatMap(({ text, bound }) => (bound === null ? [] : [boundCheck('prose', id, bound, text, expected)])),
    ),
  );
}

/** Numbers in tables that are bound by name, and what the table of a section counts. */
function boundCellChecks(model: ReportModel): Mismatch[] {
  const expected = namedNumbers(model);
  const tables: (readonly [string, ReportTable])[] = [
    ...model.annexes.map(({ id, table }) => [`annex:${id}`, table] as const),
    ...model.sections.flatMap(({ id, table }) => (table ? [[id, table] as const] : [])),
  ];
  const bound = tables.flatMap(([id, { rows }]) =>
    rows.flatMap(({ cells }) =>
      cells.flatMap((lines) =>
        lines.flatMap((line) =>
          line.bound === undefined ? [] : [boundCheck('annex', id, line.bound, line.text, expected)],
        ),
      ),
    ),
  );
  return [...bound, ...tables.flatMap(([id, table]) => sectionTableChecks(id, table, expected))];
}

/** How many rows or words a table of a section shows of what its sentence counts. */
function sectionTableChecks(id: string, { columns, rows }: ReportTable, expected: Expected): Mismatch[] {
  const check = (name: string, found: number): Mismatch[] => {
    const wanted = expected.get(name);
    return wanted === undefined
      ? []
      : [{ place: 'annex', sectionId: id, name, found: String(found), expected: wanted }];
  };
  if (id === 'missing') return check('missing', rows.length);
  if (id === 'goals') {
    const done = linesIn(columns, rows, 'state').filter(({ text }) => text === '已完成').length;
    return [...check('project:goals:all', rows.length), ...check('project:goals:met', done)];
  }
  if (id === 'figures') {
    const behind = linesIn(columns, rows, 'standing').filter(({ text }) => isGroup(text, 'behind')).length;
    return [...check('project:figures:all', rows.length), ...check('project:figures:behind', behind)];
  }
  return [];
}

function boundCheck(
  place: Mismatch['place'],
  sectionId: string,
  name: string,
  found: string,
  expected: Expected,
): Mismatch {
  return { place, sectionId, name, found, expected: expected.get(name) ?? '' };
}

/** What the annexes count by themselves: rows, words of status, standings of figures. */
function annexChecks({ annexes, statistics, numbers }: ReportModel): Mismatch[] {
  return annexes.flatMap((annex): Mismatch[] => {
    const check = (name: string, found: number, expected: number): Mismatch => ({
      place: 'annex',
      sectionId: `annex:${annex.id}`,
      name,
      found: String(found),
      expected: String(expected),
    });
    const { rows } = annex.table;
    switch (annex.id) {
      case 'progress':
      case 'meeting':
        return [check('total', rows.length, statistics.total), ...statusChecks(annex, statistics)];
      case 'behind':
        return [check('status:behind:count', rows.length, countOf(statistics, 'behind'))];
      case 'figures': {
        const standings = linesOf(annex, 'standing').map(({ text }) => text);
        if (standings.length === 0) return [];
        const of = (group: FigureGroup): number => standings.filter((text) => isGroup(text, group)).length;
        return [
          check('figures:all', standings.length, statistics.figures.all),
          check('figures:ahead', of('ahead'), statistics.figures.ahead),
          check('figures:behind', of('behind'), statistics.figures.behind),
          check('figures:noValue', of('noValue'), statistics.figures.noValue),
        ];
      }
      case 'goals': {
        const met = linesOf(annex, 'met').map(({ text }) => text.split('/').map(Number));
        if (met.length === 0) return [];
        return [
          check('total', rows.length, statistics.total),
          check(
            'goals:met',
            met.reduce((sum, [done = 0]) => sum + done, 0),
            statistics.goals.met,
          ),
          check(
            'goals:all',
            met.reduce((sum, [, all = 0]) => sum + all, 0),
            statistics.goals.all,
          ),
        ];
      }
      case 'scoreLines':
        return scoreChecks(annex, numbers);
      default:
        return [];
    }
  });
}

/** The lines of the annex add up to what each unit is said to have. */
function scoreChecks(annex: ReportAnnex, numbers: ReportModel['numbers']): Mismatch[] {
  const totals = new Map<string, number>();
  for (const { cells } of annex.table.rows) {
    const unit = cells[1]?.[0]?.source[0] ?? '';
    totals.set(unit, (totals.get(unit) ?? 0) + (cells[4]?.[0]?.value ?? 0));
  }
  const check = (name: string, found: string): Mismatch => ({
    place: 'annex',
    sectionId: `annex:${annex.id}`,
    name,
    found,
    expected: numbers[name] ?? '',
  });
  return [
    check('score:lines', String(annex.table.rows.length)),
    ...[...totals].map(([unit, points]) => check(`score:${unit}`, formatFigure(points))),
  ];
}

/** Words of status in a table's own column, where it has one. */
function statusChecks(annex: ReportAnnex, statistics: Statistics): Mismatch[] {
  if (!annex.table.columns.some(({ key }) => key === 'status')) return [];
  const words = linesOf(annex, 'status').map(({ text }) => text);
  return statistics.byStatus.map(({ status, label, count }) => ({
    place: 'annex',
    sectionId: `annex:${annex.id}`,
    name: `status:${status}:count`,
    found: String(words.filter((word) => word === label).length),
    expected: String(count),
  }));
}

function isGroup(text: string, group: FigureGroup): boolean {
  return text.replace(/^项目\d+：/u, '').startsWith(FIGURE_GROUPS[group]);
}

function linesOf({ table }: ReportAnnex, key: string): ReportLine[] {
  return linesIn(table.columns, table.rows, key);
}

function linesIn(columns: ReportTable['columns'], rows: ReportTable['rows'], key: string): ReportLine[] {
  const place = columns.findIndex((column) => column.key === key);
  return place < 0 ? [] : rows.flatMap(({ cells }) => cells[place] ?? []);
}

function countOf({ byStatus }: Statistics, wanted: string): number {
  return byStatus.find(({ status }) => status === wanted)?.count ?? 0;
}

/** Counts the rows of 项目状态 anew, as the formulas do when Excel calculates. */
function standingSheetChecks({ statistics }: ReportModel, workbook: WorkbookModel): Mismatch[] {
  const sheet = workbook.sheets.find(({ name }) => name === STANDING_SHEET);
  if (!sheet) return [];
  const rows = sheet.rows.slice(2);
  const textAt = (row: number, column: number): string => cellText(rows[row]?.cells[column]);
  const count = (column: number, value: string): string =>
    String(rows.filter((_row, index) => textAt(index, column) === value).length);
  const check = (name: string, found: string, expected: number): Mismatch => ({
    place: 'workbook',
    sectionId: STANDING_SHEET,
    name,
    found,
    expected: String(expected),
  });
  return [
    check('total', String(rows.length), statistics.total),
    ...statistics.byCategory.map(({ category, count: expected }) =>
      check(`category:${category.id}`, count(2, category.name), expected),
    ),
    ...statistics.byStatus.map(({ status, label, count: expected }) =>
      check(`status:${status}:count`, count(4, label), expected),
    ),
  ];
}

/** Every sheet holds the rows of its table; a formula over another sheet gives what that sheet's cells count. */
function annexSheetChecks({ annexes }: ReportModel, workbook: WorkbookModel): Mismatch[] {
  return annexes.flatMap(({ id, sheetName, table, note }): Mismatch[] => {
    const sheet = workbook.sheets.find(({ name }) => name === sheetName);
    const rows = (sheet?.rows.length ?? 0) - 2 - (note === undefined ? 0 : 1);
    const whole: Mismatch = {
      place: 'workbook',
      sectionId: sheetName,
      name: `rows:${id}`,
      found: String(rows),
      expected: String(table.rows.length),
    };
    return [whole, ...(sheet ? formulaChecks(sheet, workbook) : [])];
  });
}

const COUNTIF = /^COUNTIF\('(.+)'!\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+),"(.*)"\)$/u;

function formulaChecks(sheet: Sheet, workbook: WorkbookModel): Mismatch[] {
  return sheet.rows.flatMap(({ cells }) =>
    cells.flatMap((cell): Mismatch[] => {
      const match = cell?.type === 'formula' ? COUNTIF.exec(cell.formula) : null;
      if (!match || cell?.type !== 'formula') return [];
      const [, name = '', letters = '', first = '1', last = '1', word = ''] = match;
      const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      const counted = workbook.sheets
        .find((one) => one.name === name)
        ?.rows.slice(Number(first) - 1, Number(last))
        .filter((row) => cellText(row.cells[column]) === word).length;
      return [
        {
          place: 'workbook',
          sectionId: sheet.name,
          name: `${word}（${letters}列）`,
          found: String(cell.value),
          expected: String(counted ?? 0),
        },
      ];
    }),
  );
}

function cellText(cell: Cell | null | undefined): string {
  return cell?.type === 'text' ? cell.text : '';
}

/** Every number that a report may be bound to, as it is printed. */
function namedNumbers({ statistics, numbers }: ReportModel): Expected {
  return new Map([
    ['total', String(statistics.total)],
    ...statistics.byCategory.map(({ category, count }) => [`category:${category.id}`, String(count)] as const),
    ...statistics.byStatus.flatMap(({ status, count, percent }) => [
      [`status:${status}:count`, String(count)] as const,
      [`status:${status}:percent`, formatPercent(percent)] as const,
    ]),
    ['goals:all', String(statistics.goals.all)],
    ['goals:met', String(statistics.goals.met)],
    ['figures:all', String(statistics.figures.all)],
    ['figures:onPlan', String(statistics.figures.onPlan)],
    ['figures:ahead', String(statistics.figures.ahead)],
    ['figures:behind', String(statistics.figures.behind)],
    ['figures:noValue', String(statistics.figures.noValue)],
    ...Object.entries(numbers),
  ]);
}
