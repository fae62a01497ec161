// Forms that came back, each built by a program that is not ours (tests/fixtures/forms/make-forms.py).
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { formWorkbook } from '../../../shared/exchange/form-workbook.ts';
import { parseForm } from '../../../shared/exchange/parse-form.ts';
import type { Counts, Plan } from '../../../shared/exchange/plan.ts';
import { planExchange } from '../../../shared/exchange/plan-exchange.ts';
import { readWorkbook } from '../../../shared/office/read/read-workbook.ts';
import { writeXlsx } from '../../../shared/office/write/write-xlsx.ts';
import { FormOffice } from '../../builders/form-office.ts';

const FOLDER = path.resolve('tests/fixtures/forms');
const office = new FormOffice();

function planOf(name: string): Plan {
  const raw = readWorkbook(readFileSync(path.join(FOLDER, name)), name);
  if (!raw.ok) throw new Error(`${name}: ${raw.error.type}`);
  const form = parseForm(raw.value, { name, hash: name.padEnd(64, '0') }, office.book);
  return planExchange(office.ledger, office.period, [form]);
}

/** `1 progress 进展1`, without the signers, who go with every row. */
function changes(plan: Plan): string[] {
  return plan.cells.flatMap(({ projectId, field, theirs }) => {
    const number = office.ledger.projects.get(projectId)?.number;
    if (field.type === 'entry')
      return ['filler', 'phone', 'reviewer'].includes(field.field) ? [] : [`${number} ${field.field} ${theirs}`];
    if (field.type === 'figure')
      return [`${number} ${office.ledger.indicators.get(field.indicatorId)?.name} ${theirs}`];
    return [`${number} ${field.of} ${theirs}`];
  });
}

function outcome(plan: Plan): { counts: Counts | undefined; changes: string[]; said: string[] } {
  const [file] = plan.files;
  const quiet = new Set(['requiredEmpty', 'missingColumn', 'fileWarning', 'rowNotReturned']);
  const said = new Set(
    file?.issues.filter(({ type }) => !quiet.has(type)).map(({ type, refused }) => (refused ? `!${type}` : type)),
  );
  return { counts: file?.counts, changes: changes(plan), said: [...said].sort() };
}

const counts = (read: number, created: number, unchanged = 0, rejected = 0, changed = 0): Counts => ({
  read,
  created,
  changed,
  unchanged,
  rejected,
});
const FILLED = [1, 2, 3, 4].flatMap((number) => [
  `${number} progress 进展${number}`,
  `${number} nextSteps 打算${number}`,
]);

/** As they are seen: 70%, not 0.7. Of a plain 0.07 it is said what it was taken for. */
const PERCENTS: ReturnType<typeof outcome> = {
  counts: counts(4, 4),
  changes: ['1 progress 50%', '1 completion 70', '2 completion 100', '3 completion 12.5', '4 completion 7'],
  said: ['percentRead'],
};

const EXPECTED: Readonly<Record<string, ReturnType<typeof outcome>>> = {
  'filled.xlsx': { counts: counts(4, 4), changes: FILLED, said: [] },
  'resaved.xlsx': { counts: counts(4, 4), changes: FILLED, said: [] },
  'filled.xls': { counts: counts(4, 4), changes: FILLED, said: [] },
  'filled.ods': { counts: counts(4, 4), changes: FILLED, said: [] },
  'sorted.xlsx': { counts: counts(4, 4), changes: FILLED, said: [] },
  'copied-row.xlsx': {
    counts: counts(5, 4, 0, 0, 1),
    changes: FILLED.map((line) => (line === '1 progress 进展1' ? '1 progress 进展1\n进展1补充' : line)),
    said: ['doubledRow'],
  },
  'doubled-row.xlsx': { counts: counts(5, 4, 1), changes: FILLED, said: [] },
  'split-row.xlsx': {
    counts: counts(5, 4, 0, 0, 1),
    changes: FILLED.map((line) => (line === '1 progress 进展1' ? '1 progress 进展1\n进展1第二段' : line)),
    said: ['continuedRow', 'doubledRow'],
  },
  'hidden.xlsx': { counts: counts(4, 4), changes: FILLED, said: ['hiddenColumn', 'hiddenRow'] },
  'hidden-copy.xlsx': { counts: counts(8, 4, 0, 4), changes: FILLED, said: ['!doubledRow', 'hiddenSheet'] },
  'other-period.xlsx': { counts: counts(4, 0, 0, 4), changes: [], said: ['otherPeriod'] },
  'other-unit-row.xlsx': { counts: counts(5, 4, 0, 1), changes: FILLED, said: ['!rowOfOtherUnit'] },
  'numbers.xlsx': {
    counts: counts(4, 3, 0, 1),
    changes: ['1 completion 75', '1 培训次数 12', '2 completion 70', '2 市域内通办率 70', '3 服务人次 900000'],
    said: ['!notANumber', '!outOfRange', 'emptyRow', 'scaleRead'],
  },
  'percents.xlsx': PERCENTS,
  'percents.xls': PERCENTS,
  'percents.ods': PERCENTS,
  'goals.xlsx': {
    counts: counts(4, 2, 1, 1),
    changes: ['1 state done', '1 sentence 9月18日印发', '1 state inProgress', '2 state done'],
    said: ['!unknownState', 'emptyRow'],
  },
  'half-filled.xlsx': { counts: counts(4, 1, 3), changes: FILLED.slice(0, 2), said: ['emptyRow'] },
  'untouched.xlsx': { counts: counts(4, 0, 4), changes: [], said: ['emptyRow'] },
  'synonyms.xlsx': {
    counts: counts(2, 2),
    changes: [
      '1 progress 进展1',
      '1 nextSteps 打算1',
      '1 completion 60',
      '2 progress 1、甲；\n2、乙。',
      '2 problems 问题2',
    ],
    said: [],
  },
  'extra-and-missing.xlsx': { counts: counts(1, 1), changes: ['1 progress 进展1'], said: ['extraColumn'] },
  'merged-title.xlsx': {
    counts: counts(3, 2, 0, 0, 1),
    changes: ['1 progress 进展甲\n进展乙', '2 progress 进展2'],
    said: ['doubledRow'],
  },
  'merged-text.xlsx': {
    counts: counts(2, 2),
    changes: ['1 progress 共同的进展', '2 progress 共同的进展'],
    said: ['mergedCell'],
  },
  'similar-names.xlsx': {
    counts: counts(3, 1, 0, 2),
    changes: ['2 progress 进展2'],
    said: ['!similarName', '!unmatchedRow', 'numberDiffers'],
  },
  'dates-and-numbers.xlsx': {
    counts: counts(2, 2),
    changes: ['1 progress 2023-09-18', '1 results 27', '2 progress 是', '2 results 0.3'],
    said: [],
  },
  'notes-around.xlsx': { counts: counts(2, 2), changes: ['1 progress 进展1', '2 progress 进展2'], said: ['noteRow'] },
  'two-row-head.xlsx': {
    counts: counts(2, 2),
    changes: [
      '1 progress 进展1',
      '1 results 成效1',
      '1 nextSteps 打算1',
      '2 progress 进展二完',
      '2 nextSteps 第一行\n第二行',
    ],
    said: [],
  },
  'formulas.xlsx': {
    counts: counts(2, 2),
    changes: ['1 progress 招录27人', '1 completion 75', '2 progress =1+1', '2 results @联系'],
    said: ['!errorCell'],
  },
  'table.docx': {
    counts: counts(2, 2),
    changes: ['1 progress 进展1', '1 results 成效1', '2 progress 第一段\n第二段'],
    said: [],
  },
  'upright.docx': {
    counts: counts(2, 2),
    changes: ['1 progress 进展1', '1 nextSteps 打算1', '2 progress 进展2', '2 nextSteps 打算2'],
    said: [],
  },
  'gbk.csv': { counts: counts(1, 1), changes: ['1 progress 进展1，完'], said: [] },
};

describe('forms that came back', () => {
  it('start from a form of this program', async () => {
    const bytes = await writeXlsx(formWorkbook(office.form()));
    if (!bytes.ok) throw new Error(bytes.error.type);
    const file = path.join(FOLDER, 'base.xlsx');
    if (!existsSync(file)) writeFileSync(file, bytes.value);
    expect(readWorkbook(bytes.value)).toEqual(readWorkbook(readFileSync(file)));
  });

  it.each(Object.keys(EXPECTED))('%s: no cell is lost, none invented', (name) => {
    expect(outcome(planOf(name))).toEqual(EXPECTED[name]);
  });

  it.each(Object.keys(EXPECTED))('%s: rows read are rows accounted for', (name) => {
    const sums = planOf(name).files.map(({ counts: of }) => [
      of.read,
      of.created + of.changed + of.unchanged + of.rejected,
    ]);
    for (const [read, sum] of sums) expect(sum).toBe(read);
  });

  it('take who filled it in from around the table', () => {
    const plan = planOf('notes-around.xlsx');
    const signers = plan.cells
      .filter(({ field, projectId }) => field.type === 'entry' && projectId === 'prj_1')
      .slice(1);
    expect(signers.map(({ theirs }) => theirs)).toEqual(['张三', '0573-1234', '李四']);
    expect(plan.files[0]?.unitId).toBe('unt_aid');
  });
});
