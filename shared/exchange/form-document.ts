// The form as a Word table, for units that work in Word; it comes back by 序号 and name.
import { chineseDate } from '../base/dates.ts';
import type { CellParagraph, DocumentOptions, OfficialDocument, TableCell, TableRow } from '../document/document.ts';
import type { FormModel, FormProject } from './form-model.ts';
import { formTitle } from './form-title.ts';

export function formDocument(model: FormModel, options: DocumentOptions): OfficialDocument {
  const { period, unit, signers } = model;
  const heads = ['序号', '项目名称', '年度目标', ...model.fields.map(({ label }) => label), '完成度（%）'];
  const sign = `填报人：${signers.filler}　　联系电话：${signers.phone}　　审核人：${signers.reviewer}`;
  return {
    properties: { title: formTitle(model), subject: '', author: model.officeName, created: model.at },
    options,
    letterhead: null,
    imprint: null,
    parts: [
      {
        id: 'form',
        kind: 'annex',
        page: 'landscape',
        blocks: [
          { type: 'paragraph', role: 'annexTitle', runs: [{ text: formTitle(model) }] },
          {
            type: 'paragraph',
            role: 'tableNote',
            runs: [
              {
                text: `填报单位：${unit.fullName}　　请于${chineseDate(period.fillDeadline)}前报送，数据截至${chineseDate(period.dataDate)}`,
              },
            ],
          },
          {
            type: 'table',
            size: '5',
            columns: [
              { width: { twips: 560 }, align: 'center' },
              { width: { weight: 3 }, align: 'left' },
              { width: { weight: 5 }, align: 'left' },
              ...model.fields.map(({ key }) => ({
                width: { weight: key === 'progress' ? 6 : 4 },
                align: 'left' as const,
              })),
              { width: { twips: 900 }, align: 'center' },
            ],
            head: [{ cells: heads.map((head) => cell(head)) }],
            rows: model.projects.map((project) => projectRow(model, project)),
          },
          { type: 'paragraph', role: 'tableNote', runs: [{ text: sign }] },
          {
            type: 'paragraph',
            role: 'tableNote',
            runs: [{ text: '负责人签字（盖章）：　　　　　　　　　　填报日期：　　　　年　　月　　日' }],
          },
        ],
      },
    ],
  };
}

function projectRow({ fields }: FormModel, project: FormProject): TableRow {
  return {
    cells: [
      cell(String(project.number)),
      cell(project.title),
      cell(project.goals),
      ...fields.map(({ key }) => cell(project.texts[key] ?? '')),
      cell(project.completion === null ? '' : String(project.completion)),
    ],
  };
}

function cell(text: string): TableCell {
  return { paragraphs: text.split('\n').map((line): CellParagraph => ({ runs: [{ text: line }] })) };
}
