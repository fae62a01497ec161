import { isCompared, type Candidate } from './candidate.ts';
import { isMeasured, isMoney } from './units.ts';

// 有形的量词：跟在“建成”“举办”后面时是在计数。支、套、张、股 多用来打比方（一支队伍、一套机制）。
const CONCRETE: ReadonlySet<string> = new Set(
  '个 名 人 位 家 户 件 起 场 次 项 条 座 栋 幢 所 处 辆 台 间 期 部 本 册 份 篇 例 宗 部 人次 场次 批次 门 节 款 站 支 套 村 张 点位 课时 学时 集 堂 讲'.split(
    ' ',
  ),
);
// 一支、一套、一张、一项、一款、一门 常是比方，一 要更严。
const CONCRETE_FOR_ONE: ReadonlySet<string> = new Set(
  '个 名 人 位 家 户 件 起 场 次 座 栋 幢 所 处 辆 台 部 本 册 份 篇 例 期 条'.split(' '),
);
// 做得成、数得清的动作。深化、聚焦、围绕、落实 不在其中。
const ACHIEVING =
  /(?:新建|改建|扩建|建成|建设|创建|创成|打造|培育|培养|签订|签约|签署|举办|举行|召开|开展|组织|申报|引进|招引|出台|制定|设立|选树|评选|开发|新增|完成|办理|办好|播出|拍摄|推出|发布|开通|改造|修复|争取|认定|培训|招聘|配备|派驻|走访|抽取|挑选|推荐|成立|编制|编印|征集|遴选|承办|开工|竣工|投用|增设|增加|化解|清理|整治|消除|破获|侦破|查处|建立|形成|设置|布设|确定|安排|启动|实施|落地|新改建|购置|通报|调度|检查|评估|研讨|巡查|演练|宣讲|体检|攻克|突破)/;
// 个、项、条 后面的中心词是这些，便是说法而不是物件（三个关键环节、三项重点任务）；次、场、家 数的总是实事。
const ABSTRACT_WORD =
  '方面|环节|关口|维度|层面|阶段|重点|关键|体系|机制|格局|环境|氛围|目标|任务|要素|领域|问题|难题|短板|台阶|层次|方向|抓手|突破口|导向|理念|原则|意识|维护|责任|制度|模式|梯队|清单|底线|关系|转变|融合|行动|过程|整体|闭环|链条|合力|声音|思路|样子';
const ABSTRACT_AFTER = new RegExp(
  `^(?:(?:方面|环节|关口|维度|层面|阶段)|[^,;:、\\d]{0,10}?(?:${ABSTRACT_WORD})(?=$|[^\\u4e00-\\u9fff]|的|和|与|要求|工作|建设))`,
);
const LOOSE_UNITS: ReadonlySet<string> = new Set('个 项 条 种 类 支 套 款 张 门'.split(' '));
const ABSTRACT_FOR_ONE =
  /^[^,;:、\d]{0,14}?(?:队伍|平台|家园|品牌|名片|样板|高地|窗口|舞台|桥梁|纽带|大家庭|城市|社会|个性|共识|拳头)/;
const ROUND: ReadonlySet<number> = new Set([100, 1000]);
// 量词前若是这些动词，数字列的是名目。
const LISTING =
  /(?:聚焦|围绕|紧扣|从|通过|统筹|坚持|把握|深化|落实|牢记|抓好|抓住|突出|强化|推进|做好|按照|严守|弘扬|健全|完善)[^,;]{0,4}$/;

/** R20: whether a number in 汉字 counts something that is aimed at (三家银行), and is no turn of phrase (三个方面). */
export function isHanziTarget(candidate: Candidate): boolean {
  const { quantity, after, before } = candidate;
  if (quantity.base === '%' || quantity.base === '‰') return true;
  if (quantity.base === '成' || quantity.base === '倍') return isCompared(candidate) || candidate.lead.change !== null;
  // 百项举措、千村示范：单独的 百、千 是虚数，除非有比较词或是钱数。
  const isLoose = /^[百千](?![一二两三四五六七八九十])/.test(candidate.plain.slice(quantity.start, quantity.start + 2));
  if (isLoose && !isCompared(candidate) && !isMoney(quantity.base)) return false;
  if (LOOSE_UNITS.has(quantity.base) && ABSTRACT_AFTER.test(after)) return false;
  if (isMeasured(quantity.base)) return quantity.value >= 2 || isCompared(candidate);
  if (quantity.unit === '') return false;
  if (isComparedClearly(candidate)) return true;
  // 污水处理厂二期 是工程的一段，培训班两期 才是计数。
  if (quantity.base === '期' && !/(?:举办|播出|刊发|开办|推出|培训|编印|印发|开展)[^,;]{0,20}$/.test(before))
    return false;
  if (!CONCRETE.has(quantity.base)) return quantity.unit !== quantity.base && ACHIEVING.test(before);
  if (/[每各][^,;]{0,12}$/.test(before) && !LISTING.test(before)) return true;
  if (LISTING.test(before)) return false;
  // 一百二十户：数目大到两个数位，就不会是套话；十件、百家 还要看动词。
  if (quantity.value > 10 && !ROUND.has(quantity.value)) return true;
  if (!ACHIEVING.test(before)) return false;
  if (quantity.value !== 1) return true;
  return CONCRETE_FOR_ONE.has(quantity.base) && !ABSTRACT_FOR_ONE.test(after);
}

// 不少于三家、三家以上；至少与三家银行：中间可以隔几个字。
function isComparedClearly({ quantity, lead, before }: Candidate): boolean {
  return quantity.trail !== null || lead.comparator !== null || /(?:至少|不少于|最少)[^,;\d]{0,8}$/.test(before);
}
