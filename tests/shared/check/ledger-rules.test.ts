// Rules that hold projects against each other.
import { describe, expect, it } from 'vitest';
import { putRecord } from '../../../shared/ledger/ledger.ts';
import { newTarget } from '../../../shared/ledger/target.ts';
import { LedgerBuilder } from '../../builders/ledger.ts';
import { only } from './check-one.ts';

function twoProjects(first: string, second: string): LedgerBuilder {
  const builder = new LedgerBuilder();
  builder.project({ goalTexts: [first] });
  builder.project({ goalTexts: [second] });
  return builder;
}

describe('measure-values-differ', () => {
  const reported = (values: readonly [number, number], names = ['行政调解委员会', '行政调解委员会']) => {
    const builder = new LedgerBuilder();
    values.forEach((value, index) => {
      const project = builder.project();
      builder.entry(project);
      builder.figure(project, { name: names[index] ?? '', unit: index === 0 ? '家' : '个' }, {}, { value });
    });
    return only('measure-values-differ', builder);
  };

  it('finds one measure with two values, though its unit is written in two ways', () => {
    expect(reported([63, 68])).toMatchObject([
      {
        severity: 'must',
        projectId: 'prj_1',
        otherProjectIds: ['prj_2'],
        message: '同一指标“行政调解委员会”报送数不一致：项目1报63家，项目2报68个。',
      },
    ]);
  });

  it('leaves equal values and other measures alone', () => {
    expect(reported([63, 63])).toEqual([]);
    expect(reported([63, 68], ['行政调解委员会', '人民调解委员会'])).toEqual([]);
  });
});

describe('targets-differ', () => {
  it('finds one measure with two targets in the words of two goals', () => {
    const builder = twoProjects('行政调解委员会建成不少于80家;', '建成行政调解委员会不少于100个,调解组织不少于60个;');
    expect(only('targets-differ', builder)).toMatchObject([
      {
        severity: 'advice',
        projectId: 'prj_1',
        otherProjectIds: ['prj_2'],
        block: 'goals',
        span: { start: 9, end: 15 },
      },
    ]);
  });

  it('leaves alone what a person said is no figure, while its words stand', () => {
    const builder = twoProjects('行政调解委员会建成不少于80家;', '建成行政调解委员会不少于100个,调解组织不少于60个;');
    const project = builder.ledger.projects.get('prj_2');
    const goalItemId = project?.goals[0]?.id ?? 'itm_none';
    const dismiss = (quote: string): void => {
      const of = { yearId: builder.year.id, projectId: 'prj_2' as const, goalItemId, targetId: null, reason: '' };
      putRecord(builder.ledger, 'figureDecisions', 'fdc_1', { id: 'fdc_1', ...of, quote, decision: 'dismissed' });
    };
    dismiss('调解组织不少于60个');
    expect(only('targets-differ', builder)).toHaveLength(1);
    dismiss('行政调解委员会不少于100个');
    expect(only('targets-differ', builder)).toEqual([]);
    dismiss('行政调解委员会不少于120个');
    expect(only('targets-differ', builder)).toHaveLength(1);
  });

  it('leaves equal targets, a count per place and short names alone', () => {
    expect(only('targets-differ', twoProjects('行政调解委员会不少于80家;', '行政调解委员会不少于80个;'))).toEqual([]);
    expect(only('targets-differ', twoProjects('培训不少于4次;', '培训不少于6次;'))).toEqual([]);
    expect(only('targets-differ', twoProjects('行政调解委员会不少于80家;', '每个县行政调解委员会不少于10个;'))).toEqual(
      [],
    );
  });
});

describe('same-target-twice', () => {
  it('finds the same promise in two projects', () => {
    const builder = twoProjects('全省通办公证事项达85%以上;', '实现全省通办公证事项达85%。');
    expect(only('same-target-twice', builder).map(({ message }) => message)).toEqual([
      '“全省通办公证事项”的同一目标设了2次：项目1目标1“达85%以上”，项目2目标1“达85%”；宜合为一个指标，只填报一次。',
    ]);
  });

  it('says so when both already share an indicator', () => {
    const builder = twoProjects('全省通办公证事项达85%以上;', '实现全省通办公证事项达85%。');
    const [first, second] = [...builder.ledger.projects.values()];
    if (!first || !second) throw new Error('two projects');
    const { indicator, target } = builder.figure(
      first,
      { name: '全省通办公证事项占比', unit: '%' },
      { value: 85 },
      null,
    );
    const goalItemId = second.goals[0]?.id ?? 'itm_none';
    const other = newTarget({
      ...target,
      id: 'tgt_other',
      projectId: second.id,
      goalItemId,
      indicatorId: indicator.id,
    });
    putRecord(builder.ledger, 'targets', other.id, other);
    expect(only('same-target-twice', builder)[0]?.message).toContain('已合为一个指标');
  });

  it('leaves different targets alone', () => {
    expect(only('same-target-twice', twoProjects('全省通办公证事项达85%;', '全省通办公证事项达90%。'))).toEqual([]);
  });
});
