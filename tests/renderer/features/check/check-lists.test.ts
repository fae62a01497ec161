import { expect, test } from 'vitest';
import { checkLines, listedFor } from '../../../../renderer/features/check/check-lists.ts';
import type { Finding } from '../../../../shared/check/finding.ts';

function aFinding(rule: string, severity: Finding['severity']): Finding {
  return {
    rule,
    severity,
    projectId: 'prj_1',
    otherProjectIds: [],
    message: '',
    fingerprint: `${rule} ${severity}`,
    entryField: null,
    block: null,
    itemId: null,
    indicatorId: null,
    submissionId: null,
    span: null,
    fix: null,
  };
}

test('by rule, 必改 comes first, and a rule that gives both stands in both', () => {
  const open = [
    aFinding('targets-differ', 'advice'),
    aFinding('not-reported', 'must'),
    aFinding('empty-phrase', 'advice'),
    aFinding('not-reported', 'advice'),
  ];
  const findings = { open, dismissed: [], facts: new Map() };
  const lines = checkLines(findings, listedFor(findings, 'all'), 'rule');
  const severities = lines.flatMap((line) => (line.type === 'finding' ? [line.listed.finding.severity] : []));
  expect(severities).toEqual(['must', 'advice', 'advice', 'advice']);
  const headings = lines.flatMap((line) => (line.type === 'heading' ? [`${line.words} ${line.count}`] : []));
  expect(headings[0]).toBe('未报送 1');
  expect(headings).toHaveLength(4);
});
