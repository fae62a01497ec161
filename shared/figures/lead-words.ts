import type { Comparator } from './figure.ts';

/**
 * What a word before a number does:
 * - `compare`: it is a comparator (不少于, 超过, 约)
 * - `reach`: it turns a change into a level (提高到, 降至)
 * - `hold`: it announces a ceiling (控制在)
 * - `attain`: it names the number as the aim and compares no more than >= (达到, 突破, 保持在)
 * - `neutral`: it may stand between without changing anything (力争, 分别, 同比)
 */
export type LeadRole = 'compare' | 'reach' | 'hold' | 'attain' | 'neutral';
export type LeadWord = { readonly word: string; readonly role: LeadRole; readonly comparator: Comparator | null };

const words = (role: LeadRole, comparator: Comparator | null, text: string): LeadWord[] =>
  text.split(' ').map((word) => ({ word, role, comparator }));

/** C01–C08, longest first, so that 不少于 is met before 少于. */
const LEAD_WORDS: readonly LeadWord[] = [
  // C01 下限：不少于、至少……
  ...words(
    'compare',
    '>=',
    '不少于 不低于 不小于 不下于 不得少于 不得低于 应不少于 至少 最少 最低 起码 不短于 ≥ >= 大于等于 不弱于',
  ),
  // C02 上限：不超过、至多……
  ...words(
    'compare',
    '<=',
    '不超过 不高于 不多于 不大于 不得超过 不得高于 不突破 至多 最多 最高 最长 ≤ <= 小于等于 不长于 不超',
  ),
  // C03 严格小于
  ...words('compare', '<', '少于 低于 小于 短于 <'),
  // C04 严格大于
  ...words('compare', '>', '超过 多于 高于 大于 超出 超 逾 >'),
  // C05 约数
  ...words('compare', '=', '约 大约 约为 近 将近 接近 大致'),
  // C06 到某个水平：提高到、降至。 在 只在降类动词后面才当“到”讲（缩短在）。
  ...words('reach', null, '到 至 为 在'),
  // C07 封顶
  ...words('hold', '<=', '控制在 严控在 控制 限制在 压控在 控制到 管控在'),
  // C08 达到、突破：读者按“至少”理解
  ...words('attain', null, '达到 达 突破 保持在 稳定在 维持在 保持 稳定 维持 达成 冲刺 跨越 迈上 站上'),
  ...words(
    'neutral',
    null,
    '力争 确保 争取 分别 均 都 全部 同比 环比 年均 平均 各 再 累计 总计 共计 共 合计 左右 目标 目标为 预期 预计 原则上 基本 全年 年内 力促 努力 了 已 能 将 要 应 须 需 全市 全省 每年 年度 进一步 也 则 总体 整体 计 计划 安排 : 幅度 同期 实现 完成 同口径 按可比价 有效 再次 持续 稳步 又 继续',
  ),
].sort((left, right) => right.word.length - left.word.length);

export type Direction = 'up' | 'down';

// 升降动词；紧挨在数字（连同比较词）之前才算。
const CHANGE_WORDS: readonly (readonly [string, Direction])[] = [
  ...list(
    'up',
    '增长 提高 提升 上升 增加 上涨 递增 增幅 增速 增长率 增长速度 扩大 提速 改善 净增 新增 升幅 增 升 涨 涨幅 提 上调 拓展 拉升 递进',
  ),
  ...list(
    'down',
    '下降 降低 减少 压减 压降 压缩 缩短 精简 削减 缩减 降幅 降速 减幅 回落 消减 减 降 缩小 降价 下调 压 缩 减量 下浮 减免 下滑 收窄 核减',
  ),
].sort((left, right) => right[0].length - left[0].length);

// 增速、增幅一类是名词，后面的“达到”“在”不把它变成水平值。
const RATE_NOUNS: ReadonlySet<string> = new Set('增幅 增速 增长率 增长速度 升幅 涨幅 降幅 降速 减幅'.split(' '));

export type ChangeWord = { readonly word: string; readonly direction: Direction; readonly isRateNoun: boolean };

/** The verb or noun of change that the text ends with, if any. */
export function changeWordAtEnd(before: string): ChangeWord | null {
  const found = CHANGES_BY_LAST.get(before.charAt(before.length - 1))?.find(([word]) => before.endsWith(word));
  if (found === undefined) return null;
  return { word: found[0], direction: found[1], isRateNoun: RATE_NOUNS.has(found[0]) };
}

function list(direction: Direction, text: string): (readonly [string, Direction])[] {
  return text.split(' ').map((word) => [word, direction] as const);
}

const LEADS_BY_LAST = byLast(LEAD_WORDS, (lead) => lead.word);
const CHANGES_BY_LAST = byLast(CHANGE_WORDS, ([word]) => word);

/** The lead word that the text ends with, the longest that fits. */
export function leadWordAtEnd(before: string): LeadWord | null {
  return LEADS_BY_LAST.get(before.charAt(before.length - 1))?.find(({ word }) => before.endsWith(word)) ?? null;
}

function byLast<Item>(items: readonly Item[], wordOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const index = new Map<string, Item[]>();
  for (const item of items) {
    const last = wordOf(item).slice(-1);
    index.set(last, [...(index.get(last) ?? []), item]);
  }
  return index;
}
