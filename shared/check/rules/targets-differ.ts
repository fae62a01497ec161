import { groupFinding, placeWords, sharedMeasures, targetOf, type Promised } from '../promised-targets.ts';
import { quoted, type LedgerRule } from '../rule.ts';

export const targetsDiffer: LedgerRule = {
  id: 'targets-differ',
  name: '同一指标目标不一',
  severity: 'advice',
  why: '一个指标在两个项目里目标不同，可以并存，但报送数只能有一个，宜先说清以哪个为准。',
  scope: 'ledger',
  check: (projects) =>
    sharedMeasures(projects).flatMap((group) => {
      const different = distinctTargets(group);
      const [first] = different;
      if (!first || different.length < 2) return [];
      const words = different.map(placeWords);
      const message = `同一指标${quoted(first.name)}在几个项目里目标不同：${words.join('，')}；报送数应只有一个。`;
      return [groupFinding(targetsDiffer, different, message)];
    }),
};

function distinctTargets(group: readonly Promised[]): Promised[] {
  return group.filter((one, index) => group.findIndex((other) => targetOf(other) === targetOf(one)) === index);
}
