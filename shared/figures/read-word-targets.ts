import { allMatches } from './all-matches.ts';
import type { Reading } from './reading.ts';

/** A word that is a target without a number in it. */
type WordRule = {
  readonly id: string;
  readonly reason: string;
  readonly pattern: RegExp;
  readonly meaning: Pick<Reading, 'value' | 'unit' | 'comparator' | 'kind'>;
};

// 要杜绝的事。零距离、零门槛、零容忍、零跑腿、零工、零售 不在其中。
const ENDED =
  '发生|发案|事故|死亡|伤亡|差错|投诉|上访|违纪|违规|违法|失误|感染|复发|案件|火灾|辍学|返贫|新增|增长|输出|超标|排放|欠薪|反弹|舆情|积压|超期|逾期|延误|泄密|漏报|瞒报|迟报|遗漏|缺陷|事件|警情|命案|失联|脱管|漏管|脱失|再犯|聚集|扩散|暴发|爆发|败诉|撤销|纠错|非访|进京|滞留|拖欠|失信|伤害|污染|直排|填埋|误差|腐败|盗抢|占用|新发|传播|失管|失控|溺水|中毒|火情|登记|信访|走私|越级|偷排|漏排|回潮|抛荒|冒顶|中断|复吸|脱逃|逃脱|安全事故|重大';

/** 零发生, 零差错 …: what has to end, written as 零 and the thing. */
export const ENDED_WORD = new RegExp(`^(?:零(?:${ENDED})|(?:动态)?清零$)`);

/** W01–W05: 全覆盖, 零发生, 清零, 翻番, 减半. */
const WORD_RULES: readonly WordRule[] = [
  {
    id: 'W01',
    reason: '全覆盖 asks for everything; 全覆盖的体系、全方位全覆盖 describe a manner',
    pattern:
      /(?<!全方位、?|全天候、?|全过程、?|多层次、?)全(?:面)?覆盖(?![的式率网型、]*(?:式|无死角|网络|体系|格局|模式|立体|监管体系)|的)/g,
    meaning: { value: 100, unit: '%', comparator: '>=', kind: 'coverage' },
  },
  {
    id: 'W02',
    reason: '零发生 and its like are a ceiling of 0',
    pattern: new RegExp(`零[”"’]?(?:${ENDED})`, 'g'),
    meaning: { value: 0, unit: '', comparator: '<=', kind: 'limit' },
  },
  {
    id: 'W03',
    reason: '清零, 归零, 降为零: a ceiling of 0; 清零行动 is the name of a campaign',
    pattern:
      /(?:动态|全面|全部|基本)?清零(?!行动|攻坚|计划|专项|工程|战)|归零|(?:降|下降|保持|减少?)[为至到]零|(?:为|保持)零(?=[,;、]|$)/g,
    meaning: { value: 0, unit: '', comparator: '<=', kind: 'limit' },
  },
  {
    id: 'W04',
    reason: '翻番, 翻一番: as much again, that is 100 % more',
    pattern: /翻一?番|实现倍增(?!计划)/g,
    meaning: { value: 100, unit: '%', comparator: '>=', kind: 'yoy' },
  },
  {
    id: 'W04b',
    reason: '翻两番: four times, 300 % more',
    pattern: /翻[两二]番/g,
    meaning: { value: 300, unit: '%', comparator: '>=', kind: 'yoy' },
  },
  {
    id: 'W05',
    reason: '减半: half of it; 减半征收 is a term of a policy',
    pattern: /减半(?!征|收|缴|计)/g,
    meaning: { value: -50, unit: '%', comparator: '<=', kind: 'yoy' },
  },
];

/** All word targets of a half-width text. */
export function readWordTargets(plain: string): Reading[] {
  return WORD_RULES.flatMap((rule) =>
    allMatches(rule.pattern, plain).map((match) => ({
      ...rule.meaning,
      start: match.index,
      end: match.index + match[0].length,
      valueMax: null,
      measureEnd: match.index,
      measure: null,
    })),
  );
}
