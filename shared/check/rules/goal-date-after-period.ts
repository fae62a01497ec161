import { chineseMonthDay } from '../../base/dates.ts';
import { isReported } from '../../ledger/entry.ts';
import type { ProjectCheckFacts } from '../check-facts.ts';
import type { Finding } from '../finding.ts';
import { projectFinding, type ProjectRule } from '../rule.ts';

export const goalDateAfterPeriod: ProjectRule = {
  id: 'goal-date-after-period',
  name: '目标完成日期晚于数据截止日',
  severity: 'must',
  why: '数据截止日之后完成的目标，本期还不能算完成。',
  scope: 'project',
  check: (facts) => (isReported(facts.entry) ? lateGoals(facts) : []),
};

function lateGoals({ project, period, goalStatuses }: ProjectCheckFacts): Finding[] {
  return project.goals.flatMap((item, index) => {
    const status = goalStatuses.get(item.id);
    if (status?.state !== 'done' || status.date === null || status.date <= period.dataDate) return [];
    const message = `目标${index + 1}的完成日期${chineseMonthDay(status.date)}晚于数据截止日${chineseMonthDay(period.dataDate)}。`;
    const place = { entryField: 'goalStatus' as const, itemId: item.id };
    return [projectFinding(goalDateAfterPeriod, project.id, message, [item.id, status.date], place)];
  });
}
