import { isReported } from '../../ledger/entry.ts';
import { projectFinding, type ProjectRule } from '../rule.ts';

export const completionWithOpenGoals: ProjectRule = {
  id: 'completion-with-open-goals',
  name: '完成度100%而目标未完成',
  severity: 'must',
  why: '完成度填了100%，目标落实情况却还有没完成的，两处必有一处不对。',
  scope: 'project',
  check: ({ project, entry, goalStatuses }) => {
    if (!isReported(entry) || entry.completion !== 100) return [];
    const open = project.goals.flatMap((item, index) =>
      goalStatuses.has(item.id) && goalStatuses.get(item.id)?.state !== 'done' ? [index + 1] : [],
    );
    if (open.length === 0) return [];
    const message = `完成度填了100%，目标${open.join('、')}还没有完成。`;
    return [
      projectFinding(completionWithOpenGoals, project.id, message, open.map(String), { entryField: 'completion' }),
    ];
  },
};
