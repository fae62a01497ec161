// The list as a workbook with a sheet of statistics, as the report room will build it.
import { printed } from '../../../shared/document/typography.ts';
import {
  DEFAULT_WORKBOOK_FONTS,
  type Cell,
  type CellStyleName,
  type Sheet,
  type WorkbookModel,
} from '../../../shared/document/workbook.ts';
import { ANNEX_HEAD } from './sample-document.ts';
import type { SeedProject } from './seed-projects.ts';

function text(words: string, style: CellStyleName = 'body'): Cell {
  return { type: 'text', text: words, style };
}

const MARGINS = { top: 20, bottom: 18, left: 15, right: 15 };

export function sampleWorkbook(projects: readonly SeedProject[]): WorkbookModel {
  const title = '嘉兴市司法局2023年第三季度重点项目进展情况表';
  const list: Sheet = {
    name: '进展情况表',
    columns: [6, 18, 9, 34, 42, 42].map((width) => ({ width })),
    rows: [
      { cells: [text(title, 'title'), null, null, null, null, null], heightPoints: 36 },
      { cells: ANNEX_HEAD.map((head) => text(head, 'head')) },
      ...projects.map((project, index) => ({
        cells: [
          { type: 'number', value: index + 1, style: 'center' } as const,
          text(printed(project.title), 'center'),
          text(project.category, 'center'),
          text(printed(project.problems)),
          text(printed(project.plan)),
          text(printed(project.goals)),
        ],
      })),
    ],
    merges: [{ top: 1, left: 1, bottom: 1, right: 6 }],
    frozenRows: 2,
    filterRow: 2,
    print: {
      landscape: true,
      paper: 'A4',
      fitWidth: true,
      repeatRows: [2, 2],
      pageNumbers: true,
      marginsMillimetres: MARGINS,
    },
  };
  return {
    properties: { title, author: '嘉兴市司法局', created: '2023-10-10T01:00:00.000Z' },
    fonts: DEFAULT_WORKBOOK_FONTS,
    sheets: [list, statistics(projects)],
  };
}

function statistics(projects: readonly SeedProject[]): Sheet {
  const last = projects.length + 2;
  const categories = ['创新类', '攻坚类', '储备类'];
  const percents = [50, 43.3, 6.7];
  return {
    name: '统计',
    columns: [{ width: 20 }, { width: 12 }, { width: 12 }],
    rows: [
      { cells: [text('类别', 'head'), text('项目数', 'head'), text('占比', 'head')] },
      ...categories.map((category, index) => ({
        cells: [
          text(category, 'center'),
          {
            type: 'formula',
            formula: `COUNTIF(进展情况表!$C$3:$C$${last},A${index + 2})`,
            value: projects.filter((project) => project.category === category).length,
            style: 'number',
          } as const,
          { type: 'number', value: percents[index] ?? 0, style: 'percent' } as const,
        ],
      })),
      {
        cells: [
          text('合计', 'label'),
          { type: 'formula', formula: 'SUM(B2:B4)', value: projects.length, style: 'number' },
          { type: 'number', value: 100, style: 'percent' },
        ],
      },
      { cells: [text('=1+1'), text('-完成'), text('@备注')] },
    ],
    merges: [],
    frozenRows: 1,
    print: {
      landscape: false,
      paper: 'A4',
      fitWidth: true,
      repeatRows: null,
      pageNumbers: true,
      marginsMillimetres: MARGINS,
    },
  };
}
