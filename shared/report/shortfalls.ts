// 三、存在问题: what is behind and why. With names in a 通报, without them in a 报告, unless the person switched.
import type { ProjectStanding } from '../standing/project-standing.ts';
import { isUpward } from './kinds.ts';
import type { ReportParagraph, ReportSection, TextPart } from './report-model.ts';
import type { ReportScope } from './report-scope.ts';
import { bound, clause, enumerate, firstSentences, from, joinParts, plain } from './sentence.ts';

const PROBLEM_LENGTH = 150;

export function shortfallSection(scope: ReportScope): ReportSection {
  const named = scope.choices.namesShown;
  const told = scope.standings.filter(
    ({ entry, status }) => entry && entry.problems.trim() !== '' && (status === 'behind' || entry.inBody),
  );
  // Those behind come first: they are what the section is for.
  const ordered = [...told].sort(
    (a, b) => Number(b.status === 'behind') - Number(a.status === 'behind') || a.project.number - b.project.number,
  );
  const problems = enumerate(ordered.map((standing) => problem(standing, named, scope)));
  const late = isUpward(scope.kind) ? [] : lateParagraph(scope);
  const paragraphs = [introduction(scope, problems.length), ...problems, late].filter(
    (paragraph) => paragraph.length > 0,
  );
  return { id: 'shortfalls', level: 1, heading: '存在问题', paragraphs, edited: false };
}

function introduction({ statistics, standings }: ReportScope, problems: number): ReportParagraph {
  const behind = statistics.byStatus.find(({ status }) => status === 'behind');
  const parts: TextPart[][] = [];
  if (behind && behind.count > 0) {
    parts.push([bound(behind.count, 'status:behind:count'), plain(`个项目${behind.prose}`)]);
  }
  if (statistics.figures.behind > 0) {
    parts.push([bound(statistics.figures.behind, 'figures:behind'), plain('个量化指标落后于序时要求')]);
  }
  if (parts.length > 0) {
    return [plain('对照年度目标和序时要求，'), ...joinParts(parts, '，', problems === 0 ? '。' : '，主要问题是：')];
  }
  if (problems > 0) return [plain('推进中还存在以下问题：')];
  // Said only of what is known: a project that was not reported, or cannot be judged, is not on schedule.
  const known = standings.length > 0 && standings.every(({ status }) => ON_SCHEDULE.has(status));
  return known ? [plain('各项目均达到序时进度，未发现影响年度目标完成的突出问题。')] : [];
}

const ON_SCHEDULE: ReadonlySet<string> = new Set(['done', 'ahead', 'onTrack']);

function problem({ entry, project, status }: ProjectStanding, named: boolean, scope: ReportScope): ReportParagraph {
  const text = firstSentences(entry?.problems ?? '', PROBLEM_LENGTH);
  const source = entry?.id ?? project.id;
  if (!named) return [from(text, source)];
  const units = scope.leadUnits(project);
  const mark = status === 'behind' ? '滞后' : '';
  return [
    from(`“${clause(project.title)}”${mark}${units === '' ? '' : `（${units}）`}。`, project.id),
    from(text, source),
  ];
}

/** 通报 names the units that have not reported. */
function lateParagraph({ standings, leadUnits }: ReportScope): ReportParagraph {
  const missing = standings.filter(({ status }) => status === 'notReported');
  if (missing.length === 0) return [];
  const byUnit = new Map<string, ProjectStanding[]>();
  for (const standing of missing) {
    const unit = leadUnits(standing.project) || '未明确牵头单位';
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), standing]);
  }
  const units = [...byUnit].map(([unit, list]) => [
    from(
      `${unit}${list.length}个（${list.map(({ project }) => `“${clause(project.title)}”`).join('、')}）`,
      ...list.map(({ project }) => project.id),
    ),
  ]);
  return [
    bound(missing.length, 'status:notReported:count'),
    plain('个项目未按时报送：'),
    ...joinParts(units, '，', '。'),
  ];
}
