import { describe, expect, it } from 'vitest';
import { readDue } from '../../../shared/figures/read-due.ts';
import { dueOrder, readMilestones } from '../../../shared/figures/read-milestones.ts';

function briefly(text: string): string[] {
  return readMilestones(text).map(({ due, what }) => `${JSON.stringify(due)} ${what}`);
}

describe('readMilestones', () => {
  it('reads quarters (projects 11 and 12)', () => {
    expect(briefly('1.二季度,完成项目招投标;\n2.三季度，召开全市现场会，全面推广;')).toEqual([
      '{"kind":"quarter","year":null,"quarter":2} 完成项目招投标',
      '{"kind":"quarter","year":null,"quarter":3} 召开全市现场会，全面推广',
    ]);
  });

  it('reads months and dates, one after the other in a sentence', () => {
    expect(briefly('一季度末完成招标，6月底前开工建设，2024年9月30日前完成主体工程。')).toEqual([
      '{"kind":"quarter","year":null,"quarter":1} 完成招标',
      '{"kind":"month","year":null,"month":6,"part":"end"} 开工建设',
      '{"kind":"date","year":2024,"month":9,"day":30} 完成主体工程',
    ]);
  });

  it('takes what stands before the date in its clause for the subject', () => {
    expect(briefly('项目建设力争于6月底前完成')).toEqual([
      '{"kind":"month","year":null,"month":6,"part":"end"} 项目建设完成',
    ]);
  });

  it.each([
    ['年内创建一个示范点', null],
    ['到年底引进100名', null],
    ['2025年底前实现贯通', 2025],
    ['到2025年，基本建成', 2025],
    ['下半年组织验收', null],
  ])('%s ends with the year', (text, year) => {
    expect(readMilestones(text).map((milestone) => milestone.due)).toEqual([{ kind: 'yearEnd', year }]);
  });

  it('reads 十二月底 and 三月上旬', () => {
    expect(readMilestones('十二月底前验收,三月上旬启动').map((milestone) => milestone.due)).toEqual([
      { kind: 'month', year: null, month: 12, part: 'end' },
      { kind: 'month', year: null, month: 3, part: 'early' },
    ]);
  });

  it.each([
    '每季度召开例会',
    '前三季度完成情况',
    '2019年以来的决策',
    '印发2023年考核办法',
    '1-9月增长5%',
    '3月至5月开展宣传',
    '三年内见成效',
    '“三季度攻坚”行动',
  ])('%s holds none', (text) => {
    expect(readMilestones(text)).toEqual([]);
  });

  it('slices to the text', () => {
    const text = '项目６月底前完成；三季度，验收。';
    const milestones = readMilestones(text);
    expect(milestones).toHaveLength(2);
    for (const { start, end, text: slice } of milestones) expect(text.slice(start, end)).toBe(slice);
  });
});

describe('readDue and dueOrder', () => {
  it('interpret the due words of a figure', () => {
    expect(readDue('截止到12月底')).toEqual({ kind: 'month', year: null, month: 12, part: 'end' });
    expect(readDue('某日')).toBeNull();
  });

  it('sort by the last day', () => {
    const dues = ['年内', '9月30日', '三季度', '6月上旬', '二季度'].map((words) => readDue(words));
    const orders = dues.map((due) => (due === null ? 0 : dueOrder(due, 2023)));
    expect(orders).toEqual([20231231, 20230930, 20230931, 20230610, 20230631]);
  });
});
