import type { Candidate } from './candidate.ts';
import type { Comparator, FigureKind } from './figure.ts';
import type { ChangeWord, Direction } from './lead-words.ts';
import { perOf } from './read-per.ts';

/** What the number means, without its place in the text. */
export type Meaning = {
  readonly value: number;
  readonly valueMax: number | null;
  readonly unit: string;
  readonly comparator: Comparator;
  readonly kind: FigureKind;
  /** Carried on to the next number of an enumeration (下降1%和2%). */
  readonly direction: Direction | null;
};

const RATIO_UNITS: ReadonlySet<string> = new Set(['%', '‰', '成', '倍', '/10万', '/万人', '/千人', '/万']);
const TIME_UNITS: ReadonlySet<string> = new Set('天 日 小时 分钟 秒 个工作日 工作日 个自然日 个月 个小时'.split(' '));
// 越低越好的率：没有比较词时按上限读。
const UNWANTED =
  /(?<![未无])(?:失业|死亡|发病|差错|不良贷款|投诉|发案|流失|辍学|再犯罪|复吸|受害|超标|感染|漏损|空置|贫困发生|不合格|涨幅|近视|吸烟|败诉|纠错|撤销|改判|上访)率?(?:总体|平均)?$/;
// 按人均、每千人、标准算的水平值，不是累计数。
const LEVEL_NOUN =
  /(?:浓度|平均值|周期|人均|户均|亩均|地均|生均|平均|每(?:[百千万]|亿元)|每\d{1,3}(?:[万名人户]|个)|年限|寿命|指数|密度|得分|满意度|万人|评分|时速|标准(?:由|从|提高|提升|达到?|不低于|增至|调整|上调)|增值率|劳动生产率|[率比]$)/;
const FLIPPED: Readonly<Record<Comparator, Comparator>> = {
  '>=': '<=',
  '<=': '>=',
  '>': '<',
  '<': '>',
  '=': '=',
  between: 'between',
};
// 提高案件受理量10%：动词和数字之间隔着名词；中间不能再有达到、比例之类。
const CHANGE_THEN_NOUN =
  /(?:^|[^,;])(?:(提高|提升|增加|扩大)|(降低|压减|压缩|减少|缩短|精简|削减|压降|减轻|节约))(?!率|到|至)([^,;\d达至到]{1,14})$/;

// 隔着的名词若是率、比例，后面的百分数是水平值（提高合格率90%以上）；效率、频率 不算。
const RATE_AT_END = /(?:(?<![效频速])率|比例|比重|占比)$/;
// 20%以上的增长：升降写在后面。
const CHANGE_BEHIND = /^的?(?:(增长|提升|增幅|增速|涨幅)|(下降|降幅|压减|减少))/;

/** I01–I12: from unit, comparator and direction to the kind. `inherited` is the direction of the number before in a list. */
export function interpret(candidate: Candidate, inherited: Direction | null): Meaning {
  const { quantity } = candidate;
  const change = changeOf(candidate);
  if (quantity.unit === '个百分点') return points(candidate, change?.direction ?? inherited);
  if (RATIO_UNITS.has(quantity.unit)) return ratio(candidate, change, inherited);
  return amount(candidate);
}

function explicitComparator({ quantity, lead }: Candidate): Comparator | null {
  if (quantity.valueMax !== null) return 'between';
  // 左右 盖过前面的词：控制在3%左右。
  if (quantity.trail === '=' || lead.comparator === null) return quantity.trail ?? lead.comparator;
  // 控制在……以内：后面的词更具体。
  return lead.hold ? (quantity.trail ?? lead.comparator) : lead.comparator;
}

function changeOf(candidate: Candidate): ChangeWord | null {
  const { lead, plain, clauseStart } = candidate;
  if (lead.change !== null) return lead.change;
  const behind = CHANGE_BEHIND.exec(candidate.after);
  if (behind !== null) return found(behind[1], behind[2]);
  if (lead.attain) return null;
  const match = CHANGE_THEN_NOUN.exec(plain.slice(clauseStart, lead.peeledTo));
  if (match === null || (!lead.reach && RATE_AT_END.test(match[3] ?? ''))) return null;
  return found(match[1], match[2]);
}

function found(up: string | undefined, down: string | undefined): ChangeWord {
  return { word: up ?? down ?? '', direction: up === undefined ? 'down' : 'up', isRateNoun: false };
}

// I01 个百分点：升为正，降为负；低于……个百分点也是负。
function points(candidate: Candidate, direction: Direction | null): Meaning {
  const below = direction === null && /低于[^,;]{0,14}$/.test(candidate.before);
  return changed(candidate, direction === 'down' || below ? 'down' : (direction ?? 'up'), 'points');
}

function ratio(candidate: Candidate, change: ChangeWord | null, inherited: Direction | null): Meaning {
  const { quantity, lead } = candidate;
  const comparator = explicitComparator(candidate);
  const base = { value: quantity.value, valueMax: quantity.valueMax, unit: quantity.unit, direction: null };
  const direction = change?.direction ?? inherited;
  // I02 提高到、降至：到了哪里就是水平值或上限。
  const reached = lead.reach && change !== null && !change.isRateNoun;
  if (reached && direction === 'down') return { ...base, comparator: comparator ?? '<=', kind: 'limit' };
  if (direction !== null && !reached) {
    // I03 涨幅、增幅不超过：封顶的涨，是上限。
    const capped =
      direction === 'up' && (comparator === '<=' || comparator === '<' || change?.word === '涨幅' || lead.hold);
    if (capped) return { ...base, comparator: comparator ?? '<=', kind: 'limit' };
    return changed(candidate, direction, 'yoy');
  }
  // I04 少于8%、控制在3%以内、失业率5%：上限。
  if (comparator === '<' || comparator === '<=' || lead.hold)
    return { ...base, comparator: comparator ?? '<=', kind: 'limit' };
  if (
    UNWANTED.test(candidate.before.slice(0, lead.peeledTo - candidate.clauseStart)) &&
    comparator !== '>=' &&
    comparator !== '>'
  ) {
    return { ...base, comparator: comparator ?? '<=', kind: 'limit' };
  }
  // I05 100%覆盖 是覆盖；其余百分率是水平值。
  const covers =
    /^(?:全面|全)?覆盖(?!率)/.test(candidate.after) || (quantity.value === 100 && candidate.before.endsWith('全覆盖'));
  return { ...base, comparator: comparator ?? '>=', kind: covers ? 'coverage' : 'level' };
}

// I06 同比下降30% → -30、<=；下降不少于30% 也是 <=。
function changed(candidate: Candidate, direction: Direction, kind: FigureKind): Meaning {
  const { value, valueMax, unit } = candidate.quantity;
  const comparator = explicitComparator(candidate) ?? '>=';
  if (direction === 'up') return { value, valueMax, unit, comparator, kind, direction };
  return {
    value: -value,
    valueMax: valueMax === null ? null : -valueMax,
    unit,
    comparator: FLIPPED[comparator],
    kind,
    direction,
  };
}

function amount(candidate: Candidate): Meaning {
  const { quantity, lead, before } = candidate;
  const explicit = explicitComparator(candidate);
  const base = { value: quantity.value, valueMax: quantity.valueMax, unit: quantity.unit, direction: null };
  // I07 0撤销率：零是上限。
  if (quantity.value === 0 && quantity.valueMax === null) return { ...base, comparator: '<=', kind: 'limit' };
  // I08 缩短至5个工作日、降到30件：到某处为止，是上限。
  const lowered = lead.reach && lead.change?.direction === 'down';
  const capped = explicit === '<' || explicit === '<=' || lead.hold || lowered;
  if (capped) return { ...base, comparator: explicit ?? '<=', kind: 'limit' };
  const comparator = explicit ?? '>=';
  // I09 单独的一次（不带各、每、不少于）是做一回的事。
  const once = quantity.unit === '次' && quantity.value === 1 && explicit === null && perOf(candidate) === null;
  if (once) return { ...base, comparator, kind: 'once' };
  return { ...base, comparator, kind: isLevel(candidate, before) ? 'level' : 'count' };
}

const KEPT = /(?:稳定|保持|维持)在(?:不(?:低|少)于)?$/;

// I10 岁、分、级，稳定在、保持在，以及人均、每千人口、……标准提高到：水平值。
function isLevel({ quantity, lead, plain, clauseStart }: Candidate, before: string): boolean {
  // 平均用时缩短5天：缩短的是数量，不是水平。
  if (lead.change !== null && !lead.reach) return false;
  if (quantity.base === '岁' || quantity.base === '分' || quantity.base === '级') return true;
  if (quantity.unit === '' && quantity.valueMax === null) return true;
  if (quantity.unit.includes('/')) return true;
  // 稳定在160万亩、保持在13亿斤：保持的是水平，不逐季累计。
  if (KEPT.test(before)) return true;
  if (TIME_UNITS.has(quantity.base) && /平均/.test(before)) return true;
  return LEVEL_NOUN.test(plain.slice(clauseStart, Math.max(lead.peeledTo, clauseStart))) || LEVEL_NOUN.test(before);
}
