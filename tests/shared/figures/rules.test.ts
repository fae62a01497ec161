import { describe, expect, it } from 'vitest';
import { EXCLUSION_RULES } from '../../../shared/figures/exclusion-rules.ts';
import { readFigures } from '../../../shared/figures/read-figures.ts';
import { REJECTION_RULES } from '../../../shared/figures/rejection-rules.ts';

/** Per rule: a text without a figure that the rule is for. */
const NO_FIGURE: Readonly<Record<string, readonly string[]>> = {
  X02: ['做好2023年工作', '编制2024—2026年方案', '2019年以来的决策'],
  X03: ['总结二〇二三年工作'],
  X04: ['6月底前完成', '1-9月开展整治', '每月5日前报送'],
  X05: ['十二月底前完成'],
  X06: ['三季度召开会议', '前三季度开展调度'],
  X07: ['9:30召开会议', '8时30分集合'],
  X08: ['争创第五次蝉联', '落实第二十一条规定', '开展第3轮督察'],
  X09: ['嘉政发〔2023〕12号', '落实1号文件'],
  X10: ['电话0573-82521234', '手机13800000000'],
  X11: ['打造12345热线升级版', '加强110指挥体系'],
  X12: ['加快5G建设', '治理PM2.5', '创建4A级景区', '依托G60走廊'],
  X13: ['构建1+3+N体系', '建立1+X机构', '7×24小时服务'],
  X14: ['按照1:3比例面试', '完成三分之二', '占2/3以上'],
  X15: ['打造2.0版', '迈向工业4.0'],
  X16: ['实施三年行动计划', '落实十年禁渔'],
  X17: ['学习二十大精神', '二十届三中全会', '编制十五五规划'],
  X18: ['依托320国道', '地铁3号线', '2号楼301室'],
  X19: ['打造15分钟便民生活圈', '落实24小时值班制度'],
  X20: ['优待60岁以上老年人', '关爱0-6岁儿童'],
  X21: ['推进一件事改革', '实现一次办好', '落实八项规定', '形成一批成果'],
  X22: ['加强二级以上医院管理', '监管三类场所', '推进一期工程'],
  R01: ['每千人口'],
  R02: ['由85%逐步提高到先进水平'],
  R03: ['在120件的基础上继续增加'],
  R04: ['现有12家继续提升'],
  R05: ['超过去年120件'],
  R06: ['服务总投资10亿元以上项目', '规范500平方米以上农贸市场'],
  R07: ['三年内见成效', '提前两年达峰'],
  R08: ['3个月内见成效', '15日上报'],
  R09: ['关心90岁的老人'],
  R10: ['加强8级技工培养', '化解6类矛盾'],
  R11: ['建设5万吨级码头'],
  R12: ['推动全市11个县市联动'],
  R14: ['杜绝一次死亡3人以上事故'],
  R15: ['推进1、2、3地块出让'],
  R16: ['抓好3个方面工作'],
  R17: ['前2批项目'],
  R18: ['给予50万元资助'],
  R19: ['8小时外监督'],
  R20: ['落实三个方面要求', '统筹两个关口', '打造一支高素质队伍'],
  R21: ['围绕1个中心开展工作'],
  R22: ['督办18个月以上未结案件'],
};

/** Rules that work only beside a figure: that figure alone is left. */
const ONE_LEFT: Readonly<Record<string, readonly [string, number]>> = {
  R01: ['每2周开展1次检查', 1],
  R02: ['覆盖率由2022年的85%提升至95%', 95],
  R03: ['在120件的基础上增加20件', 20],
  R05: ['去年120件,今年办理150件', 150],
  R06: ['收入50万元以上的村达到80%', 80],
  R13: ['5分钟内到达现场率达到90%以上', 90],
  R22: ['完成率达60%以上的指标不少于40项', 40],
  R23: ['对全市85家重点单位开展全覆盖检查', 100],
};

describe('exclusion and rejection rules', () => {
  it('have an id and a reason of their own, and an example here', () => {
    const ids = [...EXCLUSION_RULES, ...REJECTION_RULES].map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const rule of [...EXCLUSION_RULES, ...REJECTION_RULES]) {
      expect(rule.reason.length).toBeGreaterThan(10);
      expect(Object.hasOwn(NO_FIGURE, rule.id) || Object.hasOwn(ONE_LEFT, rule.id), rule.id).toBe(true);
    }
  });

  it.each(Object.entries(NO_FIGURE).flatMap(([id, texts]) => texts.map((text) => [id, text] as const)))(
    '%s: %s holds no figure',
    (_id, text) => {
      expect(readFigures(text)).toEqual([]);
    },
  );

  it.each(Object.entries(ONE_LEFT).map(([id, [text, value]]) => [id, text, value] as const))(
    '%s: %s leaves %d alone',
    (_id, text, value) => {
      expect(readFigures(text).map((figure) => figure.value)).toEqual([value]);
    },
  );
});

describe('X01: names in quotes and titles', () => {
  it.each(['落实“五个一”办法', '《2023年100项任务》', '深化"三个100"行动', '建设“10分钟服务圈”'])('%s', (text) => {
    expect(readFigures(text)).toEqual([]);
  });

  it('keeps “零发生”, which is a target in quotes', () => {
    expect(readFigures('事故“零发生”').map((figure) => figure.kind)).toEqual(['limit']);
  });

  it('quotes nothing with an unpaired mark', () => {
    expect(readFigures('率达70%”;通办率达85%').map((figure) => figure.value)).toEqual([70, 85]);
    expect(readFigures('“开展培训3次').map((figure) => figure.value)).toEqual([3]);
  });
});

describe('word targets', () => {
  it.each([
    ['三年内翻番', '100 % >= yoy'],
    ['产值翻两番', '300 % >= yoy'],
    ['存量减半', '-50 % <= yoy'],
    ['事故降为零', '0  <= limit'],
  ])('%s → %s', (text, expected) => {
    const figures = readFigures(text);
    expect(figures.map(({ value, unit, comparator, kind }) => `${value} ${unit} ${comparator} ${kind}`)).toEqual([
      expected,
    ]);
  });

  it.each(['落实减半征收政策', '开展清零行动', '保持零容忍态度', '构建全覆盖的监管体系', '推进零工市场建设'])(
    '%s is none',
    (text) => {
      expect(readFigures(text)).toEqual([]);
    },
  );
});
