// A quarterly report of about four pages with the real list as its annex, as the report room will build it.
import { cell, paragraph, row, run } from '../../../shared/document/blocks.ts';
import { composeAnnex, composeBody } from '../../../shared/document/compose.ts';
import type { Block, DocumentLayout, OfficialDocument, TableBlock } from '../../../shared/document/document.ts';
import { printed } from '../../../shared/document/typography.ts';
import { DEFAULT_SETTINGS } from '../../../shared/ledger/settings.ts';
import type { SeedProject } from './seed-projects.ts';

export const ANNEX_HEAD = [
  '序号',
  '项目名称',
  '类别',
  '聚焦问题',
  '项目内容及工作方案',
  '项目建设进展\n及取得目标、成效',
];

export function sampleDocument(
  projects: readonly SeedProject[],
  layout: Partial<DocumentLayout> = {},
): OfficialDocument {
  const options = { fonts: DEFAULT_SETTINGS.fonts, layout: { ...DEFAULT_SETTINGS.layout, ...layout } };
  const title = '嘉兴市司法局关于2023年第三季度重点项目进展情况的报告';
  return {
    properties: { title, subject: '2023年第三季度', author: '嘉兴市司法局', created: '2023-10-10T01:00:00.000Z' },
    options,
    letterhead: null,
    imprint: null,
    parts: [
      composeBody(
        {
          title,
          recipient: '市委全面依法治市委员会办公室、市人民政府办公室',
          content: sampleBody(projects),
          attachments: [
            '2023年第三季度重点项目进展情况表',
            '2023年第三季度嘉兴市司法局重点项目欠序时进度项目清单以及下一步整改措施和完成时限一览表',
          ],
          issuer: '嘉兴市司法局',
          date: '2023年10月10日',
          note: '联系人及电话：张镕喆，0573—82080000',
        },
        options,
      ),
      composeAnnex({
        number: 1,
        title: '2023年第三季度重点项目进展情况表',
        page: 'landscape',
        content: [annexTable(projects)],
      }),
      composeAnnex({
        number: 2,
        title: '欠序时项目清单',
        page: 'landscape',
        content: [annexTable(projects.slice(0, 2))],
      }),
    ],
  };
}

export function annexTable(projects: readonly SeedProject[]): TableBlock {
  return {
    type: 'table',
    size: 'small4',
    columns: [
      { width: { twips: 680 }, align: 'center', verticalAlign: 'center' },
      { width: 'content', align: 'left', verticalAlign: 'center' },
      { width: 'content', align: 'center', verticalAlign: 'center' },
      { width: 'content', align: 'left' },
      { width: 'content', align: 'left' },
      { width: 'content', align: 'left' },
    ],
    head: [row(ANNEX_HEAD)],
    rows: projects.map((project) =>
      row(
        [project.number, project.title, project.category, project.problems, project.plan, project.goals].map((text) =>
          cell(printed(text)),
        ),
      ),
    ),
  };
}

function sampleBody(projects: readonly SeedProject[]): Block[] {
  const lead =
    '2023年第三季度，市司法局坚持以习近平法治思想为指导，围绕中心、服务大局，聚焦“五个一”工作要求，扎实推进年度重点项目建设。现将有关情况报告如下：';
  const blocks: Block[] = [
    paragraph('body', lead, 'opening'),
    paragraph('heading1', '一、总体进展情况', 'overview'),
    paragraph(
      'body',
      [
        run('截至9月30日，全局共有重点项目'),
        run('30', ['fig_total']),
        run('个，其中创新类15个、攻坚类13个、储备类2个，分别占50.0%、43.3%、6.7%。'),
      ],
      'overview',
    ),
    paragraph('heading1', '二、主要做法和成效', 'practice'),
  ];
  for (const [index, name] of ['（一）创新类项目', '（二）攻坚类项目', '（三）储备类项目'].entries()) {
    blocks.push(paragraph('heading2', name, 'practice'));
    for (const project of projects.slice(index * 4, index * 4 + 4)) {
      blocks.push(paragraph('heading3', `${project.number}.${project.title}`, 'practice'));
      blocks.push(
        paragraph(
          'body',
          printed(
            project.plan
              .split('\n')
              .map((line) => line.replace(/^\d+\./, ''))
              .join(''),
          ),
          'practice',
        ),
      );
    }
  }
  blocks.push(paragraph('heading1', '三、存在问题', 'problems'));
  for (const project of projects.slice(12, 16)) {
    blocks.push(paragraph('heading4', `（${project.number}）${project.title}`, 'problems'));
    blocks.push(paragraph('body', printed(project.problems.replace(/\d+\./g, '').replaceAll('\n', '')), 'problems'));
  }
  // Two pages of 汉字 alone: 28 to a line, 22 lines to a page.
  blocks.push(paragraph('heading1', '四、下一步工作打算', 'next'));
  blocks.push(paragraph('body', '坚持问题导向持续推进重点项目建设工作'.repeat(60), 'next'));
  blocks.push(paragraph('body', '特此报告。', 'closing'));
  return blocks;
}
