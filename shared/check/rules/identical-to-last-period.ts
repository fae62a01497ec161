import { repeatedFields } from '../repeated-fields.ts';
import { projectFinding, quoted, shorten, type ProjectRule } from '../rule.ts';

export const identicalToLastPeriod: ProjectRule = {
  id: 'identical-to-last-period',
  name: '与上期完全相同',
  severity: 'must',
  why: '进展一字不改地照抄上期，等于没有报送。',
  scope: 'project',
  check: (facts) =>
    repeatedFields(facts)
      .filter(({ key, share }) => key === 'progress' && share === 1)
      .map(({ key, label, text, periodName }) => {
        const message = `${label}与${periodName}完全相同：${quoted(shorten(text))}。`;
        return projectFinding(identicalToLastPeriod, facts.project.id, message, [key, text], { entryField: key });
      }),
};
