// 核对: prose, annex and workbook against the statistics, number by number, before anything goes out.
import { formatPercent } from '../base/percent.ts';
import type { WorkbookModel } from '../document/workbook.ts';
import type { Statistics } from '../standing/statistics.ts';
import type { ReportModel } from './report-model.ts';

export type Mismatch = {
  readonly place: 'prose' | 'annex' | 'workbook';
  readonly sectionId: string;
  /** What the number is called in the statistics. */
  readonly name: string;
  readonly found: string;
  readonly expected: string;
};

export type Reconciliation = { readonly checked: number; readonly mismatches: readonly Mismatch[] };

export function reconcile(model: ReportModel, workbook: WorkbookModel): Reconciliation {
  const checks = [...proseChecks(model), ...annexChecks(model), ...workbookChecks(model, workbook)];
  return { checked: checks.length, mismatches: checks.filter(({ found, expected }) => found !== expected) };
}

function proseChecks(model: ReportModel): Mismatch[] {
  const expected = namedNumbers(model.statistics);
  return model.sections.flatMap(({ id, paragraphs }) =>
    paragraphs.flatMap((parts) =>
      parts.flatMap(({ text, bound }) => {
        // A change is the difference of two periods; the statistics of this one do not know it.
        if (bound === null || bound.startsWith('change:')) return [];
        return [
          { place: 'prose' as const, sectionId: id, name: bound, found: text, expected: expected.get(bound) ?? '' },
        ];
      }),
    ),
  );
}

function annexChecks({ annexes, statistics }: ReportModel): Mismatch[] {
  return annexes
    .filter(({ id }) => id === 'progress')
    .map(({ id, table }) => ({
      place: 'annex',
      sectionId: `annex:${id}`,
      name: 'total',
      found: String(table.rows.length),
      expected: String(statistics.total),
    }));
}

/** Counts the rows of 项目状态 anew, as the formulas do when Excel calculates. */
function workbookChecks({ statistics }: ReportModel, workbook: WorkbookModel): Mismatch[] {
  const rows = workbook.sheets.find(({ name }) => name === '项目状态')?.rows.slice(2) ?? [];
  const textAt = (row: number, column: number): string => {
    const cell = rows[row]?.cells[column];
    return cell?.type === 'text' ? cell.text : '';
  };
  const count = (column: number, value: string): string =>
    String(rows.filter((_row, index) => textAt(index, column) === value).length);
  const check = (name: string, found: string, expected: number): Mismatch => ({
    place: 'workbook',
    sectionId: '项目状态',
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

/** Every number that prose may be bound to, as it is printed. */
function namedNumbers(statistics: Statistics): ReadonlyMap<string, string> {
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
    ['figures:behind', String(statistics.figures.behind)],
    ['figures:noValue', String(statistics.figures.noValue)],
  ]);
}
