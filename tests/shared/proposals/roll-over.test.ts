import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../shared/base/ids.ts';
import { applyChangeSet } from '../../../shared/change/apply.ts';
import { invertChanges } from '../../../shared/change/invert.ts';
import { copyLedger, recordsOf, type Ledger } from '../../../shared/ledger/ledger.ts';
import { planRollOver, proposeRollOver } from '../../../shared/proposals/roll-over.ts';
import { writeSnapshot } from '../../../shared/schema/snapshot.ts';
import { checkReferences } from '../../../shared/schema/references.ts';
import { LedgerBuilder } from '../../builders/ledger.ts';

function proposalOf(builder: LedgerBuilder) {
  const proposal = proposeRollOver(builder.ledger, builder.year);
  if (!proposal) throw new Error('nothing is proposed');
  return proposal;
}

function rolled(builder: LedgerBuilder, dropMetGoals = true) {
  const proposal = proposalOf(builder);
  const carried = proposal.lines.filter(({ stays }) => stays === null).map(({ project }) => project);
  const choices = new Map(carried.map(({ id }) => [id, { categoryId: 'cat_b' as const }]));
  const options = { dropMetGoals, random: seededRandom('roll-over') };
  const changes = planRollOver(builder.ledger, builder.year, proposal, choices, options);
  const ledger = copyLedger(builder.ledger);
  const applied = applyChangeSet(ledger, { changes });
  expect(applied).toMatchObject({ ok: true });
  expect(checkReferences(ledger)).toBeNull();
  const year = recordsOf(ledger, 'years').find(({ previousYearId }) => previousYearId === builder.year.id);
  if (!year) throw new Error('no year');
  return { ledger, changes, year };
}

const ofYear = <
  Table extends 'projects' | 'periods' | 'milestones' | 'targets' | 'indicators' | 'readings' | 'figureDecisions',
>(
  ledger: Ledger,
  table: Table,
  yearId: string,
) => recordsOf(ledger, table).filter((record) => record.yearId === yearId);

describe('what is proposed', () => {
  it('leaves behind what is finished, cancelled or merged, and judges by the last period that was reported', () => {
    const builder = new LedgerBuilder();
    const open = builder.project();
    const done = builder.project();
    builder.entry(open, {}, 3);
    builder.entry(done, { statusOverride: 'done', overrideReason: '已验收' }, 3);
    builder.project({ lifecycle: 'cancelled' });
    builder.project({ deletedAt: '2023-05-01T00:00:00.000Z' });
    const { year, closing, lines } = proposalOf(builder);
    expect(year).toBe(2024);
    expect(closing).toBe(builder.quarter(3));
    expect(lines.map(({ stays }) => stays)).toEqual([null, 'done', 'cancelled']);
  });

  it('proposes nothing where the year after is there', () => {
    const builder = new LedgerBuilder();
    builder.project();
    const { ledger } = rolled(builder);
    expect(proposeRollOver(ledger, builder.year)).toBeNull();
  });
});

describe('what is made', () => {
  it('gives new numbers, codes and ids, says whence it comes, and changes nothing of the old year', () => {
    const builder = new LedgerBuilder();
    builder.entry(builder.project(), { statusOverride: 'done', overrideReason: '已验收' }, 4);
    const second = builder.project({ title: '接着做的', due: '2023-12-31', responsible: '王' });
    const third = builder.project({ due: '2024-06-30' });
    const { ledger, changes, year } = rolled(builder);
    expect(changes.every(({ type }) => type === 'create')).toBe(true);
    const projects = ofYear(ledger, 'projects', year.id);
    expect(
      projects.map(({ number, code, previousProjectId, due, categoryId }) => [
        number,
        code,
        previousProjectId,
        due,
        categoryId,
      ]),
    ).toEqual([
      [1, '2024-001', second.id, null, 'cat_b'],
      [2, '2024-002', third.id, '2024-06-30', 'cat_b'],
    ]);
    expect(projects[0]).toMatchObject({ title: '接着做的', responsible: '王' });
    const items = new Set(recordsOf(ledger, 'projects').flatMap(({ goals }) => goals.map(({ id }) => id)));
    expect(items.size).toBe(recordsOf(ledger, 'projects').reduce((sum, { goals }) => sum + goals.length, 0));
    expect(ofYear(ledger, 'periods', year.id).map(({ dataDate, locked }) => [dataDate, locked])).toEqual([
      ['2024-03-31', false],
      ['2024-06-30', false],
      ['2024-09-30', false],
      ['2024-12-31', false],
    ]);
  });

  it('takes targets and open milestones along, and last year’s values for 同比', () => {
    const builder = new LedgerBuilder();
    const mine = builder.project({ goalTexts: ['1.投诉同比下降30%;', '2.培训不少于4次。'] });
    const other = builder.project();
    const { indicator, target } = builder.figure(mine, { kind: 'yoy' }, { value: -30 }, { value: 60 }, 0, 2);
    builder.figure(other, {}, { indicatorId: indicator.id }, null);
    builder.milestone(mine, { due: '2023-12-20', goalItemId: mine.goals[0]?.id ?? null });
    builder.milestone(mine, { due: '2023-06-20', doneOn: '2023-06-19' });
    const { ledger, year } = rolled(builder);
    const [project] = ofYear(ledger, 'projects', year.id);
    const targets = ofYear(ledger, 'targets', year.id);
    const [own] = targets;
    expect(own).toMatchObject({ value: target.value, projectId: project?.id, goalItemId: project?.goals[0]?.id });
    // One measure stays one: both projects count by the same new indicator.
    expect(new Set(targets.map(({ indicatorId }) => indicatorId)).size).toBe(1);
    expect(ofYear(ledger, 'indicators', year.id).find(({ id }) => id === own?.indicatorId)).toMatchObject({
      lastYearValue: 60,
    });
    expect(ofYear(ledger, 'readings', year.id)).toMatchObject([{ value: null, lastYearValue: 60 }]);
    expect(ofYear(ledger, 'milestones', year.id)).toMatchObject([
      { due: '2023-12-20', goalItemId: project?.goals[0]?.id },
    ]);
  });

  it('leaves met goals behind, unless all are met or it is not wished', () => {
    const builder = new LedgerBuilder();
    const some = builder.project({ goalTexts: ['1.甲;', '2.乙;', '3.丙。'] });
    const all = builder.project({ goalTexts: ['1.甲。'] });
    builder.entry(some);
    builder.entry(all);
    builder.goal(some, 0, 'done');
    builder.goal(all, 0, 'done');
    const goals = (dropMetGoals: boolean): string[][] => {
      const { ledger, year } = rolled(builder, dropMetGoals);
      return ofYear(ledger, 'projects', year.id).map((project) =>
        project.goals.map(({ marker, text }) => marker + text),
      );
    };
    const before = proposalOf(builder).lines.map(({ metGoals }) => metGoals);
    expect(before).toEqual([1, 1]);
    expect(goals(true)[0]).toEqual(['1.乙;', '2.丙。']);
    expect(goals(false)[0]).toEqual(['1.甲;', '2.乙;', '3.丙。']);
  });

  it('is taken back to the same ledger', () => {
    const builder = new LedgerBuilder();
    builder.figure(builder.project(), {}, {}, { value: 3 });
    const { ledger, changes } = rolled(builder);
    const text = (of: Ledger): string => writeSnapshot({ ledger: of, generation: 0, createdAt: '' });
    expect(text(ledger)).not.toBe(text(builder.ledger));
    expect(applyChangeSet(ledger, { changes: invertChanges(changes) })).toMatchObject({ ok: true });
    expect(text(ledger)).toBe(text(builder.ledger));
  });
});
