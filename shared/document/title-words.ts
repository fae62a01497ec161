// Words of official titles that the engine's own dictionary takes apart (印|发, 营|商, 办公|室); a title line
// never ends inside one of them. Add to the list when a title breaks badly.
const WORDS = `
委员会 办公室 办公厅 领导小组 工作组 专班 指挥部 联席会议 司法局 司法厅 公安局 检察院 人民政府 人民法院 管理局 监督局 服务中心 指导站 律师协会
印发 报送 转发 批转 报请 关于 征求 开展 推进 推动 加强 深化 做好 落实 抓落实 抓好 打造 重塑 巩固 提升 优化 完善 健全 贯彻 实施 召开 举办 组织 表彰 调整 成立 建立 构建 创建
进展情况 推进情况 完成情况 落实情况 工作情况 有关情况 实施情况 整改情况 情况汇报 情况报告 情况通报 进展情况表 情况表 一览表 对照表 汇总表 清单 台账 明细表
重点项目 重点工作 重点任务 重大项目 主要工作 工作任务 工作要点 工作总结 工作汇报 工作报告 工作方案 实施方案 行动方案 行动计划 工作计划 实施意见 管理办法 评价办法 暂行办法 工作制度 量化指标 欠序时 序时进度
法治政府 法治建设 法治嘉兴 法治化 营商环境 依法治市 依法行政 行政执法 行政复议 行政应诉 行政争议 行政调解 行政决策 公共法律服务 法律援助 法律服务 社区矫正 人民调解 矛盾纠纷 普法 普法宣传 规范性文件 合法性审查 公证 仲裁 律师 司法所 司法行政 综合行政执法
示范市 示范县 示范点 示范创建 后续 建设方案 考评机制 考核评价 评价体系 体制机制 民生实事 共同富裕 数字化改革 除险保安 营造环境 下一步 下阶段 下半年 上半年 前三季度 三季度 四季度 二季度 一季度
`;

/** Longest first, so that 重点项目 is found before 重点. */
export const TITLE_WORDS: readonly string[] = [...new Set(WORDS.split(/\s+/).filter((word) => word !== ''))].sort(
  (a, b) => b.length - a.length || (a < b ? -1 : 1),
);
