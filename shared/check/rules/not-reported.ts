import { isReported } from '../../ledger/entry.ts';
import { periodName } from '../../ledger/period.ts';
import type { ProjectCheckFacts } from '../check-facts.ts';
import { projectFinding, quoted, type ProjectRule } from '../rule.ts';

export const notReported: ProjectRule = {
  id: 'not-reported',
  name: '未报送',
  severity: 'must',
  why: '报告要说清每个项目，缺一个就不能定稿；通报可以点名未报送的单位。',
  scope: 'project',
  check: (facts) => {
    const { project, period, entry } = facts;
    if (isReported(entry) || !isRunning(facts)) return [];
    const message = `${quoted(project.title)}${periodName(period)}还没有报送。`;
    // A 通报 names who has not reported; an upward 报告 cannot do without.
    const severity = facts.checkedFor === 'circular' ? 'advice' : notReported.severity;
    return [projectFinding(notReported, project.id, message, ['notReported'], { severity })];
  },
};

/** 撤销、合并 and 暂缓 projects owe no report from that day on. */
export function isRunning({ project, period }: Pick<ProjectCheckFacts, 'project' | 'period'>): boolean {
  return project.lifecycle === 'active' || (project.lifecycleSince ?? '') > period.dataDate;
}
