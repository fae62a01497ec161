import { groupFinding, placeWords, sharedMeasures, targetOf, type Promised } from '../promised-targets.ts';
import { quoted, type LedgerRule } from '../rule.ts';

export const sameTargetTwice: LedgerRule = {
  id: 'same-target-twice',
  name: '同一目标重复设定',
  severity: 'advice',
  why: '同一目标列在两个项目里，完成数会被算两次，宜只在一个项目里统计或合为一个指标。',
  scope: 'ledger',
  check: (projects) =>
    sharedMeasures(projects).flatMap((group) => {
      const byTarget = new Map<string, Promised[]>();
      for (const one of group) byTarget.set(targetOf(one), [...(byTarget.get(targetOf(one)) ?? []), one]);
      return [...byTarget.values()].flatMap((same) => {
        const [first] = same;
        if (!first || new Set(same.map(({ facts }) => facts.project.id)).size < 2) return [];
        const joined = first.indicatorId !== null && same.every(({ indicatorId }) => indicatorId === first.indicatorId);
        const advice = joined ? '已合为一个指标，目标完成数仍会各算一次' : '宜合为一个指标，只填报一次';
        const message = `${quoted(first.name)}的同一目标设了${same.length}次：${same.map(placeWords).join('，')}；${advice}。`;
        return [groupFinding(sameTargetTwice, same, message)];
      });
    }),
};
