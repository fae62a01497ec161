/** A pattern whose matches hold no target, whatever stands around them. */
export type ExclusionRule = {
  readonly id: string;
  /** Why this is no target, in one line. */
  readonly reason: string;
  readonly pattern: RegExp;
};

const HANZI = '零〇一二两三四五六七八九十百千';

/**
 * Numbers that are names, dates or references. Every quantifier is bounded, so that a long entry costs linear time.
 * The text has been narrowed (toHalfWidth): dashes are `-`, `。` is `;`.
 */
export const EXCLUSION_RULES: readonly ExclusionRule[] = [
  {
    id: 'X02',
    reason: 'a year or a span of years is a date (2023年, 2024—2026年, 2019年以来)',
    pattern: /(?<!\d)(?:19|20)\d\d *(?:[-~至到]+ *(?:(?:19|20)\d\d|\d\d) *)?年(?!度?(?:以上|以内))/g,
  },
  { id: 'X03', reason: 'a year in 汉字 (二〇二三年)', pattern: /[一二][〇○零一二三四五六七八九]{3}年/g },
  {
    id: 'X04',
    reason: 'a month or a day of the calendar (6月底, 1-9月, 12月31日, 每月5日)',
    pattern:
      /(?<![\d.])(?:1[0-2]|0?[1-9]) *(?:[-~至到]+ *\d{1,2} *)?月(?:份)?(?: *[0-3]?\d *(?:[-~至到]+ *\d{1,2} *)?[日号])?|(?<=每?月) *[0-3]?\d[日号]/g,
  },
  {
    id: 'X05',
    reason: 'a month in 汉字 (六月底, 十二月)',
    pattern:
      /(?:十[一二]|[一二三四五六七八九十])月(?:[份底初末上中下前内以]|(?=[一二三四五六七八九十]{1,3}[日号]))(?:[一二三四五六七八九十]{1,3}[日号])?/g,
  },
  {
    id: 'X06',
    reason: 'a quarter is a date (三季度, 前三季度, 第1季度)',
    pattern: /[第前]?[一二三四1-4]个?季度/g,
  },
  {
    id: 'X07',
    reason: 'a clock time (9:30, 8时30分)',
    pattern: /(?<!\d)[0-2]?\d:[0-5]\d(?!\d)|(?<!\d)[0-2]?\d时(?:[0-5]?\d分)?(?!间|长|段|限|效)/g,
  },
  {
    id: 'X08',
    reason: 'an ordinal names one thing (第五次, 第21条, 第三轮)',
    pattern: new RegExp(`第 ?(?:\\d{1,6}|[${HANZI}]{1,8})`, 'g'),
  },
  {
    id: 'X09',
    reason: 'a document number (〔2023〕12号, 1号文件)',
    pattern: /[〔[(](?:19|20)\d\d[〕\])](?:第?\d{1,5}号?)?|\d{1,5}号/g,
  },
  {
    id: 'X10',
    reason: 'a telephone or identity number',
    pattern: /(?<!\d)0\d{2,3}-\d{7,8}|(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)[48]00-?\d{3}-?\d{4}|(?<!\d)\d{17}[\dXx]/g,
  },
  {
    id: 'X11',
    reason: 'a hotline is a name (12345热线, 110警情, 12315投诉)',
    pattern:
      /(?<![\d.])(?:110|119|120|122|114|12[013]\d\d|9[56]\d{3,4})(?=热线|平台|电话|专线|服务|消费|投诉|接|警|急救|指挥|举报|系统|网|政务|便民|法律|民生|联动|、1|和1)|(?<![\d.])12(?:30[59]|31[58]|32[0389]|33[137]|345|348|350|36[679]|371|38[089]|393)(?![\d.%万亿个名家件户人处项场条套平公元米亩吨辆])/g,
  },
  {
    id: 'X12',
    reason: 'digits joined to Latin letters are a name (5G, PM2.5, 4A级, G60, A4)',
    pattern:
      /[A-Za-z]{1,8}(?:&[A-Za-z])?[-.]?\d{1,6}(?:\.\d+)?|(?<![\d.])\d{1,6}(?:\.\d+)?(?!(?:k[mWg]|kWh|[MG]Wh?|t|TEU|mm?|[um]g|[GTPE]B|P|[PE]Flops)(?![A-Za-z]))[A-Za-z]{1,8}/g,
  },
  {
    id: 'X13',
    reason: 'a formula of work is a name (1+X, 1+3+N, 7×24小时, N+1)',
    pattern: /[\dA-Za-z一二三四五六七八九十]{1,3}(?:[+×*][\dA-Za-z一二三四五六七八九十]{1,3}){1,6}(?:小时)?/g,
  },
  {
    id: 'X14',
    reason: 'a ratio or a fraction is no count (1:3, 2/3, 三分之二)',
    pattern:
      /\d{1,4}:\d{1,4}|(?<![\d.])\d{1,3}\/(?!10?万|1?[万千百])\d{1,3}|[一二两三四五六七八九十]{1,2}分之[一二两三四五六七八九十]{1,2}/g,
  },
  {
    id: 'X15',
    reason: 'a version (2.0版, 4.0时代, 工业4.0)',
    pattern: /(?<!\d)\d\.\d(?=版|时代|升级版|工程|模式|体系|方案|行动)|工业\d\.\d/g,
  },
  {
    id: 'X16',
    reason: 'a plan of so many years is a name (三年行动计划, 5年规划, 十年禁渔)',
    pattern:
      /(?:[一二三四五六七八九十]{1,2}|\d{1,2})年(?:行动|规划|计划|滚动|攻坚|提升|禁渔|倍增|实施|专项|大变样|工作|免费|义务|一贯|制)/g,
  },
  {
    id: 'X17',
    reason: 'a congress, a plenary session, a five-year plan (二十大, 十九届六中全会, 十四五, 二次会议)',
    pattern:
      /(?:十[四五六七八九]|二十)大|[一二三四五六七八九十]{1,3}届|[一二三四五六七八九]中全会|[十八七六]{1,2}[一二三四五](?=规划|普法|时期|期间)|[一二三四五六七八九十]{1,2}次(?:全会|全体会议|会议|党代会)/g,
  },
  {
    id: 'X18',
    reason: 'a road, a line, a building, a room (320国道, 3号线, 2号楼301室, 922号)',
    pattern: /\d{1,4}(?:国道|省道|县道|路公交|号线|号楼|号桥|单元|栋\d|幢\d|室)|[一二三四五六七八九十]{1,2}号线?/g,
  },
  {
    id: 'X19',
    reason: 'a living circle or a service by the clock is a name (15分钟便民生活圈, 24小时值班)',
    pattern:
      /(?<![\d.])(?:\d{1,3}(?:-\d{1,3})?(?:分钟|小时|公里)[^,;:、\d]{0,10}圈|(?<![至到在过于约])24小时(?!内|以内|之内)|365天(?=、|,|全|不打烊|×|24)|7天无理由)|[一二两三半]小时[^,;:、\d]{0,6}圈/g,
  },
  {
    id: 'X20',
    reason: 'an age names who is meant (60岁以上老年人, 0-6岁儿童, 35至64岁妇女)',
    pattern: /\d{1,3}(?:周?岁)?(?: *[-~至到]+ *\d{1,3})?周?岁(?:及?以[上下]|以内|儿童|老|人|妇|女|青|少|[-~至到(的])/g,
  },
  {
    id: 'X21',
    reason: 'a phrase that counts nothing (一件事, 一次办好, 一张网, 三个一批, 八项规定)',
    pattern:
      /一(?:件事|类事|批|系列|揽子|张网|张图|张蓝图|本账|盘棋|站式|条龙|条心|条线|家亲|家人|次性|户一|人一|企一|村一|镇一|县一|事一|案一|校一|物一|品一|业一|个个|件件|项项|处处|座座|条条|家家|次次|支部|线|轮|级|类|流|期|把手|年一度)|(?:最多)?跑一[次趟]|[一两]次(?:办|告知|都|也|登录|提交|受理|申请|认定|上门|审批|评价|采集|供水|过会|就)|进一(?:扇)?[门次]|[一二三四五六七八九十]个(?:一批|一|意识|自信|维护|确立|务必|全面|代表|坚持|必须|毫不动摇|健康|先行|革命|统筹|结合|不|没有|区分|转变|融合|统一|强化|聚焦|最)|[一二三四五六七八九十]项(?:规定|制度|精神|职能|权力|机制)|[一二三]次(?:产业|创业|分配|供水|污染|利用)|一[^,;:、]{1,2}一(?:品|策|档|业|码|图|表|案|评|查|议|特色|方案|清单)/g,
  },
  {
    id: 'X22',
    reason: 'a grade, class or stage says which, not how many (二级以上医院, 三类场所, 一期工程)',
    pattern:
      /(?:[一二三四五六七八九甲乙]|(?<![\d.])\d)(?:级|类|等|档|期|阶段)(?:以上|以下|及以上|及以下|甲等|工程|项目|建设|公路|医院|巡|调|管|响应|站|水|场所|功|市场|土地|用地|产业|改造|开发|厂|线)|[一二三四五六七八九](?:级|类|等|档)|[三二]甲/g,
  },
];
