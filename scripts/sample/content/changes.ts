// 项目和目标的变动, 定稿的报告, 督办.
import type { Day } from '../../../shared/base/dates.ts';
import type { UnitKey } from './units.ts';

/** Who led a project until a change of lead, to the quarter named. */
export const LEAD_BEFORE: readonly { readonly project: number; readonly unit: UnitKey; readonly until: number }[] = [
  { project: 26, unit: 'office', until: 1 },
];

export const LEAD_CHANGE = {
  project: 26,
  date: '2023-04-12' satisfies Day,
  basis: '局机关精神文明建设工作职责由办公室划转机关党委。',
  approvedBy: '局党委会议（2023年4月11日）',
  before: '办公室',
  after: '机关党委',
  note: '一季度由办公室填报，二季度起由机关党委填报。',
} as const;

export const TARGET_CHANGE = {
  project: 7,
  figure: '7/涉企行政规范性文件修改废止',
  date: '2023-07-19' satisfies Day,
  basis: '全省涉企行政规范性文件专项清理部署扩大清理范围，嘉善县增加镇（街道）文件。',
  approvedBy: '局党委会议（2023年7月18日）',
  before: '推动行政规范性文件修改废止不少于10件',
  after: '推动行政规范性文件修改废止不少于12件',
  valueBefore: 10,
  valueAfter: 12,
  note: '原目标10件留底，年度总结时分别对照。',
} as const;

/** The reports that went out. */
export const FROZEN_REPORTS = [
  { quarter: 1, state: 'archived', draft: 2, date: '2023-04-06', number: 12, frozenAt: '2023-04-06 16:20' },
  { quarter: 2, state: 'final', draft: 3, date: '2023-07-05', number: 27, frozenAt: '2023-07-05 15:45' },
] as const;

export const SUPERVISIONS = [
  {
    project: 14,
    unit: 'review',
    number: 1,
    matter: '《农民建房工作指引》未按8月底前的节点出台，请说明原因并报重新安排的时间。',
    instruction: '请复议应诉处抓紧起草，与自然资源、农业农村部门一并会商。',
    issuedOn: '2023-09-11',
    due: '2023-10-20',
    reply: '',
    repliedOn: null,
  },
  {
    project: 18,
    unit: 'grassroots',
    number: 2,
    matter: '专职调解员缺口54名，请提出招录和购买服务的办法，明确到岗时间。',
    instruction: '',
    issuedOn: '2023-09-14',
    due: '2023-10-31',
    reply: '已商市人力社保局，拟以购买服务方式解决30名，其余24名由县（市、区）统筹，10月底前报实施方案。',
    repliedOn: '2023-09-26',
  },
] as const;

/** 更正 of a report that went out: it stands in the next one. */
export const CORRECTION = {
  project: 5,
  quarter: 2,
  at: '2023-08-02 10:20',
  reason: '市广电集团复核收视数据，剔除重播场次。',
  subject: '“在红船起航地看见法治中国·嘉兴”宣传节目收视人次',
  before: '12.9万人次',
  after: '12.6万人次',
} as const;
