// Checking a period: at first, one project as one types, and how long the window waits at the longest in between.
import { checkProject } from '../../shared/check/check-period.ts';
import { draftFindings } from '../../renderer/features/check/draft-findings.ts';
import { gatherSome, PeriodChecker, type PeriodFindings } from '../../renderer/store/findings.ts';
import { updateRecord } from '../../shared/change/change-set.ts';
import { putRecord, recordsOf } from '../../shared/ledger/ledger.ts';
import { manyProjects } from './many-projects.ts';
import { print } from './measure.ts';

type Run = { readonly whole: number; readonly longest: number; readonly findings: PeriodFindings };

function finish(checker: PeriodChecker): Run {
  const started = performance.now();
  let longest = 0;
  const work = checker.work();
  for (;;) {
    const step = performance.now();
    const next = work.next();
    longest = Math.max(longest, performance.now() - step);
    if (next.done === true) return { whole: performance.now() - started, longest, findings: next.value };
  }
}

const tenths = (milliseconds: number): number => Math.round(milliseconds * 10) / 10;
const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

// The first run of anything is slower than all later ones.
const small = manyProjects(30);
finish(new PeriodChecker(small.ledger, small.period));

const rows = [30, 300, 3000, 10_000].map((count) => {
  const { ledger, period } = manyProjects(count);
  const checker = new PeriodChecker(ledger, period);
  const first = finish(checker);
  const entries = recordsOf(ledger, 'entries').filter(({ periodId }) => periodId === period.id);
  const again = entries.slice(0, 5).map((entry) => {
    putRecord(ledger, 'entries', entry.id, { ...entry, progress: `${entry.progress}各项工作按计划推进。` });
    const change = updateRecord('entries', entry, { progress: '' });
    checker.touch(change ? [change] : []);
    return finish(checker).whole;
  });
  const projectIds = [...first.findings.facts.keys()].slice(0, 20);
  const one = projectIds.map((id) => {
    const started = performance.now();
    gatherSome(ledger, period, [id]).forEach(checkProject);
    return performance.now() - started;
  });
  const typed = [...first.findings.facts.values()].slice(0, 20).map((facts) => {
    const started = performance.now();
    draftFindings(facts, 'progress', `${facts.entry?.progress ?? ''}各项工作按计划推进。`, []);
    return performance.now() - started;
  });
  return {
    projects: count,
    findings: first.findings.open.length,
    'whole period ms': tenths(first.whole),
    'longest step ms': tenths(first.longest),
    'after a commit ms': tenths(middle(again)),
    'one project ms': tenths(middle(one)),
    'a text as typed ms': tenths(middle(typed)),
  };
});
print('Checking a period', rows);
