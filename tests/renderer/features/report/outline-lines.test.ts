import { describe, expect, it } from 'vitest';
import { outlineLines } from '../../../../renderer/features/report/outline-lines.ts';
import { buildReport } from '../../../../shared/report/build-report.ts';
import type { ReportKind } from '../../../../shared/ledger/report.ts';
import { WHOLE_PERIOD } from '../../../../shared/report/kinds.ts';
import { numberSections } from '../../../../shared/report/numbered-sections.ts';
import { gatherReportScope } from '../../../../shared/report/report-scope.ts';
import { reportSubjects } from '../../../../shared/report/subjects.ts';
import { manyProjects } from '../../../bench/many-projects.ts';

const { ledger, period } = manyProjects(30);

function reportOf(kind: ReportKind) {
  const subject = reportSubjects(ledger, period, kind)[0] ?? WHOLE_PERIOD;
  const scope = gatherReportScope(ledger, period, kind, subject);
  if (!scope) throw new Error('the sample has its third quarter');
  return buildReport(scope, null);
}

function linesOf(kind: ReportKind, pageOf: (id: string) => number | null | undefined) {
  const model = reportOf(kind);
  return outlineLines(model, numberSections(model.sections), [], pageOf);
}

describe('the outline', () => {
  it('names an annex without the quarter and the ledger that all of them are of', () => {
    const annexes = linesOf('quarterlyReport', () => 1).filter(({ id }) => id.startsWith('annex'));
    expect(annexes.map(({ label }) => label)).toEqual([
      '附件1 进展情况表',
      '附件2 欠序时项目清单',
      '附件3 量化指标完成情况表',
    ]);
    expect(annexes[0]?.hint).toBe('2023年第三季度重点项目进展情况表（横向）');
  });

  it('says of an annex that it lies across only where it does', () => {
    const across = (kind: ReportKind): unknown =>
      linesOf(kind, () => 1).flatMap(({ id, hint }) => (id.startsWith('annex') ? [hint?.endsWith('（横向）')] : []));
    expect(across('quarterlyReport')).toEqual([true, true, true]);
    expect(across('scoreCircular')).toEqual([false, false]);
  });

  it('leads to no 署名 where none is printed', () => {
    expect(linesOf('onePage', () => 1).map(({ id }) => id)).not.toContain('signature');
  });

  it('names what has no heading each by its own name', () => {
    const labels = linesOf('reminderNotice', () => 1).map(({ label }) => label);
    expect(labels).toEqual(['版式和选项', '标题', '主送机关', '未报项目', '报送要求', '署名与日期']);
  });

  it('leaves a page open that is not set yet', () => {
    const lines = linesOf('quarterlyReport', (id) => (id === 'title' ? 1 : null));
    expect(lines.find(({ id }) => id === 'title')?.page).toBe(1);
    expect(lines.find(({ id }) => id === 'annex3')?.page).toBeNull();
    expect(lines.find(({ id }) => id === 'options')?.page).toBeUndefined();
  });
});
