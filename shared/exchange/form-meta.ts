// The very hidden sheet `_meta` as rows of text: which form this is and what each cell held when it went out.
import { cellText } from '../table/table-view.ts';
import type { RawSheet } from '../table/raw-book.ts';
import { periodKey } from '../ledger/period.ts';
import {
  figureCellKey,
  FORM_FORMAT,
  FORM_VERSION,
  goalCellKey,
  rowCellKey,
  type FormCellKey,
  type FormModel,
} from './form-model.ts';
import type { FormMeta } from './parsed-form.ts';
import { GOAL_STATE_LABELS } from './form-words.ts';

export const META_SHEET = '_meta';
/** Under what a cell takes, so that a long text stands in several. */
const CHUNK = 30_000;

export function metaRows(model: FormModel): string[][] {
  const held = model.held ?? model;
  return [
    [FORM_FORMAT, String(FORM_VERSION)],
    ['bookId', model.bookId],
    ['bookName', model.bookName],
    ['yearId', model.year.id],
    ['year', String(model.year.year)],
    ['periodId', model.period.id],
    ['periodKey', periodKey(model.period)],
    ['unitId', model.unit.id],
    ['unitName', model.unit.shortName],
    ['exportId', model.exportId],
    ['version', String(model.version)],
    ['at', model.at],
    ...held.projects.map(({ projectId, number, from }) => [
      'row',
      projectId,
      String(number),
      from?.id ?? '',
      from ? String(from.version) : '',
    ]),
    ...model.figures.map(({ indicatorId, targetIds }) => ['targets', indicatorId, targetIds.join(' ')]),
    ...[...formBases(held)].map(([key, text]) => ['base', key, ...chunks(text)]),
  ];
}

/** What the open cells hold, without the empty ones. */
export function formBases(model: FormModel): Map<FormCellKey, string> {
  const bases = new Map<FormCellKey, string>();
  const put = (key: FormCellKey, value: string | number | null): void => {
    if (value !== null && value !== '') bases.set(key, String(value));
  };
  for (const field of ['filler', 'phone', 'reviewer'] as const) put(rowCellKey('', field), model.signers[field]);
  for (const project of model.projects) {
    for (const { key } of model.fields) put(rowCellKey(project.projectId, key), project.texts[key] ?? '');
    put(rowCellKey(project.projectId, 'completion'), project.completion);
  }
  for (const { goalItemId, state, sentence } of model.goals) {
    put(goalCellKey(goalItemId, 'state'), state && GOAL_STATE_LABELS[state]);
    put(goalCellKey(goalItemId, 'sentence'), sentence);
  }
  for (const { indicatorId, value, lastYearValue } of model.figures) {
    put(figureCellKey(indicatorId, 'value'), value);
    put(figureCellKey(indicatorId, 'lastYearValue'), lastYearValue);
  }
  return bases;
}

/** Null: no such sheet; `damaged`: it is there and does not say what it must. */
export function parseMeta(sheets: readonly RawSheet[]): FormMeta | 'damaged' | null {
  const sheet = sheets.find(({ rows }) => rows[0]?.[0] === FORM_FORMAT);
  if (!sheet) return sheets.some(({ name }) => name === META_SHEET) ? 'damaged' : null;
  const values = new Map<string, string>();
  const bases = new Map<FormCellKey, string>();
  const targetsOf = new Map<string, readonly string[]>();
  for (const row of sheet.rows) {
    const [name = '', key = '', ...rest] = row.map((cell) => cellText(cell));
    if (name === 'base') bases.set(key, rest.join(''));
    else if (name === 'targets')
      targetsOf.set(
        key,
        (rest[0] ?? '').split(' ').filter((id) => id !== ''),
      );
    else if (name !== 'row') values.set(name, key);
  }
  const text = (name: string): string => values.get(name) ?? '';
  const formVersion = Number(text(FORM_FORMAT));
  const isWhole = ['bookId', 'yearId', 'periodId', 'unitId', 'exportId'].every((name) => text(name) !== '');
  if (!Number.isInteger(formVersion) || formVersion < 1 || !isWhole) return 'damaged';
  return {
    formVersion,
    bookId: text('bookId'),
    yearId: text('yearId'),
    periodId: text('periodId'),
    periodKey: text('periodKey'),
    unitId: text('unitId'),
    unitName: text('unitName'),
    exportId: text('exportId'),
    version: Number(text('version')) || 1,
    at: text('at'),
    bases,
    targetsOf,
  };
}

function chunks(text: string): string[] {
  const parts: string[] = [];
  for (let at = 0; at < text.length; at += CHUNK) parts.push(text.slice(at, at + CHUNK));
  return parts;
}
