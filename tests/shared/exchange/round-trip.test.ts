// The sample's forms, every open cell filled by openpyxl, saved again by LibreOffice: what comes back is what was put in.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildForms, unitsWithForms } from '../../../shared/exchange/build-form.ts';
import { formFileName } from '../../../shared/exchange/form-title.ts';
import { formWorkbook } from '../../../shared/exchange/form-workbook.ts';
import { GOAL_STATE_LABELS, rowFieldLabel } from '../../../shared/exchange/form-words.ts';
import { parseForm } from '../../../shared/exchange/parse-form.ts';
import type { Plan, PlannedCell } from '../../../shared/exchange/plan.ts';
import { planExchange } from '../../../shared/exchange/plan-exchange.ts';
import { readWorkbook } from '../../../shared/office/read/read-workbook.ts';
import { writeXlsx } from '../../../shared/office/write/write-xlsx.ts';
import { newBook } from '../../../shared/ledger/book.ts';
import { booksInOrder } from '../../../shared/select/places.ts';
import { sampleLedger, samplePeriod } from '../report/every-kind.ts';

const OTHERS_ARE_HERE = [
  ['/usr/bin/python3', '-c', 'import openpyxl'],
  ['soffice', '--version'],
].every(([program = '', ...options]) => spawnSync(program, options).status === 0);

const ledger = sampleLedger();
const period = samplePeriod(ledger, '2023Q4');
const [book = newBook({ id: 'bok_none', name: '' })] = booksInOrder(ledger);
let root: string;
/** What was put in: `row id or unit|head|value`. */
let put: string[];

beforeAll(async () => {
  if (!OTHERS_ARE_HERE) return;
  root = mkdtempSync(path.join(tmpdir(), '往返-'));
  const filled = path.join(root, 'openpyxl');
  mkdirSync(filled);
  const at = { at: '2023-12-18T01:00:00.000Z', day: '2023-12-18' as const };
  const units = unitsWithForms(ledger, period);
  for (const form of buildForms(ledger, period, units, (unit) => ({ ...at, exportId: `exp_${unit.id.slice(4)}` }))) {
    const bytes = await writeXlsx(formWorkbook(form));
    if (!bytes.ok) throw new Error(bytes.error.type);
    writeFileSync(path.join(filled, formFileName(form)), bytes.value);
  }
  const script = path.join(import.meta.dirname, 'fill-every-cell.py');
  const cells: [string, string, string | number][] = JSON.parse(
    execFileSync('/usr/bin/python3', [script, filled], { encoding: 'utf8' }),
  );
  put = cells.map(([id, head, value]) => `${id}|${head.replace(/\*|（%）/g, '')}|${value}`).sort();
}, 60_000);
afterAll(() => {
  if (OTHERS_ARE_HERE) rmSync(root, { recursive: true, force: true });
});

/** A few of the filled forms, by LibreOffice: it takes its time. */
function saveAgain(names: readonly string[], filter: string): string {
  const folder = path.join(root, filter.replace(/\W/g, ''));
  const profile = `-env:UserInstallation=file://${path.join(root, 'profile')}`;
  const files = names.map((name) => path.join(root, 'openpyxl', name));
  execFileSync('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', folder, ...files], {
    stdio: 'ignore',
  });
  return folder;
}

function planOf(folder: string, names = readdirSync(folder)): Plan {
  const forms = names.map((name) => {
    const raw = readWorkbook(readFileSync(path.join(folder, name)), name);
    if (!raw.ok) throw new Error(`${name}: ${raw.error.type}`);
    return parseForm(raw.value, { name, hash: name.padEnd(64, '0') }, book);
  });
  return planExchange(ledger, period, forms);
}

/** A unit's signers go with every row, and a figure with each of its projects: said once. */
function cameBack({ cells }: Plan): string[] {
  return [...new Set(cells.map((cell) => `${whereOf(cell)}|${wordsOf(cell)}`))].sort();
}

function whereOf({ projectId, unitId, field }: PlannedCell): string {
  if (field.type === 'figure') return `${field.indicatorId}|${field.of === 'value' ? '本期值' : '上年同期值'}`;
  if (field.type === 'goal') return `${field.goalItemId}|${field.of === 'state' ? '落实状态' : '落实情况说明'}`;
  const isSigner = ['filler', 'phone', 'reviewer'].includes(field.field);
  const owner = isSigner ? ledger.units.get(unitId)?.shortName : projectId;
  return `${owner}|${rowFieldLabel(book, field.field)}`;
}

function wordsOf({ field, theirs }: PlannedCell): string {
  if (field.type !== 'goal' || field.of !== 'state') return String(theirs);
  return Object.entries(GOAL_STATE_LABELS).find(([state]) => state === theirs)?.[1] ?? '';
}

describe.skipIf(!OTHERS_ARE_HERE)('the forms of the sample, every cell filled', { timeout: 180_000 }, () => {
  it('come back from openpyxl as they were filled', () => {
    const plan = planOf(path.join(root, 'openpyxl'));
    expect(put.length).toBeGreaterThan(400);
    expect(cameBack(plan)).toEqual(put);
    expect(plan.files.flatMap(({ issues }) => issues)).toEqual([]);
    expect(plan.files.every(({ counts }) => counts.read === counts.created)).toBe(true);
  });

  it.each(['xlsx:Calc MS Excel 2007 XML', 'ods', 'xls:MS Excel 97'])('come back from LibreOffice as %s', (filter) => {
    const filled = path.join(root, 'openpyxl');
    const names = readdirSync(filled).filter((_, index) => index % 4 === 0);
    const plan = planOf(saveAgain(names, filter));
    expect(plan.files).toHaveLength(names.length);
    expect(cameBack(plan)).toEqual(cameBack(planOf(filled, names)));
    expect(plan.files.every(({ counts }) => counts.read === counts.created)).toBe(true);
  });

  // A text file holds one sheet: what stands in the others was not given.
  it.each(['44', '59'])('come back from LibreOffice as text parted by character %s', (separator) => {
    const filled = path.join(root, 'openpyxl');
    const names = readdirSync(filled).filter((_, index) => index % 4 === 0);
    const plan = planOf(saveAgain(names, `csv:Text - txt - csv (StarCalc):${separator},34,76,1`));
    const ofRows = cameBack(planOf(filled, names)).filter((cell) => !/^(itm|ind)_/.test(cell));
    expect(ofRows.length).toBeGreaterThan(50);
    expect(cameBack(plan)).toEqual(ofRows);
  });
});
