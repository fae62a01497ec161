// 督办单: a matter, or a project behind plan that is no matter yet, with room for 批示, reply and 销号.
import { chineseDate, chineseMonthDay, type Day } from '../../base/dates.ts';
import { quote } from '../../base/quote.ts';
import type { Supervision } from '../../ledger/supervision.ts';
import type { ProjectStanding } from '../../standing/project-standing.ts';
import { section, type ReportDraft } from '../report-draft.ts';
import type { ReportParagraph, ReportSection } from '../report-model.ts';
import type { ReportScope } from '../report-scope.ts';
import { firstSentences, from, plain, proseOf } from '../sentence.ts';
import { linesOf } from '../table-cells.ts';

/** What stands for itself in the ledger is not printed again at length. */
const PROBLEM_LENGTH = 160;

export function draftSupervisionNotice(scope: ReportScope, date: Day | null): ReportDraft {
  const { subject, supervisions, standings, issuer, settings, report, year, book } = scope;
  const matter = supervisions.find(({ id }) => id === subject.supervisionId) ?? null;
  const projectId = matter?.projectId ?? subject.projectId;
  const standing = standings.find(({ project }) => project.id === projectId) ?? null;
  const number = matter?.number ?? report?.issueNumber ?? null;
  const about = standing?.project.title ?? matter?.matter ?? '';
  return {
    title: `${issuer?.name ?? settings.officeName}${book.name}督办单`,
    subtitle: [`（${year.year}年第${number ?? '　'}号）`],
    sections: [
      basics(scope, matter, standing, date),
      section({ id: 'matter', level: 0, heading: '督办事项', paragraphs: matterParagraphs(scope, matter, standing) }),
      instruction(matter),
      section({ id: 'standing', level: 0, heading: '当前进展', paragraphs: standingParagraphs(scope, standing) }),
      section({ id: 'demand', level: 0, heading: '办理要求', paragraphs: [demand(matter)] }),
      reply(matter),
      closing(matter),
    ],
    fileTitle: `督办单${number === null ? '' : `第${number}号`} ${about}`.trim(),
  };
}

function basics(
  scope: ReportScope,
  matter: Supervision | null,
  standing: ProjectStanding | null,
  date: Day | null,
): ReportSection {
  const unitId = matter?.unitId ?? standing?.project.leadUnitIds[0];
  const unit = unitId === undefined ? undefined : scope.unitById(unitId);
  const issued = matter?.issuedOn ?? date;
  const source = [matter?.id ?? standing?.project.id ?? ''].filter(Boolean);
  const field = (label: string, text: string) => ({ label, lines: linesOf(text, ...source) });
  return section({
    id: 'basics',
    level: 0,
    heading: '基本信息',
    paragraphs: [],
    fields: [
      [
        field('承办单位', unit?.fullName ?? ''),
        field('联络员', [unit?.liaison, unit?.phone].filter(Boolean).join('　')),
      ],
      [
        field('交办日期', issued === null ? '' : chineseDate(issued)),
        field('办结时限', matter ? chineseDate(matter.due) : '　　年　月　日'),
      ],
      ...(standing ? [[field('所属项目', `${standing.project.number}.${standing.project.title}`)]] : []),
    ],
  });
}

function matterParagraphs(
  scope: ReportScope,
  matter: Supervision | null,
  standing: ProjectStanding | null,
): ReportParagraph[] {
  if (matter) return linesOf(matter.matter, matter.id).map(({ text }) => [from(text, matter.id)]);
  if (!standing) return [];
  const { project } = standing;
  const until = `截至${chineseMonthDay(scope.period.dataDate)}`;
  return [[from(`${quote(project.title)}${until}滞后序时进度，请查明原因，提出补救措施并限期赶上。`, project.id)]];
}

function instruction(matter: Supervision | null): ReportSection {
  const given = matter === null ? '' : matter.instruction.trim();
  return section({
    id: 'instruction',
    level: 0,
    heading: '领导批示',
    paragraphs: given === '' || matter === null ? [] : [[from(given, matter.id)]],
    ...(given === '' ? { blank: { lines: 3, signing: '' } } : {}),
  });
}

function standingParagraphs(scope: ReportScope, standing: ProjectStanding | null): ReportParagraph[] {
  if (!standing) return [];
  const { project, entry, reason } = standing;
  const problems = firstSentences(entry?.problems ?? '', PROBLEM_LENGTH);
  const day = `截至${chineseMonthDay(scope.period.dataDate)}，`;
  return [
    [plain(day), from(proseOf(reason), project.id)],
    ...(problems === '' || !entry ? [] : [[plain('承办单位反映：'), from(problems, entry.id)]]),
  ];
}

function demand(matter: Supervision | null): ReportParagraph {
  const until = matter ? `于${chineseMonthDay(matter.due)}前` : '按上述时限';
  return [
    from(
      `请${until}书面回复办理情况，写明原因、措施、责任人和完成时间；不能按时办结的，提前说明。办结后由督办单位核实销号。`,
      ...(matter ? [matter.id] : []),
    ),
  ];
}

function reply(matter: Supervision | null): ReportSection {
  const given = matter === null ? '' : matter.reply.trim();
  const on = matter?.repliedOn ? chineseDate(matter.repliedOn) : '　　年　月　日';
  return section({
    id: 'reply',
    level: 0,
    heading: '办理情况\n（承办单位填写）',
    paragraphs: given === '' || matter === null ? [] : [[from(given, matter.id)]],
    blank: { lines: given === '' ? 7 : 1, signing: `负责人（签字、盖章）：　　　　　　　　${on}` },
  });
}

function closing(matter: Supervision | null): ReportSection {
  const closed = matter?.closedOn ?? null;
  return section({
    id: 'closing',
    level: 0,
    heading: '销号意见',
    paragraphs: closed === null || !matter ? [] : [[from('经核实，该事项已办结，同意销号。', matter.id)]],
    blank: {
      lines: closed === null ? 2 : 1,
      signing: `督办人（签字）：　　　　　　　　${closed === null ? '　　年　月　日' : chineseDate(closed)}`,
    },
  });
}
