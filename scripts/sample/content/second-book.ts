// 民生实事: a second, small ledger with fields, categories and status words of its own.
import type { EntryField } from '../../../shared/ledger/book.ts';
import type { Status } from '../../../shared/ledger/status.ts';
import type { UnitKey } from './units.ts';

export const SECOND_BOOK_NAME = '民生实事';
export const SECOND_BOOK_CATEGORIES = ['法律服务类', '矛盾化解类', '法治宣传类'] as const;
export const SECOND_BOOK_COLUMN = '受益人数（人次）';

export const SECOND_BOOK_STATUSES: readonly Status[] = [
  { key: 'done', label: '已办结', prose: '已办结', light: 'green' },
  { key: 'ahead', label: '提前', prose: '提前推进', light: 'green' },
  { key: 'onTrack', label: '正常', prose: '正常推进', light: 'green' },
  { key: 'behind', label: '滞后', prose: '推进滞后', light: 'yellow' },
  { key: 'notStarted', label: '未开展', prose: '尚未开展', light: null },
  { key: 'suspended', label: '暂停', prose: '暂停实施', light: null },
];

export const SECOND_BOOK_FIELDS: readonly EntryField[] = [
  { key: 'progress', label: '进展及成效', hint: '写明时间、数量和群众受益情况', required: true },
  { key: 'nextSteps', label: '问题及下一步', hint: '没有问题的只写下一步', required: true },
];

export type DeedContent = {
  readonly number: number;
  readonly title: string;
  readonly category: (typeof SECOND_BOOK_CATEGORIES)[number];
  readonly lead: UnitKey;
  readonly problems: readonly string[];
  readonly plan: readonly string[];
  /** Each goal with its state at the end of the third quarter; `done` is the day it was done. */
  readonly goals: readonly {
    readonly text: string;
    readonly done: `2023-${string}-${string}` | null;
    readonly sentence: string;
  }[];
  readonly beneficiaries: number;
  readonly progress: string;
  readonly nextSteps: string;
  readonly completion: number;
  /** For the report's prose; an entry that has one is 入正文. */
  readonly summary?: string;
};

export const DEEDS: readonly DeedContent[] = [
  {
    number: 1,
    title: '公共法律服务站点提质',
    category: '法律服务类',
    lead: 'publicService',
    problems: ['1.部分镇(街道)公共法律服务站设施陈旧;', '2.夜间和周末无人值守。'],
    plan: ['1.改造提升镇(街道)公共法律服务站;', '2.推行错时、延时服务。'],
    goals: [
      { text: '1.改造提升公共法律服务站20个;', done: null, sentence: '已完成18个。' },
      { text: '2.全部服务站推行周末预约服务。', done: '2023-08-31', sentence: '72个服务站全部推行。' },
    ],
    beneficiaries: 26480,
    progress:
      '已改造提升镇（街道）公共法律服务站18个，新增自助服务终端18台；72个服务站8月底全部推行周末预约服务。前三季度接待群众2.6万人次，群众回访满意率98.7%。',
    nextSteps: '剩余2个服务站受房屋加固影响，10月20日前进场，11月底前完工。',
    completion: 90,
    summary:
      '改造提升镇（街道）公共法律服务站18个，新增自助服务终端18台，72个服务站全部推行周末预约服务，前三季度接待群众2.6万人次，群众回访满意率98.7%。',
  },
  {
    number: 2,
    title: '农民工法律援助“绿色通道”',
    category: '法律服务类',
    lead: 'publicService',
    problems: ['农民工欠薪案件申请材料多、办理时间长。'],
    plan: ['1.简化申请材料,实行容缺受理;', '2.在重点工地设立法律援助联络点。'],
    goals: [
      { text: '1.设立工地联络点30个;', done: '2023-07-21', sentence: '已设立33个。' },
      { text: '2.农民工案件当日受理率达95%。', done: null, sentence: '当日受理率96.8%，年底评定。' },
    ],
    beneficiaries: 3126,
    progress:
      '在重点工地设立法律援助联络点33个，前三季度受理农民工法律援助案件1847件，当日受理1788件，当日受理率96.8%，为3126人次追讨劳动报酬4120万元。',
    nextSteps: '四季度对建设工地联络点逐个回访；12月起开展岁末欠薪专项法律援助。',
    completion: 84,
  },
  {
    number: 3,
    title: '居家老人上门公证',
    category: '法律服务类',
    lead: 'publicService',
    problems: ['高龄、失能老人到公证机构办证不便。'],
    plan: ['组织公证员上门办理遗嘱、委托、继承公证。'],
    goals: [{ text: '为高龄、失能老人上门办理公证不少于600件。', done: null, sentence: '已上门办理462件。' }],
    beneficiaries: 462,
    progress: '5家公证机构组建上门服务小组9个，前三季度上门办理公证462件，其中80周岁以上老人318件，减免费用21.6万元。',
    nextSteps: '10月起与民政部门共享居家养老服务名单，主动约办；12月中旬前达到600件。',
    completion: 77,
  },
  {
    number: 4,
    title: '物业纠纷调解进小区',
    category: '矛盾化解类',
    lead: 'grassroots',
    problems: ['1.物业纠纷多发,业主维权渠道少;', '2.小区缺少调解场所和调解员。'],
    plan: ['1.在大型住宅小区设立调解工作室;', '2.组织律师、法官定期进小区。'],
    goals: [
      { text: '1.设立小区调解工作室50个;', done: null, sentence: '已设立34个。' },
      { text: '2.物业纠纷调解成功率达90%。', done: null, sentence: '调解成功率91.2%，年底评定。' },
    ],
    beneficiaries: 5310,
    progress:
      '已在住宅小区设立调解工作室34个，配备调解员68名，前三季度调解物业纠纷1062件，调解成功969件，成功率91.2%。',
    nextSteps: '工作室比计划少4个，主要是场所未落实。10月会同住建部门逐个小区协商场地，11月底前设满50个。',
    completion: 68,
  },
  {
    number: 5,
    title: '道路交通事故一站式调解',
    category: '矛盾化解类',
    lead: 'grassroots',
    problems: ['交通事故当事人在交警、法院、保险之间多次跑动。'],
    plan: ['整合交警、法院、保险、调解力量，实行一站式处理。'],
    goals: [
      { text: '7个县(市、区)全部建成一站式调解中心。', done: '2023-09-15', sentence: '7个县（市、区）全部建成。' },
    ],
    beneficiaries: 8940,
    progress:
      '海盐县一站式调解中心9月15日启用，7个县（市、区）全部建成。前三季度受理道路交通事故纠纷4470件，调解成功4203件，当事人平均跑动次数由4次减到1次。',
    nextSteps: '四季度统一7个中心的文书和流程，12月底前完成群众满意度调查。',
    completion: 100,
    summary:
      '7个县（市、区）全部建成启用，前三季度受理道路交通事故纠纷4470件，调解成功4203件，当事人平均跑动次数由4次减到1次。',
  },
  {
    number: 6,
    title: '青少年法治教育进校园',
    category: '法治宣传类',
    lead: 'publicity',
    problems: ['乡村学校法治课次数少、形式单一。'],
    plan: ['1.组织法治副校长到乡村学校授课;', '2.开展模拟法庭活动。'],
    goals: [
      { text: '1.到乡村学校授课240场;', done: null, sentence: '已授课186场。' },
      { text: '2.开展模拟法庭活动20场。', done: null, sentence: '已开展15场。' },
    ],
    beneficiaries: 41200,
    progress: '前三季度法治副校长到乡村学校授课186场，覆盖学校93所、学生4.1万人次；开展模拟法庭活动15场。',
    nextSteps: '10月下旬集中开展秋季学期授课40场以上；12月4日前后举办全市模拟法庭展示。',
    completion: 78,
    summary:
      '法治副校长到乡村学校授课186场，覆盖学校93所、学生4.1万人次，开展模拟法庭活动15场，秋季学期再安排授课40场以上。',
  },
];
