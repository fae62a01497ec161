// 单位名录 out of a pasted table: which column is which, and what it changes. What a row leaves empty stays as it is.
import type { Day } from '../base/dates.ts';
import { makeId, type Random } from '../base/ids.ts';
import { readDay } from '../base/read-day.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { createRecord, updateRecord, type RecordChange } from '../change/change-set.ts';
import { recordsOf, type Ledger } from '../ledger/ledger.ts';
import { newUnit, type Unit } from '../ledger/unit.ts';
import { pastedCells } from '../table/pasted-cells.ts';

const FIELDS = ['fullName', 'shortName', 'liaison', 'phone', 'head', 'validFrom', 'validTo', 'note'] as const;
type UnitField = (typeof FIELDS)[number];

const HEADS: Readonly<Record<UnitField, RegExp>> = {
  fullName: /^(?:单位)?全称$|^单位(?:名称)?$|^(?:处室|部门|责任单位|牵头单位)(?:名称)?$|^名称$/,
  shortName: /简称/,
  liaison: /联络员|联系人|经办人|填报人/,
  phone: /电话|手机|联系方式/,
  head: /负责人|领导|主任|处长/,
  validFrom: /^(?:启用|起|开始|设立|生效)(?:日期|时间)?$/,
  validTo: /^(?:停用|止|截止|结束|撤销|失效)(?:日期|时间)?$/,
  note: /备注|说明/,
};

export type UnitRow = Partial<Record<UnitField, string>> & { readonly fullName: string };

export type UnitTableError =
  | { readonly type: 'empty' }
  /** A head was found, but none of its columns names a unit. */
  | { readonly type: 'noName'; readonly head: readonly string[] }
  | { readonly type: 'badDay'; readonly name: string; readonly text: string }
  | { readonly type: 'double'; readonly name: string };

/** The rows of a pasted table. Without a head the columns are 全称, 简称, 联络员, 电话, 负责人. */
export function parseUnitTable(text: string): Result<UnitRow[], UnitTableError> {
  const cells = pastedCells(text)
    .map((row) => row.map((cell) => cell.replaceAll(/\s+/g, ' ').trim()))
    .filter((row) => row.some((cell) => cell !== ''));
  const [first] = cells;
  if (!first) return fail({ type: 'empty' });
  const read = first.map(fieldOfHead);
  const headed = read.filter((field) => field !== null).length >= Math.min(2, first.length);
  const columns = headed ? read : FIELDS.slice(0, 5);
  // A single 简称 column names the units as well as a full one.
  const nameColumn = columns.includes('fullName') ? 'fullName' : 'shortName';
  if (!columns.includes(nameColumn)) return fail({ type: 'noName', head: first });
  const rows = (headed ? cells.slice(1) : cells).flatMap((row) => {
    const fields = Object.fromEntries(
      columns.flatMap((field, index) =>
        field === null || (row[index] ?? '') === '' ? [] : [[field, row[index] ?? '']],
      ),
    );
    const name = fields[nameColumn] ?? '';
    return name === '' ? [] : [{ ...fields, fullName: name }];
  });
  if (rows.length === 0) return fail({ type: 'empty' });
  const wrong = firstWrong(rows);
  return wrong === null ? ok(rows) : fail(wrong);
}

function fieldOfHead(cell: string): UnitField | null {
  const head = cell.replaceAll(/[\s（(].*$/g, '');
  return FIELDS.find((field) => HEADS[field].test(head)) ?? null;
}

function firstWrong(rows: readonly UnitRow[]): UnitTableError | null {
  const seen = new Set<string>();
  for (const row of rows) {
    if (seen.has(row.fullName)) return { type: 'double', name: row.fullName };
    seen.add(row.fullName);
    for (const text of [row.validFrom, row.validTo])
      if (text !== undefined && dayOf(text) === null) return { type: 'badDay', name: row.fullName, text };
  }
  return null;
}

// A directory's days are written with their year.
function dayOf(text: string): Day | null {
  return /\d{4}/.test(text) ? readDay(text, 0) : null;
}

export type UnitPlan = {
  readonly changes: readonly RecordChange[];
  readonly created: readonly string[];
  /** Names of units of which something changes. */
  readonly changed: readonly string[];
  readonly unchanged: readonly string[];
};

/** New units at the end of the directory; known ones, by full or short name, get what the row says. */
export function planUnits(rows: readonly UnitRow[], ledger: Ledger, random: Random): UnitPlan {
  const units = recordsOf(ledger, 'units');
  let order = Math.max(0, ...units.map((unit) => unit.order));
  const changes: RecordChange[] = [];
  const names = { created: [] as string[], changed: [] as string[], unchanged: [] as string[] };
  for (const row of rows) {
    const known = unitOf(row, units);
    if (!known) {
      order += 1;
      const fields = { id: makeId('unt', random), shortName: row.fullName, ...fieldsOf(row), order };
      changes.push(createRecord('units', newUnit({ ...fields, fullName: row.fullName })));
      names.created.push(row.fullName);
      continue;
    }
    const { fullName, ...rest } = fieldsOf(row);
    // Found by its short name: that name is no new full name.
    const renamed = known.shortName === fullName && known.fullName !== fullName;
    const change = updateRecord('units', known, renamed ? rest : { ...rest, fullName });
    if (change === null) names.unchanged.push(known.shortName);
    else {
      changes.push(change);
      names.changed.push(known.shortName);
    }
  }
  return { changes, ...names };
}

function unitOf({ fullName, shortName }: UnitRow, units: readonly Unit[]): Unit | undefined {
  const named = (name: string): Unit | undefined =>
    units.find((unit) => unit.fullName === name) ?? units.find((unit) => unit.shortName === name);
  return named(fullName) ?? (shortName === undefined ? undefined : named(shortName));
}

function fieldsOf({ validFrom, validTo, ...texts }: UnitRow): Partial<Unit> & { readonly fullName: string } {
  return {
    ...texts,
    ...(validFrom === undefined ? {} : { validFrom: dayOf(validFrom) }),
    ...(validTo === undefined ? {} : { validTo: dayOf(validTo) }),
  };
}
