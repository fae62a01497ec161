import { clauseEnd, clauseStart } from './half-width.ts';
import type { Reading } from './reading.ts';

// 开头的动词和副词：不是被量的东西。长的在前。
const OPENING =
  '提高 提升 降低 减少 增加 压减 压缩 缩短 扩大 每季度 每月 每周 建设改造 大力发展 努力 ( 进一步 打造形成 培育打造 新建改造 新建和改造提升 改造提升 挂牌并实体运行 引进培养 参与制定 组织开展 开展 组织 举办 召开 建成 新建 新改建 新改扩建 改建 扩建 建设 创建 创成 打造 培育 培养 实现 完成 推动 推进 确保 力争 争取 保持 保障 加强 深入 继续 新增 净增 引进 招引 招聘 申报 播出 签订 办理 改造 实施 制定 出台 编制 化解 整治 消除 发放 接待 推广 积极 全市 全年 当年度 年内 全面 基本 累计 其中 对 将 使 、 改扩建 会同 积极向 让 与 在 于 把 和 及 并 且 同时'
    .split(' ')
    .sort((left, right) => right.length - left.length);
// 结尾的动词：行政调解委员会建成｜不少于80家。
const CLOSING =
  '建成 达到 达 实现 完成 数量 总数 总量 分别 均 力争 确保 保持 稳定 控制 同比 较去年 比去年 较上年 比上年 建设 开展 提高 提升 增长 增加 下降 降低 减少 安排 配备 至少 不少于 由 从 的 各 为 在 随机抽取 抽取'
    .split(' ')
    .sort((left, right) => right.length - left.length);
// 数字后面的名词到这些字为止。
const RIGHT_END = /[,;:()“”]|(?<=.{3})、|采取|开展|参与|作为|进行|达到|签订|以上|以内|左右|和\d|及\d|\d/;
const LONGEST = 30;
// 由85%｜提高到、每学期｜不少于、力争三年内｜翻番：数字之前的起点、频次和年限不是被量的东西。
const TAIL =
  /(?:[从由][^,;]{0,8}\d[^,;]{0,6}|每(?:学期|年度?|半年|季度?|月|周|天|日)|(?:力争|争取|确保)?[一二三五十两\d]{1,2}年内)$/;
// 每名学员｜参与……：开头的“每”另记在 per 里。
const EACH =
  /^每(?:个|名|位|家|所)?(?:学员|民警|村|校|县|区|镇|乡镇|社区|街道|站|派出所|指导站|单位)(?:\([^()]{1,8}\))?(?=参与|开展|配备|培养|安排|确定)/;
const DATE_WORDS =
  /^(?:(?:截止到|截至|到|于|在)?(?:20\d\d年)?(?:\d{1,2}月(?:\d{1,2}日)?[底末前初中]{0,2}|年底前?|年内|[一二三四]季度|上半年|下半年|20\d\d年)),?/;

/**
 * What a figure measures, as the wording has it: the noun before it, without the verbs around it
 * (行政调解委员会建成不少于80家, 建成行政调解委员会不少于100个 → both 行政调解委员会), else the noun behind it.
 */
export function measureOf(plain: string, text: string, reading: Reading, from: number): string {
  if (reading.measure !== null) return reading.measure;
  const start = Math.max(clauseStart(plain, reading.start), from);
  const left = trimLeft(plain, text, start, reading.measureEnd);
  const right = rightNoun(plain, text, reading.end);
  const counts = reading.kind === 'count' || reading.kind === 'once';
  if (right !== '' && (counts || left === '')) return right;
  if (reading.unit === '%' && right !== '' && reading.kind !== 'coverage' && left !== '') return left + right;
  return left;
}

function trimLeft(plain: string, text: string, start: number, end: number): string {
  let from = start;
  let to = Math.max(start, end);
  const skip = (pattern: RegExp): void => {
    from += pattern.exec(plain.slice(from, to))?.[0].length ?? 0;
  };
  skip(/^[ 、和及与或”"'.)]{1,6}/);
  skip(DATE_WORDS);
  for (let changed = true; changed && from < to;) {
    const opening = OPENING.find((word) => plain.startsWith(word, from) && from + word.length <= to);
    changed = opening !== undefined;
    // 化解率、完成率：动词是名词的一部分。
    changed &&= opening !== undefined && !/^[率量数比额性]/.test(plain.charAt(from + opening.length));
    if (changed) from += opening?.length ?? 0;
  }
  for (let changed = true; changed && from < to;) {
    const closing = CLOSING.find((word) => plain.endsWith(word, to) && to - word.length >= from);
    changed = closing !== undefined || plain.charAt(to - 1) === ' ';
    if (changed) to -= closing?.length ?? 1;
  }
  const whole = plain.slice(from, to);
  const tail = TAIL.exec(whole);
  if (tail !== null) to -= tail[0].length;
  from += EACH.exec(plain.slice(from, to))?.[0].length ?? 0;
  return text.slice(Math.max(from, to - LONGEST), to).trim();
}

function rightNoun(plain: string, text: string, at: number): string {
  const start = plain.charAt(at) === '的' ? at + 1 : at;
  const window = plain.slice(start, Math.min(clauseEnd(plain, start), start + LONGEST));
  if (!/^[\u4e00-\u9fffA-Za-z“《]/.test(window)) return '';
  // “共享法庭”：引号里的名称不在半路截断。
  const skipped = Math.max(1, window.startsWith('“') ? window.indexOf('”') + 1 : 1);
  const stop = RIGHT_END.exec(window.slice(skipped));
  const length = stop === null ? window.length : stop.index + skipped;
  const bracket = /^[^,;]{0,10}\([^()]{1,8}\)[^,;:、()\d]{0,12}/.exec(window)?.[0];
  return text
    .slice(start, start + (stop !== null && stop[0] === '(' && bracket !== undefined ? bracket.length : length))
    .trim()
    .replace(/、$/, '');
}
