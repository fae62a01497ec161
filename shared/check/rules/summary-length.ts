import { isReported } from '../../ledger/entry.ts';
import { projectFinding, type ProjectRule } from '../rule.ts';

const SHORTEST = 60;
const LONGEST = 120;

export const summaryLength: ProjectRule = {
  id: 'summary-length',
  name: '摘要字数',
  severity: 'advice',
  why: '入正文的项目用60至120字的摘要；太短说不清，太长正文就成了附表。',
  scope: 'project',
  check: ({ project, entry }) => {
    if (!isReported(entry) || !entry.inBody) return [];
    // 标点也占格，与稿纸上的字数一致。
    const length = entry.summary.replaceAll(/\s/g, '').length;
    if (length >= SHORTEST && length <= LONGEST) return [];
    const message = length === 0 ? '入正文的项目没有写摘要。' : `摘要${length}字，应在${SHORTEST}至${LONGEST}字之间。`;
    return [projectFinding(summaryLength, project.id, message, [String(length)], { entryField: 'summary' })];
  },
};
