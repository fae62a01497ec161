import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../shared/figures/figure.ts';
import { readFigures } from '../../../shared/figures/read-figures.ts';

function only(text: string): Figure {
  const figures = readFigures(text);
  expect(figures).toHaveLength(1);
  const figure = figures[0];
  if (figure === undefined) throw new Error(`no figure in ${text}`);
  return figure;
}

function briefly({ value, valueMax, unit, comparator, kind }: Figure): string {
  return `${value}${valueMax === null ? '' : `~${valueMax}`} ${unit || '-'} ${comparator} ${kind}`;
}

describe('the conventions of the output', () => {
  it.each([
    ['审查不少于20件', '20 件 >= count'],
    ['播出节目24期', '24 期 >= count'],
    ['至少与三家银行签订协议', '3 家 >= count'],
    ['随机抽取3-5个', '3~5 个 between count'],
    ['服务企业500家左右', '500 家 = count'],
    ['实现90万的转发量', '90 万 >= count'],
    ['投资1.2亿元', '1.2 亿元 >= count'],
    ['帮扶率达90%', '90 % >= level'],
    ['满意率不低于85%', '85 % >= level'],
    ['争议发生率少于8%', '8 % < limit'],
    ['失业率控制在3%以内', '3 % <= limit'],
    ['再犯罪率同比下降30%', '-30 % <= yoy'],
    ['受理数量较去年增长3%', '3 % >= yoy'],
    ['占比提高5个百分点', '5 个百分点 >= points'],
    ['排名列各地市前三', '3 名 <= rank'],
    ['调解组织全覆盖', '100 % >= coverage'],
    ['问题零发生', '0 - <= limit'],
    ['隐患动态清零', '0 - <= limit'],
    ['开展培训、研讨各1次', '1 次 >= count'],
    ['每站配备1-2名民警', '1~2 名 between count'],
    ['覆盖率从30%提高到50%', '50 % >= level'],
  ])('%s → %s', (text, expected) => {
    expect(briefly(only(text))).toBe(expected);
  });

  it('gives per for what is counted for each', () => {
    expect(only('开展培训、研讨各1次').per).toBe('各');
    expect(only('每个指导站安排1-2名民警').per).toBe('每个指导站');
    expect(only('每季度至少召开1次例会').per).toBe('每季度');
    expect(only('每人每月1100元').per).toBe('每人每月');
    expect(only('每千人口拥有托位数达到4.6个').per).toBe('每千人口');
    expect(only('不少于20件').per).toBeNull();
  });

  it('gives the words that date a figure, from the same sentence alone', () => {
    const [first, second] = readFigures('到年底引进人才不少于100名;培训60名');
    expect(first?.due).toBe('到年底');
    expect(second?.due).toBeNull();
  });
});

describe('the measure', () => {
  it('is the same for 行政调解委员会 however the sentence is built (projects 17 and 18)', () => {
    expect(only('行政调解委员会建成不少于80家').measure).toBe('行政调解委员会');
    expect(readFigures('建成行政调解委员会不少于100个')[0]?.measure).toBe('行政调解委员会');
  });

  it('is the same for the 公证 doubles (projects 21 and 29)', () => {
    const once = readFigures('公证“最多跑一次”率达70%”;全省通办公证事项达85%以上');
    const again = readFigures('实现公证“最多跑一次”率达70%,全省通办公证事项达85%。');
    expect(once.map((figure) => figure.measure)).toEqual(again.map((figure) => figure.measure));
  });

  it('is the noun behind the figure when the number stands before it', () => {
    expect(only('实现90万的转发量').measure).toBe('转发量');
    expect(only('挂牌并实体运行4个社区戒毒(康复)指导站').measure).toBe('社区戒毒(康复)指导站');
  });

  it('is carried on from the clause or figure before', () => {
    expect(only('提高金融案件受理数量,较去年增长5%').measure).toBe('金融案件受理');
    expect(readFigures('零售总额达到1200亿元、增长7%').map((figure) => figure.measure)).toEqual([
      '零售总额',
      '零售总额',
    ]);
  });
});

describe('spans', () => {
  it('slice to the text and hold comparator, number and unit', () => {
    const text = '全市案件纠错率、败诉率同比下降20%,办结１００件以上。';
    for (const figure of readFigures(text)) expect(text.slice(figure.start, figure.end)).toBe(figure.text);
    expect(readFigures(text).map((figure) => figure.text)).toEqual(['同比下降20%', '１００件以上']);
  });

  it('marks 达70% and leaves the stray quote of project 21 alone', () => {
    expect(only('公证“最多跑一次”率达70%”;').text).toBe('达70%');
  });
});
