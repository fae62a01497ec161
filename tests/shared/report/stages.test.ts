// 草稿 → 送审（第n稿） → 签发 → 定稿 → 归档.
import { describe, expect, it } from 'vitest';
import { newReport, reportSchema, REPORT_STATES, type Report } from '../../../shared/ledger/report.ts';
import { putRecord } from '../../../shared/ledger/ledger.ts';
import { nextDocumentNumber, numberHolder, numberOf, outOfOrder } from '../../../shared/report/document-numbers.ts';
import {
  isFrozen,
  locksPeriod,
  possibleActs,
  STAGE_ACTS,
  stateWords,
  takeStep,
} from '../../../shared/report/stages.ts';
import { LedgerBuilder } from '../../builders/ledger.ts';

const aReport = (fields: Partial<Report> = {}): Report =>
  newReport({
    id: 'rpt_1',
    yearId: 'yer_2023',
    periodId: 'per_2023q3',
    kind: 'quarterlyReport',
    issuerId: null,
    ...fields,
  });
const signing = { at: '2023-10-08T02:00:00.000Z', by: '周文', note: '' };

function walk(report: Report, ...acts: Parameters<typeof takeStep>[1][]): Report {
  return acts.reduce((current, act) => {
    const step = takeStep(current, act, signing);
    if (!step.ok) throw new Error(`${act} from ${current.state}`);
    return reportSchema.parse({ ...current, ...step.value });
  }, report);
}

describe('the way of a report', () => {
  it('goes step by step to the archive, each noted with who and when', () => {
    const report = walk(aReport(), 'submit', 'sign', 'finalise', 'archive');
    expect(report.stages.map(({ state, draft, by }) => `${state} ${draft} ${by}`)).toEqual([
      'underReview 1 周文',
      'signed 1 周文',
      'final 1 周文',
      'archived 1 周文',
    ]);
  });

  it('comes back as the next 稿', () => {
    const returned = walk(aReport(), 'submit', 'sendBack', 'submit', 'sendBack');
    expect(stateWords(returned)).toBe('草稿 · 第3稿');
    expect(stateWords(walk(returned, 'submit'))).toBe('送审（第3稿）');
    expect(stateWords(walk(aReport(), 'submit', 'sign', 'sendBack'))).toBe('草稿 · 第2稿');
  });

  it('leaves no step out, and nothing follows the archive', () => {
    for (const state of REPORT_STATES) {
      const report = aReport({ state });
      for (const act of STAGE_ACTS) {
        expect(takeStep(report, act, signing).ok).toBe(possibleActs(report).includes(act));
      }
    }
    expect(takeStep(aReport(), 'finalise', signing)).toEqual({
      ok: false,
      error: { type: 'notNow', act: 'finalise', state: 'draft' },
    });
    expect(possibleActs(aReport({ state: 'archived' }))).toEqual([]);
  });

  it('is shorter for what goes round in the office', () => {
    expect(walk(aReport({ kind: 'onePage' }), 'finalise').state).toBe('final');
  });

  it('is frozen from 定稿 on; the period is closed by its own report alone', () => {
    expect(REPORT_STATES.filter((state) => isFrozen({ state }))).toEqual(['final', 'archived']);
    expect(locksPeriod(aReport())).toBe(true);
    expect(locksPeriod(aReport({ kind: 'onePage' }))).toBe(false);
    expect(locksPeriod(aReport({ kind: 'projectReport', projectId: 'prj_1' }))).toBe(false);
  });
});

describe('a 发文字号', () => {
  it('follows the last one of its 发文机关 and year, and is given once', () => {
    const { ledger } = new LedgerBuilder();
    const row = { issuerId: 'iss_1', year: 2023 } as const;
    expect(nextDocumentNumber(ledger, row)).toBe(1);
    const given = { ...row, id: 'num_1', number: 27, reportId: 'rpt_2', issuedOn: '2023-07-05' } as const;
    putRecord(ledger, 'documentNumbers', given.id, given);
    expect(nextDocumentNumber(ledger, row)).toBe(28);
    expect(nextDocumentNumber(ledger, { ...row, year: 2024 })).toBe(1);
    expect(nextDocumentNumber(ledger, { ...row, issuerId: 'iss_2' })).toBe(1);
    expect(numberHolder(ledger, { ...row, number: 27 }, 'rpt_1')).toBe(given);
    expect(numberHolder(ledger, { ...row, number: 27 }, 'rpt_2')).toBeNull();
    expect(numberHolder(ledger, { ...row, number: 28 }, 'rpt_1')).toBeNull();
    expect(numberOf(ledger, 'rpt_2')).toBe(given);
    expect(outOfOrder(ledger, { ...row, number: 28 }, '2023-07-01')).toBe(true);
    expect(outOfOrder(ledger, { ...row, number: 28 }, '2023-07-05')).toBe(false);
  });
});
