import { isCompared, type Candidate } from './candidate.ts';
import { isHanziTarget } from './hanzi-target.ts';
import { isMoney } from './units.ts';

/** A reason to take a quantity for something other than a target, read from the words around it. */
export type RejectionRule = {
  readonly id: string;
  readonly reason: string;
  readonly rejects: (candidate: Candidate) => boolean;
};

// 量词后面是这些词，说的是方面、环节，不是数量目标。
const ABSTRACT =
  /^(?:方面|环节|关口|维度|层面|阶段|重点(?=环节|方面|领域|任务|方向|工作|[,;、]|$)|关键(?=环节|点|少数|[,;、]|$)|要素|导向|理念|原则|层次|转变|情形|方式|形态|形式|问题清单|聚焦|坚持|不变|到位|必须)/;
const THRESHOLD_HOLDERS =
  '项目|企业|工程|村|农户|主体|单位|合同|园区|集群|镇|乡|店|市场|商场|品牌|案件|场所|小区|建筑|基地|农场|公司|码头|景区|学校|机构|大户|设施|服务业|厂|中心|平台|人群|家庭|车辆|船舶|锅炉|产业|住宅|路段|园区';
const THRESHOLD_NOUN = new RegExp(`^(?:的|及)?[^,;:、\\d]{0,8}(?:${THRESHOLD_HOLDERS})`);
const THRESHOLD_UNITS: ReadonlySet<string> = new Set('人 平方米 平米 米 吨 头 张 千瓦 亩 名'.split(' '));
const SHORT_TIMES: ReadonlySet<string> = new Set('天 日 小时 分钟 秒 个工作日 工作日 个自然日'.split(' '));
const GRADES: ReadonlySet<string> = new Set('级 分 类 折 度 周 个月 岁 成 倍'.split(' '));
const NEVER: ReadonlySet<string> = new Set('号 楼 层 室 届 届次 千伏 周岁 千伏安 番'.split(' '));

/** Checked in order; the first that rejects decides. */
export const REJECTION_RULES: readonly RejectionRule[] = [
  {
    id: 'R01',
    reason: '每千人口、每2周：the number is what is counted by, not the target',
    rejects: ({ before }) => /每(?:隔)? *$/.test(before),
  },
  {
    id: 'R02',
    reason: '从30%提高到50%：where one comes from is no target',
    rejects: ({ before, after }) =>
      /[从由][^,;\d]{0,12}(?:\d{4}年[^,;\d]{0,6})?$/.test(before) &&
      /^[^,;]{0,14}(?:[到至]|[高升降低加增短为小少缩压减大]为)/.test(after),
  },
  { id: 'R03', reason: '在120件的基础上：a base', rejects: ({ after }) => /^[^,;\d]{0,8}基础上/.test(after) },
  {
    id: 'R04',
    reason: '已建成50个、现有12家：what is there already',
    rejects: ({ before }) =>
      /(?:现有|原有|已有|目前|截至目前|已经?(?:累计)?(?:建成|完成|实现|达到?|开工|开展|培育|引进|办理|取得))[^,;]{0,12}$/.test(
        before,
      ),
  },
  {
    id: 'R05',
    reason: '去年120件：a figure of last year',
    rejects: ({ before }) => /(?:去年|上年|前年)(?:同期)?(?:的|为|是|完成)?$/.test(before),
  },
  { id: 'R06', reason: '50万元以上的村、总投资10亿元以上项目：says which ones are meant', rejects: isThreshold },
  { id: 'R07', reason: '三年内、5年：a span of years is time, unless it is compared', rejects: isSpanOfYears },
  { id: 'R08', reason: '15日、3天：days are a date or a habit, unless compared or 以内', rejects: isPlainTime },
  {
    id: 'R09',
    reason: '82岁 is a target of 寿命 alone',
    rejects: ({ quantity, before }) => quantity.base === '岁' && !/寿命/.test(before),
  },
  {
    id: 'R10',
    reason: '二级、三类、8分：a grade, class or score counts only when compared',
    rejects: (candidate) =>
      NEVER.has(candidate.quantity.base) ||
      (GRADES.has(candidate.quantity.base) &&
        !isCompared(candidate) &&
        candidate.lead.change === null &&
        !isScore(candidate)),
  },
  { id: 'R11', reason: '万吨级、百亿级：a size by name', rejects: ({ after }) => /^级(?!别)/.test(after) },
  {
    id: 'R12',
    reason: '全市11个县：the whole of the place, not an aim',
    rejects: ({ before, after }) =>
      /(?:全[市省区县州]|辖区|下辖|所辖)(?:内|共)?$/.test(before) &&
      /^(?:县|区|市|镇|乡|街道|行政村|村|社区)/.test(after),
  },
  {
    id: 'R13',
    reason: '5分钟内到达率达到90%：the time says what the rate is of',
    rejects: ({ quantity, after }) =>
      (SHORT_TIMES.has(quantity.base) && /^[^,;\d]{0,15}[率比](?:[^,;]{0,8}\d)/.test(after)) ||
      ((quantity.base === '米' || quantity.base === '公里') && /^[^,;\d]{0,8}率/.test(after)),
  },
  {
    id: 'R14',
    reason: '一次死亡3人以上事故：says which accidents',
    rejects: ({ before, after }) =>
      /(?:死亡|伤亡|重伤|被困|失踪)$/.test(before) && /^(?:的|道路|生产|较大|重大|火灾|交通|事故|责任)/.test(after),
  },
  { id: 'R15', reason: 'a bare number is a target only when it is compared', rejects: isBareNumber },
  {
    id: 'R16',
    reason: '三个方面、两个关口：parts of a statement',
    rejects: ({ quantity, after }) => /^[个种大]$/.test(quantity.base) && ABSTRACT.test(after),
  },
  { id: 'R17', reason: '前3、第3 are read as ranks or ordinals', rejects: ({ before }) => /[前第] *$/.test(before) },
  {
    id: 'R18',
    reason: '给予50万元奖励：the terms of a policy',
    rejects: ({ before, after, quantity }) =>
      isMoney(quantity.base) && /(?:给予|处以|罚款|奖励)[^,;]{0,10}$/.test(before) && !after.startsWith('左右'),
  },
  {
    id: 'R21',
    reason: '围绕1个中心、2条主线：a list of headings',
    rejects: ({ quantity, before, after }) =>
      /(?:围绕|聚焦|紧扣|锚定|突出)[^,;]{0,20}$/.test(before) &&
      /^[个条项类大]$/.test(quantity.base) &&
      quantity.trail === null &&
      /^[\u4e00-\u9fff]/.test(after),
  },
  {
    id: 'R22',
    reason: '达60%以上的指标不少于40项、18个月以上未结案件：says which ones are counted',
    rejects: ({ quantity, lead, after }) =>
      (quantity.unit === '%' && (lead.attain || lead.comparator !== null) && /^的[^,;]{1,15}\d/.test(after)) ||
      (quantity.base === '个月' && quantity.trail === '>=' && /^的?[\u4e00-\u9fff]/.test(after)),
  },
  {
    id: 'R23',
    reason: '对85家重点单位开展全覆盖检查：how many there are, all of which are covered',
    rejects: (candidate) =>
      !isCompared(candidate) &&
      /对(?:全[市省区县州]|辖区(?:内)?)?$/.test(candidate.before) &&
      /^[^,;\d]{0,20}全覆盖/.test(candidate.after),
  },
  {
    id: 'R19',
    reason: '8小时外、8小时工作：a name',
    rejects: ({ after, quantity }) => quantity.base === '小时' && /^(?:之?外|工作制)/.test(after),
  },
  {
    id: 'R20',
    reason: 'a number in 汉字 is mostly part of a phrase: it has to prove itself (hanzi-target.ts)',
    rejects: (candidate) => candidate.quantity.style === 'hanzi' && !isHanziTarget(candidate),
  },
];

function isThreshold({ quantity, before, after }: Candidate): boolean {
  const sizes = isMoney(quantity.base) || THRESHOLD_UNITS.has(quantity.base);
  if (!sizes || !THRESHOLD_NOUN.test(after)) return false;
  const attributive = after.startsWith('的');
  if (isMoney(quantity.base))
    return attributive || quantity.trail !== null || /(?:投资|产值|营收|收入|税收|规模)[额超过达]{0,3}$/.test(before);
  return quantity.trail !== null && (attributive || quantity.base !== '名');
}

function isSpanOfYears(candidate: Candidate): boolean {
  const { quantity, lead, after } = candidate;
  if (quantity.base !== '年') return false;
  if (quantity.within || quantity.value >= 1900) return true;
  const asked = lead.comparator !== null || lead.attain || lead.change !== null;
  return !asked || after.startsWith('的');
}

function isPlainTime(candidate: Candidate): boolean {
  const { quantity, lead } = candidate;
  if (quantity.base === '个月')
    return quantity.within && lead.change === null && !lead.hold && lead.comparator === null;
  if (quantity.base !== '日') return false;
  return !isCompared(candidate) && lead.change === null;
}

function isScore({ quantity, before }: Candidate): boolean {
  return quantity.base === '分' && /(?:得分|满意度|评分|成绩)[^,;]{0,4}$/.test(before);
}

function isBareNumber(candidate: Candidate): boolean {
  const { quantity, after } = candidate;
  if (quantity.unit !== '') return false;
  if (quantity.style === 'hanzi') return true;
  // 0撤销率、0事故：没有单位的零，后面是要杜绝的事。
  if (quantity.value === 0 && quantity.valueMax === null)
    return !/^[\u4e00-\u9fff]/.test(after) || /^(?:的)?突破|^[距基起售星]/.test(after);
  if (quantity.value >= 1900 && quantity.value <= 2100) return true;
  return !isCompared(candidate) || /^[A-Za-z、/.+-]|^[版年月时]/.test(after);
}
