import { assertNever } from '../../../shared/base/assert-never.ts';
import type { ReportNotice } from '../../../shared/report/report-model.ts';

/** A notice as the bar above the pages says it. */
export function noticeWords(notice: ReportNotice): string {
  const count = notice.projectIds.length;
  switch (notice.type) {
    case 'notReported':
      return `${count} 个项目未报送`;
    case 'undetermined':
      return `${count} 个项目无法判定进度`;
    case 'nothingInBody':
      return '没有标为“入正文”的进展';
    case 'noIssuer':
      return '没有设置发文机关';
    case 'editedDiffers':
      return '手改的段落与台账数字不一致';
    case 'nothingNew':
      return '与上一期相比没有新进展';
    case 'leftOut':
      return `一页放不下，${count} 项没有写入`;
    default:
      return assertNever(notice.type);
  }
}

/** What follows when the report goes out all the same. */
export function noticeConsequence(notice: ReportNotice): string {
  switch (notice.type) {
    case 'notReported':
      return '报告里写作“正在核实汇总”，通报里点名';
    case 'undetermined':
      return '统计里单列为“待判定”';
    case 'nothingInBody':
      return '报告没有“主要做法和成效”一节';
    case 'noIssuer':
      return '标题和署名处是空的';
    case 'editedDiffers':
      return '正文与附表、Excel 会不一致';
    case 'nothingNew':
      return '简报里没有可写的内容';
    case 'leftOut':
      return '页末写明省略了多少，全部内容见进展情况表';
    default:
      return assertNever(notice.type);
  }
}
