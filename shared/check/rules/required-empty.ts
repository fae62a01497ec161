import { isReported } from '../../ledger/entry.ts';
import { projectFinding, quoted, type ProjectRule } from '../rule.ts';

export const requiredEmpty: ProjectRule = {
  id: 'required-empty',
  name: '必填项空白',
  severity: 'must',
  why: '台账规定必填的内容，附表和正文都要用。',
  scope: 'project',
  check: ({ project, entry, book }) => {
    if (!isReported(entry)) return [];
    return book.entryFields
      .filter(({ key, required }) => required && entry[key].trim() === '')
      .map(({ key, label }) =>
        projectFinding(requiredEmpty, project.id, `必填的${quoted(label)}是空的。`, [key], { entryField: key }),
      );
  },
};
