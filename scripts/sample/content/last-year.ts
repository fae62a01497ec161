// 2022: the few projects that projects of 2023 go on from, as they stood at the year's end.
import type { Day } from '../../../shared/base/dates.ts';
import type { UnitKey } from './units.ts';

export type LastYearProject = {
  readonly number: number;
  readonly title: string;
  readonly category: string;
  readonly lead: UnitKey;
  /** 序号 of the project of 2023 that goes on from it. */
  readonly continuedBy: number;
  readonly problems: readonly string[];
  readonly plan: readonly string[];
  /** Each goal with the sentence on how it ended; null: not met. */
  readonly goals: readonly { readonly text: string; readonly done: Day | null; readonly sentence: string }[];
  readonly progress: string;
  readonly results: string;
  readonly nextSteps: string;
  readonly completion: number;
};

export const PROJECTS_2022: readonly LastYearProject[] = [
  {
    number: 1,
    title: '社区矫正社会力量参与试点',
    category: '攻坚类',
    lead: 'corrections',
    continuedBy: 12,
    problems: ['1.社会力量参与社区矫正的渠道不多;', '2.教育帮扶方式单一。'],
    plan: ['1.选择2个镇(街道)开展结对帮扶试点;', '2.建立志愿者招募和培训制度。'],
    goals: [
      { text: '1.在2个镇(街道)开展试点;', done: '2022-07-15', sentence: '南湖区2个街道完成试点。' },
      { text: '2.社区矫正对象结对教育帮扶率达40%。', done: '2022-12-16', sentence: '结对教育帮扶率41.5%。' },
    ],
    progress: '在南湖区2个街道开展社会力量参与社区矫正试点，招募邻里志愿者86名，全市社区矫正对象结对教育帮扶率41.5%。',
    results: '试点街道社区矫正对象全年无再犯罪。',
    nextSteps: '2023年在南湖区全面铺开，形成“睦邻助矫”工作模式。',
    completion: 100,
  },
  {
    number: 2,
    title: '健全矛盾纠纷多元化解机制',
    category: '攻坚类',
    lead: 'grassroots',
    continuedBy: 18,
    problems: ['1.行政调解、行业性专业性调解组织数量偏少;', '2.专职人民调解员力量不足。'],
    plan: ['1.推动重点部门建立行政调解委员会;', '2.加强行业性、专业性调解组织建设。'],
    goals: [
      { text: '1.建成行政调解委员会不少于25个;', done: '2022-11-25', sentence: '建成29个。' },
      { text: '2.建成行业、专业调解组织不少于25个;', done: '2022-12-09', sentence: '建成27个。' },
      { text: '3.专职调解员数量达到700名以上。', done: null, sentence: '在岗655名，差45名。' },
    ],
    progress: '全年建成行政调解委员会29个、行业和专业调解组织27个，专职调解员655名，人民调解组织规范化率89.7%。',
    results: '全市各类调解组织受理纠纷5.2万件，调解成功率98.1%。',
    nextSteps: '2023年推进多元调解体系建设，补足专职调解员。',
    completion: 96,
  },
  {
    number: 3,
    title: '公证减证便民提速',
    category: '创新类',
    lead: 'publicService',
    continuedBy: 29,
    problems: ['1.企业办理赋强公证跑动次数多;', '2.公证事项通办范围不够广。'],
    plan: ['1.推行公证事项“最多跑一次”;', '2.探索线上赋强公证。'],
    goals: [
      { text: '1.公证“最多跑一次”率达65%;', done: '2022-12-20', sentence: '“最多跑一次”率68.4%。' },
      { text: '2.办理线上赋强公证业务不少于800件。', done: '2022-11-18', sentence: '办理905件。' },
    ],
    progress: '公证“最多跑一次”率68.4%，全省通办公证事项占比80.6%，办理线上赋强公证业务905件。',
    results: '企业办理赋强公证平均用时由5个工作日压缩到2个工作日。',
    nextSteps: '2023年与银行签订赋强公证合作协议，扩大线上办理。',
    completion: 100,
  },
  {
    number: 4,
    title: '法治宣传栏目创优',
    category: '创新类',
    lead: 'publicity',
    continuedBy: 5,
    problems: ['1.法治宣传栏目播出期数少;', '2.法治文化阵地使用率不高。'],
    plan: ['1.与市级媒体合办法治栏目;', '2.建设法治文化公园。'],
    goals: [
      { text: '1.播出法治宣传节目12期;', done: '2022-12-23', sentence: '播出12期。' },
      { text: '2.新建法治文化公园2个。', done: '2022-10-28', sentence: '新建2个，累计11个。' },
    ],
    progress: '播出法治宣传节目12期，新建法治文化公园2个，全市累计11个。',
    results: '法治宣传节目电视端收视9.8万人次。',
    nextSteps: '2023年增加节目期数，对已建成的法治文化公园提档升级。',
    completion: 100,
  },
];

/** Year-end values of 2022: 序号 of 2022, the goal, and the measure. */
export const FIGURES_2022 = [
  {
    at: [1, 2],
    quote: '结对教育帮扶率达40%',
    name: '社区矫正对象结对教育帮扶率',
    unit: '%',
    kind: 'level',
    target: 40,
    value: 41.5,
  },
  {
    at: [2, 1],
    quote: '行政调解委员会不少于25个',
    name: '行政调解委员会',
    unit: '个',
    kind: 'count',
    target: 25,
    value: 29,
  },
  {
    at: [2, 2],
    quote: '行业、专业调解组织不少于25个',
    name: '行业、专业调解组织',
    unit: '个',
    kind: 'count',
    target: 25,
    value: 27,
  },
  {
    at: [2, 3],
    quote: '专职调解员数量达到700名以上',
    name: '专职调解员',
    unit: '名',
    kind: 'count',
    target: 700,
    value: 655,
  },
  {
    at: [3, 1],
    quote: '公证“最多跑一次”率达65%',
    name: '公证“最多跑一次”率',
    unit: '%',
    kind: 'level',
    target: 65,
    value: 68.4,
  },
  {
    at: [3, 2],
    quote: '线上赋强公证业务不少于800件',
    name: '线上赋强公证业务',
    unit: '件',
    kind: 'count',
    target: 800,
    value: 905,
  },
  {
    at: [4, 1],
    quote: '播出法治宣传节目12期',
    name: '法治建设特色亮点宣传节目',
    unit: '期',
    kind: 'count',
    target: 12,
    value: 12,
  },
] as const;
