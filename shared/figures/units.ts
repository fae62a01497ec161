// 计量单位表。写成词表而不是正则：加一个单位就是加一个词。
const COUNTED =
  '个 名 人 位 家 户 件 起 批 场 期 次 项 条 座 栋 幢 所 处 辆 台 套 间 艘 架 株 棵 头 只 羽 尾 篇 部 本 册 份 幅 首 款 种 类 门 节 支 组 对 ' +
  '站 村 校 宗 笔 单 票 列 张 枚 块 片 段 道 眼 口 孔 盏 盘 碗 粒 袋 箱 桶 穴 例 梯 杆 班 届 轮 周 只次 ' +
  '人次 户次 件次 场次 班次 批次 家次 台次 例次 艘次 架次 车次 频次 台套 站点 点位 课时 学时 学分 标箱 标准箱 床位 学位 托位 车位 泊位 席 ' +
  '标台 集 堂 讲 课 航次 航班 台班 站次 工位 机位 展位 摊位 席位 标段 瓶 枚 卷 匹 尊 字 刊 帧 柜 版 分项 例次 项次 页 剂次 剂 针次 趟 遍 颗 瓦 人天 载重吨 客位 词条 条次 人份 件套 根 列次 辆次 期次 篇次 个工作日 个自然日 个月 个小时 个学时 个课时 工作日 分钟 小时 天 日 年 秒 岁 周岁 级 分 号 楼 层 室 届次';
const MEASURED =
  '元 美元 欧元 港元 人民币 ' +
  '亩 公顷 平方公里 平方千米 平方米 平米 平方 立方米 立方 方 公里 千米 海里 米 厘米 毫米 吨 公斤 千克 克 毫克 微克 斤 升 毫升 吨标准煤 吨标煤 ' +
  '千瓦时 千瓦 兆瓦时 兆瓦 吉瓦 瓦 千伏安 千伏 度电 分贝 度 吨公里 人公里 册次 ㎡ m² m³ km² km kW kWh MW MWh GW kg t TEU m mm μg/m³ μg/m3 ug/m3 mg/L mg/m³ GB TB PB EB P PFlops EFlops';
// 百分率一类；成 是十分之一（九成），折 也是。
const RATIO = '% ‰ 个百分点 百分点 个点 倍 成 折 番';

const BY_FIRST = indexByFirst([COUNTED, MEASURED, RATIO].join(' ').split(' '));
const MEASURED_SET: ReadonlySet<string> = new Set(MEASURED.split(' '));
// 万、亿 留在单位里（90万 → 90，单位 万）；“万亿”“百万”也是。
const SCALES: readonly string[] = ['万亿', '万', '亿'];
const COMPOUND = /^\/(?:立方米|平方公里|平方米|公顷|10万|万人|千人|百人|人|户|亩|吨|公里|升|年|月|日|天|小时|次|m³|m3)/;
const COMPOUND_ALONE = /^\/(?:10万|万人|千人|万)/;

/** What follows a number as its unit. `multiplier` is 1000 for 5千人 (the thousand belongs to the number). */
export type UnitMatch = {
  readonly unit: string;
  readonly base: string;
  readonly end: number;
  readonly multiplier: number;
  /** 余, 多: the number is a little less than what is meant. */
  readonly more: boolean;
};

/** Reads the unit that begins at `index`; its `unit` is empty when no known unit stands there. */
export function readUnit(plain: string, index: number): UnitMatch {
  let at = index;
  while (plain.charAt(at) === ' ') at += 1;
  let more = isMore(plain, at);
  if (more) at += 1;
  const compoundAlone = COMPOUND_ALONE.exec(plain.slice(at, at + 6))?.[0];
  if (compoundAlone !== undefined) {
    return { unit: compoundAlone, base: compoundAlone, end: at + compoundAlone.length, multiplier: 1, more };
  }
  let base = longestUnit(plain, at);
  let scale = '';
  let multiplier = 1;
  if (base === '') {
    const large = readScale(plain, at);
    scale = large.scale;
    multiplier = large.multiplier;
    at += large.length;
    if (large.length > 0 && isMore(plain, at)) {
      more = true;
      at += 1;
    }
    base = longestUnit(plain, at);
  }
  if (scale === '' && base === '' && multiplier === 1)
    return { unit: '', base: '', end: index, multiplier: 1, more: false };
  at += base.length;
  const per = base === '' ? '' : (COMPOUND.exec(plain.slice(at, at + 6))?.[0] ?? '');
  return { unit: canonical(scale + base + per), base, end: at + per.length, multiplier, more };
}

/** Length, area, weight, money …: what is measured rather than counted. */
export function isMeasured(base: string): boolean {
  return MEASURED_SET.has(base);
}

export function isMoney(base: string): boolean {
  return base.endsWith('元');
}

/** 余 and 多 say "somewhat more than", unless 多 begins a word (多元, 多方 …). */
function isMore(plain: string, at: number): boolean {
  const character = plain.charAt(at);
  return (
    character === '余' || (character === '多' && longestUnit(plain, at + 1) !== '' && plain.charAt(at + 1) !== '元')
  );
}

function readScale(plain: string, at: number): { scale: string; multiplier: number; length: number } {
  const large = SCALES.find((scale) => plain.startsWith(scale, at));
  if (large !== undefined) return { scale: large, multiplier: 1, length: large.length };
  const character = plain.charAt(at);
  if (character !== '千' && character !== '百') return { scale: '', multiplier: 1, length: 0 };
  const next = SCALES.find((scale) => plain.startsWith(scale, at + 1)) ?? '';
  return { scale: next, multiplier: character === '千' ? 1000 : 100, length: 1 + next.length };
}

function longestUnit(plain: string, at: number): string {
  const candidates = BY_FIRST.get(plain.charAt(at)) ?? [];
  return candidates.find((unit) => plain.startsWith(unit, at) && !isPartOfWord(plain, at, unit)) ?? '';
}

// 拉丁字母的单位后面不能还是字母（5km 可以，5kmart 不行）；成、方、度、分、位、级 等字常是别的词的开头。
const WORD_STARTS: ReadonlyMap<string, string> = new Map([
  ['成', '立 果 效 为 长 员 年 功 本 绩 熟 片 群 型'],
  ['方', '面 案 式 法 向 便 针 位'],
  ['度', '假 过 汛 夏'],
  ['分', '别 类 级 区 布 析 工 管 局 期 批 层 布 解 散 中心 公司 领域'],
  ['单', '位 元 项 一'],
  ['班', '子 组 主 车'],
  ['组', '织 建 成 团'],
  ['部', '门 委 分 队 级 署'],
  ['站', '式 房'],
  ['村', '民 级 镇 居 庄 社'],
  ['校', '园 区 长'],
  ['道', '路'],
  ['段', '长'],
  ['页', '面'],
  ['遍', '布 及'],
  ['回', '收 访 头 落'],
  ['集', '中 体 群 团 市 聚 成 约 装 镇 散 合'],
  ['课', '题 程 后 堂 外 表 件'],
  ['讲', '座 话 好 解 述'],
  ['版', '本 权 面 块'],
  ['字', '体 号'],
  ['堂', '食'],
  ['口', '径 岸'],
  ['轮', '训 岗'],
  ['类', '别 型'],
  ['级', '别 配'],
  ['种', '植 类 养 业 子 质'],
  ['节', '能 约 点 水 假 日'],
  ['对', '接 标 外 口 象 照'],
  ['支', '持 部 付 出 撑 行 援'],
  ['列', '入 为 全 各'],
  ['片', '区'],
  ['席', '位'],
  ['门', '类 诊 店 户'],
  ['首', '批 席 要 创 届 位 个 家'],
  ['位', '居 于 列 次'],
  ['周', '边 期 年'],
  ['期', '间 限 满 末'],
  ['头', '部 号'],
  ['只', '增 减 升 降 跑 要 进 有'],
  ['批', '准 复 次'],
  ['本', '级 市 地 区 年 科 土 县 省 行'],
  ['点', '位'],
  ['升', '级 至 到 学'],
  ['克', '服'],
]);

function isPartOfWord(plain: string, at: number, unit: string): boolean {
  const after = at + unit.length;
  if (/[A-Za-z]$/.test(unit)) return /[A-Za-z]/.test(plain.charAt(after));
  const words = WORD_STARTS.get(unit);
  return words !== undefined && words !== '' && words.split(' ').some((word) => plain.startsWith(word, after));
}

function canonical(unit: string): string {
  return unit === '百分点' || unit === '个点' ? '个百分点' : unit;
}

function indexByFirst(units: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const unit of new Set(units)) {
    const first = unit.charAt(0);
    index.set(first, [...(index.get(first) ?? []), unit]);
  }
  for (const list of index.values()) list.sort((left, right) => right.length - left.length);
  return index;
}
