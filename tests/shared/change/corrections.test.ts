// 更正: what of a locked period is changed is recorded with its reason, once, and taken back with the change.
import { beforeEach, describe, expect, it } from 'vitest';
import { applyChangeSet } from '../../../shared/change/apply.ts';
import { createRecord, deleteRecord, updateRecord, type RecordChange } from '../../../shared/change/change-set.ts';
import { composeSteps } from '../../../shared/change/compose.ts';
import { correctionChanges } from '../../../shared/change/corrections.ts';
import { invertChanges } from '../../../shared/change/invert.ts';
import { lockedChanges } from '../../../shared/change/locked-changes.ts';
import { correctionSchema } from '../../../shared/ledger/correction.ts';
import { putRecord, recordsOf } from '../../../shared/ledger/ledger.ts';
import { LedgerBuilder } from '../../builders/ledger.ts';

let builder: LedgerBuilder;
let serial = 0;
beforeEach(() => {
  serial = 0;
  builder = new LedgerBuilder();
  const second = builder.quarter(2);
  putRecord(builder.ledger, 'periods', second.id, { ...second, locked: true });
});

const present = (changes: readonly (RecordChange | null)[]): RecordChange[] =>
  changes.filter((change): change is RecordChange => change !== null);

/** The changes with the 更正 that go with them, applied as the write path does. */
function correct(planned: readonly (RecordChange | null)[], reason = '数据有误'): RecordChange[] {
  const { ledger } = builder;
  const changes = present(planned);
  const signing = {
    reason,
    at: '2023-10-08T02:00:00.000Z',
    by: '周文',
    newId: () => `cor_${(serial += 1)}` as const,
  };
  const all = [...changes, ...present(correctionChanges(ledger, lockedChanges(ledger, changes), signing))];
  expect(applyChangeSet(ledger, { changes: all }).ok).toBe(true);
  for (const correction of recordsOf(ledger, 'corrections')) correctionSchema.parse(correction);
  return all;
}
const corrections = () => recordsOf(builder.ledger, 'corrections');

describe('a locked period', () => {
  it('knows its entries, readings, goals and submissions; an open one is free', () => {
    const project = builder.project();
    const [locked, open] = [builder.entry(project, {}, 2), builder.entry(project, {}, 3)];
    const touched = (table: 'entries', record: typeof locked) =>
      lockedChanges(builder.ledger, present([updateRecord(table, record, { progress: '改' })]));
    expect(touched('entries', locked)).toMatchObject([{ period: { id: 'per_2023q2' }, table: 'entries' }]);
    expect(touched('entries', open)).toEqual([]);
    expect(lockedChanges(builder.ledger, [deleteRecord('entries', locked)])).toHaveLength(1);
    expect(lockedChanges(builder.ledger, present([updateRecord('projects', project, { note: '改' })]))).toEqual([]);
  });

  it('keeps the milestones due or done in it; what is done later is open in its report', () => {
    const project = builder.project();
    const due = builder.milestone(project, { due: '2023-06-20' });
    const later = builder.milestone(project, { due: '2023-08-20' });
    const touches = (record: typeof due, fields: Partial<typeof due>) =>
      lockedChanges(builder.ledger, present([updateRecord('milestones', record, fields)])).length > 0;
    expect(touches(due, { doneOn: '2023-06-18' })).toBe(true);
    expect(touches(due, { doneOn: '2023-08-01' })).toBe(false);
    expect(touches(due, { due: '2023-09-30' })).toBe(true);
    expect(touches(due, { note: '备注' })).toBe(false);
    expect(touches(later, { title: '改名' })).toBe(false);
    expect(touches(later, { doneOn: '2023-06-30' })).toBe(true);
    expect(touches(later, { due: '2023-06-30' })).toBe(true);
    expect(lockedChanges(builder.ledger, [deleteRecord('milestones', due)])).toHaveLength(1);
  });
});

describe('a 更正', () => {
  it('says what was changed, from what to what, and why', () => {
    const project = builder.project({ title: '司法协理员试点' });
    const entry = builder.entry(project, { progress: '到岗16名。' }, 2);
    correct([updateRecord('entries', entry, { progress: '到岗18名。' })], '漏报2名');
    expect(corrections()).toMatchObject([
      {
        projectId: project.id,
        periodId: 'per_2023q2',
        subject: '“司法协理员试点”第二季度的进展情况',
        before: '到岗16名。',
        after: '到岗18名。',
        reason: '漏报2名',
        by: '周文',
        reportId: null,
      },
    ]);
  });

  it('names figures, goals and milestones with their values', () => {
    const project = builder.project({ title: '调解' });
    const { indicator } = builder.figure(project, { name: '行政调解委员会', unit: '家' }, {}, { value: 40 }, 0, 2);
    const reading = recordsOf(builder.ledger, 'readings')[0];
    builder.goal(project, 0, 'inProgress', 2);
    const goal = recordsOf(builder.ledger, 'goalStatuses')[0];
    const milestone = builder.milestone(project, { due: '2023-06-20', title: '印发办法' });
    if (!reading || !goal) throw new Error('nothing built');
    correct([
      updateRecord('readings', reading, { value: 42 }),
      updateRecord('goalStatuses', goal, { state: 'done', date: '2023-06-20' }),
      updateRecord('milestones', milestone, { doneOn: '2023-06-19' }),
    ]);
    expect(corrections().map(({ subject, before, after }) => [subject, before, after])).toEqual([
      [`指标“${indicator.name}”第二季度的数值`, '40家', '42家'],
      ['“调解”第二季度的目标落实情况“印发办法;”', '推进中', '已完成，2023年6月20日'],
      [
        '“调解”第二季度的节点“印发办法”',
        '印发办法，2023年6月20日到期，未完成',
        '印发办法，2023年6月20日到期，2023年6月19日完成',
      ],
    ]);
    expect(corrections().every(({ projectId }) => projectId === project.id)).toBe(true);
  });

  it('goes on with the typing as one record, and leaves none when the text is put back', () => {
    const project = builder.project();
    const entry = builder.entry(project, { progress: '甲' }, 2);
    const type = (text: string): RecordChange[] => {
      const current = builder.ledger.entries.get(entry.id) ?? entry;
      return correct([updateRecord('entries', current, { progress: text })]);
    };
    const first = type('甲乙');
    const second = type('甲乙丙');
    expect(corrections()).toMatchObject([{ before: '甲', after: '甲乙丙' }]);
    // A run of typing is one step back, its 更正 included.
    const run = composeSteps(first, second);
    if (!run) throw new Error('not composed');
    expect(applyChangeSet(builder.ledger, { changes: invertChanges(run) }).ok).toBe(true);
    expect(corrections()).toEqual([]);
    expect(builder.ledger.entries.get(entry.id)?.progress).toBe('甲');
    type('甲乙');
    type('甲');
    expect(corrections()).toEqual([]);
  });

  it('that stands in a report, or has another reason, is not written over', () => {
    const project = builder.project();
    const entry = builder.entry(project, { progress: '甲' }, 2);
    const change = (text: string, reason: string): void => {
      const current = builder.ledger.entries.get(entry.id) ?? entry;
      correct([updateRecord('entries', current, { progress: text })], reason);
    };
    change('乙', '一');
    change('丙', '二');
    expect(corrections()).toHaveLength(2);
    const printed = corrections()[1];
    if (!printed) throw new Error('no correction');
    putRecord(builder.ledger, 'corrections', printed.id, { ...printed, reportId: 'rpt_1' });
    change('丁', '二');
    expect(corrections().map(({ before, after }) => `${before}→${after}`)).toEqual(['甲→乙', '乙→丙', '丙→丁']);
  });

  it('of what came or went names what it said', () => {
    const project = builder.project({ title: '调解' });
    const entry = builder.entry(project, { progress: '现场会2次。', completion: 40 }, 2);
    correct([deleteRecord('entries', entry)]);
    expect(corrections()).toMatchObject([
      { subject: '“调解”第二季度的进展情况、完成度', before: '进展情况：现场会2次。\n完成度：40', after: '' },
    ]);
    correct([createRecord('entries', { ...entry, completion: null })], '又补上');
    expect(corrections()[1]).toMatchObject({ subject: '“调解”第二季度的进展情况', after: '现场会2次。' });
  });
});
