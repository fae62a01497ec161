import { describe, expect, it } from 'vitest';
import { putRecord } from '../../../shared/ledger/ledger.ts';
import { newReport } from '../../../shared/ledger/report.ts';
import { newUnit } from '../../../shared/ledger/unit.ts';
import { figuresBehind, milestonesDue, standingChanges } from '../../../shared/select/period-review.ts';
import { periodSteps, type PeriodStepId } from '../../../shared/select/period-steps.ts';
import { unitProgress } from '../../../shared/select/unit-progress.ts';
import { gatherFacts } from '../../../shared/standing/facts.ts';
import { projectStanding } from '../../../shared/standing/project-standing.ts';
import { LedgerBuilder } from '../../builders/ledger.ts';

const standingsOf = (builder: LedgerBuilder, quarter = 3) =>
  gatherFacts(builder.ledger, builder.quarter(quarter)).map(projectStanding);

function withUnits(builder: LedgerBuilder): void {
  for (const [order, name] of ['办公室', '普法处'].entries()) {
    const unit = newUnit({ id: `unt_${order + 1}`, fullName: name, order });
    putRecord(builder.ledger, 'units', unit.id, unit);
  }
}

describe('figures behind', () => {
  it('come farthest behind first, a shared one once, one on plan not at all', () => {
    const builder = new LedgerBuilder();
    const first = builder.project();
    const second = builder.project();
    builder.entry(first);
    builder.entry(second);
    const { indicator } = builder.figure(first, { name: '调委会' }, { value: 100 }, { value: 60 });
    builder.figure(second, { name: '赔付率' }, { value: 100 }, { value: 10 });
    builder.figure(second, { name: '达标' }, { value: 100 }, { value: 80 });
    // The same indicator promised by a second project too.
    const shared = { ...builder.figure(second, {}, {}, null).target, indicatorId: indicator.id, value: 100 };
    putRecord(builder.ledger, 'targets', shared.id, shared);
    const behind = figuresBehind(standingsOf(builder));
    expect(behind.map(({ figure }) => figure.indicator.name)).toEqual(['赔付率', '调委会']);
  });
});

describe('milestones due', () => {
  it('are those of the span, and older ones that are still open', () => {
    const builder = new LedgerBuilder();
    const project = builder.project();
    builder.milestone(project, { due: '2023-05-31', title: '旧的未完成' });
    builder.milestone(project, { due: '2023-05-30', title: '旧的完成', doneOn: '2023-05-01' });
    builder.milestone(project, { due: '2023-08-31', title: '本期完成', doneOn: '2023-08-20' });
    builder.milestone(project, { due: '2023-12-31', title: '以后的' });
    const due = milestonesDue(standingsOf(builder), { from: '2023-07-01', to: '2023-09-30' });
    expect(due.map(({ milestone, at }) => [milestone.title, at.state])).toEqual([
      ['旧的未完成', 'overdue'],
      ['本期完成', 'done'],
    ]);
  });
});

describe('changes of standing', () => {
  it('are shown where both periods say something, the worse first', () => {
    const builder = new LedgerBuilder();
    const better = builder.project();
    const worse = builder.project();
    const silent = builder.project();
    for (const quarter of [2, 3]) {
      builder.entry(better, { completion: quarter === 2 ? 20 : 75 }, quarter);
      builder.entry(worse, { completion: quarter === 2 ? 50 : 10 }, quarter);
    }
    builder.entry(silent, { completion: 50 }, 2);
    const changes = standingChanges(standingsOf(builder, 2), standingsOf(builder, 3));
    expect(changes.map(({ now }) => now.project.id)).toEqual([worse.id, better.id]);
    expect(changes[0]).toMatchObject({ before: { status: 'onTrack' }, now: { status: 'behind', light: 'red' } });
  });
});

describe('unit progress', () => {
  it('counts a project at each of its lead units, and owes nothing for a suspended one', () => {
    const builder = new LedgerBuilder();
    withUnits(builder);
    const both = builder.project({ leadUnitIds: ['unt_2', 'unt_1'] });
    builder.project({ leadUnitIds: ['unt_1'] });
    builder.project({ leadUnitIds: ['unt_1'], lifecycle: 'suspended', lifecycleSince: '2023-05-01' });
    builder.entry(both, { completion: 70 });
    const reminder = {
      id: 'rmd_1',
      yearId: builder.year.id,
      periodId: builder.quarter(3).id,
      unitId: 'unt_1',
    } as const;
    putRecord(builder.ledger, 'reminders', 'rmd_1', {
      ...reminder,
      at: '2023-09-26T01:00:00.000Z',
      channel: 'phone',
      contact: '',
      note: '',
    });
    const units = unitProgress(standingsOf(builder), builder.ledger, builder.quarter(3));
    expect(
      units.map(({ unit, projects, missing, completion, lastReminder }) => ({
        name: unit.fullName,
        projects: projects.length,
        missing: missing.map(({ number }) => number),
        completion,
        lastReminder,
      })),
    ).toEqual([
      { name: '办公室', projects: 2, missing: [2], completion: 70, lastReminder: '2023-09-26T01:00:00.000Z' },
      { name: '普法处', projects: 1, missing: [], completion: 70, lastReminder: null },
    ]);
  });
});

describe('the steps of a period', () => {
  function currentStep(builder: LedgerBuilder, mustFindings: number | null): PeriodStepId | undefined {
    const period = builder.quarter(3);
    const units = unitProgress(standingsOf(builder), builder.ledger, period);
    const steps = periodSteps({ units, ledger: builder.ledger, period, mustFindings });
    return steps.find(({ state }) => state === 'current')?.id;
  }

  it('go on from 下发 to 归档', () => {
    const builder = new LedgerBuilder();
    withUnits(builder);
    const first = builder.project({ leadUnitIds: ['unt_1'] });
    const second = builder.project({ leadUnitIds: ['unt_2'] });
    expect(currentStep(builder, 0)).toBe('dispatch');
    builder.entry(first);
    expect(currentStep(builder, 0)).toBe('collect');
    builder.entry(second);
    expect(currentStep(builder, 3)).toBe('check');
    expect(currentStep(builder, null)).toBe('check');
    expect(currentStep(builder, 0)).toBe('draft');
    const report = newReport({
      id: 'rpt_1',
      yearId: builder.year.id,
      periodId: builder.quarter(3).id,
      kind: 'quarterlyReport',
      issuerId: null,
    });
    for (const [state, step] of [
      ['draft', 'draft'],
      ['underReview', 'review'],
      ['signed', 'freeze'],
      ['final', 'archive'],
      ['archived', undefined],
    ] as const) {
      putRecord(builder.ledger, 'reports', report.id, { ...report, state });
      expect(currentStep(builder, 0)).toBe(step);
    }
  });
});
