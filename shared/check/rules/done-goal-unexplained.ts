import { isReported } from '../../ledger/entry.ts';
import { projectFinding, type ProjectRule } from '../rule.ts';

export const doneGoalUnexplained: ProjectRule = {
  id: 'done-goal-unexplained',
  name: '已完成的目标缺日期或说明',
  severity: 'advice',
  why: '已完成的目标要写哪天完成、凭什么说完成，年底考核要看。',
  scope: 'project',
  check: ({ project, entry, goalStatuses }) => {
    if (!isReported(entry)) return [];
    return project.goals.flatMap((item, index) => {
      const status = goalStatuses.get(item.id);
      if (status?.state !== 'done') return [];
      const missing = [status.date === null ? '日期' : '', status.sentence.trim() === '' ? '说明' : ''].filter(Boolean);
      if (missing.length === 0) return [];
      const message = `目标${index + 1}已完成，没有填${missing.join('和')}。`;
      const place = { entryField: 'goalStatus' as const, itemId: item.id };
      return [projectFinding(doneGoalUnexplained, project.id, message, [item.id, ...missing], place)];
    });
  },
};
