// 附件2 欠序时项目清单: how each is behind, why, and by when it will be made up for.
import { periodTitle } from '../ledger/period.ts';
import type { ReportAnnex, ReportColumn, ReportLine } from './report-model.ts';
import type { ReportScope } from './report-scope.ts';
import { LIGHT_WORDS, linesOf } from './table-cells.ts';

const COLUMNS: readonly ReportColumn[] = [
  { key: 'row', heading: '序号', align: 'center', width: { twips: 700 } },
  { key: 'title', heading: '项目名称', align: 'center', width: { twips: 2000 } },
  { key: 'leadUnits', heading: '牵头单位', align: 'center', width: { twips: 1300 } },
  { key: 'light', heading: '亮灯', align: 'center', width: { twips: 700 } },
  { key: 'reason', heading: '滞后情况', align: 'left', width: 'content' },
  { key: 'issues', heading: '原因', align: 'left', width: 'content' },
  { key: 'nextSteps', heading: '整改措施及时限', align: 'left', width: 'content' },
];

export function behindAnnex(scope: ReportScope): ReportAnnex {
  const behind = scope.standings.filter(({ status }) => status === 'behind');
  return {
    id: 'behind',
    title: `${periodTitle(scope.period)}${scope.book.name}欠序时项目清单`,
    sheetName: '欠序时项目清单',
    page: 'landscape',
    table: {
      columns: COLUMNS,
      rows: behind.map(({ project, entry, light, reason }, index) => {
        const own = (text: string): ReportLine[] => [{ text, source: [project.id] }];
        const told = (text: string | undefined): ReportLine[] => linesOf(text ?? '', entry?.id ?? project.id);
        return {
          projectId: project.id,
          cells: [
            [{ text: String(index + 1), source: [], value: index + 1 }],
            own(project.title),
            own(scope.leadUnits(project)),
            own(light === null ? '' : LIGHT_WORDS[light]),
            own(reason),
            told(entry?.problems),
            told(entry?.nextSteps),
          ],
        };
      }),
    },
  };
}
