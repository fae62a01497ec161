// 半月 of the sample: what units told for the 简报 of late August and early September.
import type { Day } from '../../../shared/base/dates.ts';

export type HalfMonthContent = {
  /** 1–24. */
  readonly index: number;
  readonly filledOn: Day;
  /** By 序号. */
  readonly entries: readonly { readonly project: number; readonly progress: string; readonly nextSteps: string }[];
};

export const HALF_MONTHS: readonly HalfMonthContent[] = [
  {
    index: 16,
    filledOn: '2023-08-31',
    entries: [
      {
        project: 1,
        progress: '8月23日召开上半年指标分析研判会，通报低于全省平均水平的指标8项，逐项明确牵头部门。',
        nextSteps: '9月中旬回访8项指标的整改情况。',
      },
      {
        project: 2,
        progress: '8月18日下发突破性抓手任务清单12项，按5个领域分工跟踪。快速响应机制累计受理企业诉求38件、办结33件。',
        nextSteps: '9月20日前完成12项任务首次调度。',
      },
      {
        project: 4,
        progress: '全国法治政府建设示范项目申报材料8月25日报省委依法治省办，含佐证材料146件。',
        nextSteps: '配合省级实地核验。',
      },
      {
        project: 11,
        progress: '平台8月28日完成建设和初验，接通9个部门共享数据29类。',
        nextSteps: '9月1日起在全市72个司法所试运行。',
      },
      {
        project: 20,
        progress: '“遗产继承一件事应用”8月30日在全市上线试运行，贯通7个县（市、区）、11个部门。',
        nextSteps: '跟踪试运行首月办件情况。',
      },
    ],
  },
  {
    index: 17,
    filledOn: '2023-09-15',
    entries: [
      {
        project: 2,
        progress: '8月18日下发突破性抓手任务清单12项，按5个领域分工跟踪。快速响应机制累计受理企业诉求43件、办结38件。',
        nextSteps: '9月20日前完成12项任务首次调度。',
      },
      {
        project: 4,
        progress: '9月6日至7日配合省级实地核验，反馈意见7条，已修改完善4条。',
        nextSteps: '9月底前修改完善其余核验意见。',
      },
      {
        project: 5,
        progress: '11个法治文化公园9月12日前全部完成提档升级，推出“红色+法治”文化体验线路3条。',
        nextSteps: '指导平湖市完成全国守法普法示范县首创申报。',
      },
      {
        project: 7,
        progress: '9月13日在嘉善县召开三地涉企行政规范性文件协同管理首次联席会议。',
        nextSteps: '推动三地互认清理结果。',
      },
      {
        project: 11,
        progress: '平台9月1日起在全市72个司法所试运行，在线学习、定位核查、语音报告3项功能全部上线。',
        nextSteps: '收集试运行问题，10月底前完成整改。',
      },
      {
        project: 12,
        progress: '9月8日在南湖区召开全市“睦邻助矫”现场会，印发推广方案。',
        nextSteps: '7个县（市、区）全面推广。',
      },
      {
        project: 14,
        progress:
          '《集体土地征收工作指引》9月6日成稿并进入合法性审查；《农民建房工作指引》只完成提纲，9月11日局里发出督办单。',
        nextSteps: '10月底前出台《集体土地征收工作指引》。',
      },
    ],
  },
];
