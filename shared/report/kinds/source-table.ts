// 数据来源对照表: every sentence and number of the period's report with the records it was made of and the file in
// which a unit sent them.
import { localDay, localTime, chineseMonthDay, type Day } from '../../base/dates.ts';
import type { ReportKind } from '../../ledger/report.ts';
import type { Submission } from '../../ledger/submission.ts';
import { numberSections, type NumberedSection } from '../numbered-sections.ts';
import type { ReportDraft } from '../report-draft.ts';
import type { ReportColumn, ReportParagraph, ReportRow, TextPart } from '../report-model.ts';
import { MINUTES_IN_CHINA, type ReportScope } from '../report-scope.ts';
import { applyEdits } from '../section-edits.ts';
import { sourceNames } from '../source-names.ts';
import { numberOf } from '../table-cells.ts';
import { sectionName } from '../section-name.ts';
import { bylineOf } from './briefing.ts';
import { draftQuarterly } from './quarterly.ts';

const COLUMNS: readonly ReportColumn[] = [
  { key: 'row', heading: '序号', align: 'center', width: { twips: 700 } },
  { key: 'section', heading: '所在部分', align: 'center', width: { twips: 1500 } },
  { key: 'statement', heading: '报告表述', align: 'left', width: 'content' },
  { key: 'entries', heading: '数据来源', align: 'left', width: 'content' },
  { key: 'file', heading: '单位报送文件', align: 'left', width: 'content' },
];

/** Of a period's reports the one that somebody has worked on; the upward one unless it is the 通报 alone. */
const TRACED: readonly ReportKind[] = ['quarterlyReport', 'quarterlyCircular'];

export function draftSourceTable(scope: ReportScope, date: Day | null): ReportDraft {
  const traced = tracedScope(scope);
  const draft = draftQuarterly(traced);
  const sections = numberSections(applyEdits(draft.sections, traced.report?.sections ?? []));
  const name = traced.report?.title || draft.title;
  const statements = sections.flatMap((section) =>
    section.paragraphs.flatMap((paragraph) => sentences(paragraph).map((parts) => ({ section, parts }))),
  );
  const title = '数据来源对照表';
  return {
    title: `${name.replaceAll('\n', '')}${title}`,
    subtitle: [bylineOf(scope, date)],
    sections: [],
    annexes: [
      {
        id: 'sources',
        title: scope.report?.title || `${name.replaceAll('\n', '')}数据来源对照表`,
        sheetName: title,
        page: 'landscape',
        table: {
          columns: COLUMNS,
          rows: statements.map(({ section, parts }, index) => statementRow(section, parts, index + 1, traced)),
        },
      },
    ],
    numbers: draft.numbers ?? {},
  };
}

function tracedScope(scope: ReportScope): ReportScope {
  const reports = scope.recordsOfYear.reports().filter(({ periodId }) => periodId === scope.period.id);
  const report = TRACED.flatMap((kind) => reports.filter((one) => one.kind === kind)).at(0) ?? null;
  const kind = report?.kind ?? 'quarterlyReport';
  const { choices } = scope;
  const named = report?.namesShown ?? false;
  return { ...scope, kind, report, choices: { ...choices, namesShown: named } };
}

/** A paragraph by its sentences: a part ends one when it ends in 。 or holds one. */
function sentences(paragraph: ReportParagraph): TextPart[][] {
  const all: TextPart[][] = [];
  let open: TextPart[] = [];
  for (const part of paragraph) {
    const pieces = part.text.match(/[^。]*。|[^。]+$/gu) ?? [];
    for (const text of pieces) {
      open.push({ ...part, text });
      if (text.endsWith('。')) {
        all.push(open);
        open = [];
      }
    }
  }
  return open.length === 0 ? all : [...all, open];
}

function statementRow(
  section: NumberedSection,
  parts: readonly TextPart[],
  place: number,
  scope: ReportScope,
): ReportRow {
  const source = [...new Set(parts.flatMap((part) => part.source))];
  const bounds = parts.filter((part) => part.bound !== null);
  const names = sourceNames(scope);
  const lines = [
    ...bounds.map((part) => ({ text: `${part.text}：${names.number(part.bound ?? '')}`, source: [] })),
    ...source.map((id) => ({ text: names.record(id), source: [id] })),
  ];
  const byHand = section.edited ? [{ text: '人工改写，未与台账逐字对应', source: [] }] : [];
  return {
    projectId: '',
    cells: [
      numberOf(place),
      [{ text: sectionName(section), source: [] }],
      [
        {
          text: parts.map(({ text }) => text).join(''),
          source,
        },
      ],
      lines.length > 0 || byHand.length > 0 ? [...byHand, ...lines] : [{ text: '固定用语', source: [] }],
      filesOf(source, scope).map((file) => ({ text: fileWords(file, scope), source: [file.id] })),
    ],
  };
}

/** The versions that the entries started from. */
function filesOf(source: readonly string[], { standings, recordsOfYear }: ReportScope): Submission[] {
  const wanted = new Set<string>();
  for (const { entry, goalStatuses, figureStandings, project } of standings) {
    if (!entry || entry.submissionId === null) continue;
    const own = [
      entry.id,
      ...[...goalStatuses.values()].map(({ id }) => id),
      ...figureStandings.flatMap(({ reading }) => reading?.id ?? []),
    ];
    if (own.some((id) => source.includes(id)) && project.deletedAt === null) wanted.add(entry.submissionId);
  }
  return recordsOfYear.submissions().filter(({ id }) => wanted.has(id));
}

function fileWords({ fileName, version, receivedAt, unitId }: Submission, { unitById }: ReportScope): string {
  const on = chineseMonthDay(localDay(receivedAt, MINUTES_IN_CHINA));
  const when = `${on}${localTime(receivedAt, MINUTES_IN_CHINA)}收，第${version}版`;
  const name = fileName === '' ? '电话或消息记录' : fileName;
  return `${unitById(unitId)?.shortName ?? ''}：${name}（${when}）`;
}
