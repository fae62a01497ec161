// The small report that the files in tests/fixtures/returned were made from (tests/fixtures/returned/make.py): change
// it, and they must be made anew.
import { composeAnnex, composeBody } from '../../../shared/document/compose.ts';
import { cell, paragraph, row } from '../../../shared/document/blocks.ts';
import type { OfficialDocument } from '../../../shared/document/document.ts';
import { DEFAULT_SETTINGS } from '../../../shared/ledger/settings.ts';
import type { ReportSection, TextPart } from '../../../shared/report/report-model.ts';
import { runsOf } from '../../../shared/report/section-blocks.ts';

const part = (text: string, bound: string | null = null, source: string[] = []): TextPart => ({ text, bound, source });

export const SECTIONS: readonly ReportSection[] = [
  {
    id: 'overall',
    level: 1,
    heading: '总体进展情况',
    paragraphs: [[part('年度重点项目共'), part('30', 'total'), part('个，已完成'), part('3', 'done'), part('个。')]],
    edited: false,
  },
  {
    id: 'shortfalls',
    level: 1,
    heading: '存在问题',
    paragraphs: [
      [part('一是调解组织覆盖率为80%，低于目标。', null, ['ent_1'])],
      [part('二是培训场次不足，只办了2次。', null, ['ent_2'])],
    ],
    edited: false,
  },
  { id: 'closing', level: 0, heading: '', paragraphs: [[part('特此报告。')]], edited: false },
];

const NUMERALS = ['一', '二'];

export function sampleReport(): OfficialDocument {
  const { fonts, layout } = DEFAULT_SETTINGS;
  const title = '嘉兴市司法局关于2023年第三季度重点项目进展情况的报告';
  const content = SECTIONS.flatMap((section, index) => [
    ...(section.level === 0 ? [] : [paragraph('heading1', `${NUMERALS[index]}、${section.heading}`, section.id)]),
    ...section.paragraphs.map((parts) => paragraph('body', runsOf(parts), section.id)),
  ]);
  const body = {
    title,
    recipient: '市人民政府',
    content,
    attachments: ['进展情况表'],
    issuer: '嘉兴市司法局',
    date: '2023年10月10日',
    note: '',
  };
  const table = {
    type: 'table' as const,
    columns: [{ width: { weight: 1 } }, { width: { weight: 3 } }],
    head: [row([cell('序号'), cell('进展情况')])],
    rows: [row([cell('1'), cell('印发办法。')]), row([cell('2'), cell('培训2次。')])],
    size: '5' as const,
  };
  return {
    properties: { title, subject: '', author: '嘉兴市司法局', created: '2023-10-10T01:00:00.000Z' },
    options: { fonts, layout },
    letterhead: null,
    imprint: null,
    parts: [
      composeBody(body, { fonts, layout }),
      composeAnnex({ number: null, title: '进展情况表', content: [table], page: 'landscape' }),
    ],
  };
}
