// 催报单: what a unit has not reported, since when it is due, and by when it is wanted.
import { chineseDate, chineseMonthDay, daysBetween, localDay, type Day } from '../../base/dates.ts';
import { periodTitle } from '../../ledger/period.ts';
import type { Reminder } from '../../ledger/reminder.ts';
import { section, type ReportDraft } from '../report-draft.ts';
import type { ReportColumn, ReportParagraph, TextPart } from '../report-model.ts';
import { MINUTES_IN_CHINA, type ReportScope } from '../report-scope.ts';
import { bound, from, joinParts, plain } from '../sentence.ts';
import { lineOf, numberOf } from '../table-cells.ts';

const COLUMNS: readonly ReportColumn[] = [
  { key: 'row', heading: '序号', align: 'center', width: { twips: 700 } },
  { key: 'title', heading: '项目名称', align: 'left', width: 'content' },
  { key: 'leadUnits', heading: '牵头单位', align: 'center', width: { twips: 1800 } },
  { key: 'responsible', heading: '责任人', align: 'center', width: { twips: 1400 } },
];

const CHANNELS: Readonly<Record<Reminder['channel'], string>> = { phone: '电话', message: '消息', letter: '书面' };
export function draftReminderNotice(scope: ReportScope, date: Day | null): ReportDraft {
  const { subject, report, year, period, book } = scope;
  const unit = subject.unitId === null ? undefined : scope.unitById(subject.unitId);
  const missing = scope.standings.filter(
    ({ status, project }) => status === 'notReported' && project.leadUnitIds[0] === subject.unitId,
  );
  const name = `${periodTitle(period)}${book.name}进展情况`;
  return {
    title: `关于尽快报送${name}的催报单`,
    subtitle: [`（${year.year}年第${report?.issueNumber ?? '　'}号）`],
    recipient: unit?.fullName ?? '',
    sections: [
      section({
        id: 'missing',
        level: 0,
        heading: '',
        paragraphs: [missingParagraph(scope, name, missing.length, date)],
        table: {
          columns: COLUMNS,
          rows: missing.map(({ project }, index) => ({
            projectId: project.id,
            cells: [
              numberOf(index + 1),
              lineOf(`${project.number}.${project.title}`, project.id),
              lineOf(scope.leadUnits(project), project.id),
              lineOf(project.responsible, project.id),
            ],
          })),
        },
      }),
      section({ id: 'demand', level: 0, heading: '', paragraphs: [...remindedParagraphs(scope), demand(scope, date)] }),
    ],
    numbers: { missing: String(missing.length) },
    fileTitle: `催报单 ${unit?.shortName ?? ''} ${periodTitle(period)}`,
  };
}

function missingParagraph({ period }: ReportScope, name: string, count: number, date: Day | null): ReportParagraph {
  const late = date === null ? 0 : daysBetween(period.fillDeadline, date);
  const since = date === null || late <= 0 ? '目前' : `截至${chineseMonthDay(date)}，已逾期${late}天，`;
  return [
    plain(`${name}应于${chineseMonthDay(period.fillDeadline)}前报送。${since}你单位牵头的下列`),
    bound(count, 'missing'),
    plain('个项目尚未报送：'),
  ];
}

/** Earlier reminders of the period, by day; a unit should see that it was asked. */
function remindedParagraphs({ recordsOfYear, period, subject }: ReportScope): ReportParagraph[] {
  const reminders = recordsOfYear
    .reminders()
    .filter(({ periodId, unitId }) => periodId === period.id && unitId === subject.unitId)
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  if (reminders.length === 0) return [];
  const parts = reminders.map(({ id, at, channel }): TextPart[] => [
    from(`${chineseMonthDay(localDay(at, MINUTES_IN_CHINA))}${CHANNELS[channel]}`, id),
  ]);
  return [[plain('此前已于'), ...joinParts(parts, '、', '催报。')]];
}

function demand({ period }: ReportScope, date: Day | null): ReportParagraph {
  const deadlines = [period.collectDeadline, period.reportDeadline];
  const next = deadlines.find((deadline) => date === null || deadline > date);
  const until = next === undefined ? '请于收到本单后1个工作日内' : `请于${chineseDate(next)}前`;
  return [
    plain(
      `${until}将填报表（电子版和盖章扫描件）报送汇总人员；确实没有进展的也请如实填报并说明原因。逾期仍未报送的，将在通报中列明。`,
    ),
  ];
}
