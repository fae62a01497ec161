import { repeatedFields } from '../repeated-fields.ts';
import { projectFinding, quoted, shorten, type ProjectRule } from '../rule.ts';

const SIMILAR_FROM = 0.8;

export const similarToLastPeriod: ProjectRule = {
  id: 'similar-to-last-period',
  name: '与上期雷同',
  severity: 'advice',
  why: '多数文字与上期相同，看不出本期做了什么；成效、问题、下一步措施一字不改也在此列。',
  scope: 'project',
  check: (facts) =>
    repeatedFields(facts)
      // An identical 进展情况 is the other rule's.
      .filter(({ key, share }) => share >= SIMILAR_FROM && !(key === 'progress' && share === 1))
      .map(({ key, label, text, share, periodName }) => {
        const how = share === 1 ? `与${periodName}完全相同` : `有${Math.floor(share * 100)}%与${periodName}相同`;
        const message = `${label}${how}：${quoted(shorten(text))}。`;
        return projectFinding(similarToLastPeriod, facts.project.id, message, [key, text], { entryField: key });
      }),
};
