// 三、存在问题: what is behind and why. With names in a 通报, without them in a 报告, unless the person switched.
import { quote } from '../base/quote.ts';
import type { ProjectStanding } from '../standing/project-standing.ts';
import { isUpward } from './kinds.ts';
import { section } from './report-draft.ts';
import type { ReportChart, ReportParagraph, ReportSection, TextPart } from './report-model.ts';
import type { ReportScope } from './report-scope.ts';
import { bound, clause, enumerate, firstSentences, from, joinParts, plain, shortened } from './sentence.ts';

const PROBLEM_LENGTH = 150;
/** A section that one can read; the rest of those behind stand in 附件2. */
const PROBLEMS_SHOWN = 8;
const LONGEST_PROBLEM = 220;
/** Up to so many projects a unit that is late is told which. */
const LATE_NAMED = 20;

export function shortfallSection(scope: ReportScope): ReportSection {
  const named = scope.choices.namesShown;
  const having = scope.standings.filter(
    ({ entry, status }) => entry && entry.problems.trim() !== '' && (status === 'behind' || entry.inBody),
  );
  // Those behind come first: they are what the section is for.
  const ordered = [...having].sort(
    (a, b) => Number(b.status === 'behind') - Number(a.status === 'behind') || a.project.number - b.project.number,
  );
  const shown = ordered.slice(0, PROBLEMS_SHOWN);
  const left = ordered.slice(PROBLEMS_SHOWN).filter(({ status }) => status === 'behind');
  const problems = enumerate(shown.map((standing) => problem(standing, named, scope)));
  const late = isUpward(scope.kind) ? [] : lateParagraph(scope);
  const paragraphs = [introduction(scope, problems.length), ...problems, leftParagraph(left), late].filter(
    (paragraph) => paragraph.length > 0,
  );
  return section({
    id: 'shortfalls',
    level: 1,
    heading: '存在问题',
    paragraphs,
    ...behindChart(scope),
  });
}

const BARS_SHOWN = 8;
const BAR_NAME_LENGTH = 12;

/** Figures that are behind, as percent of the year's target beside what the plan asks for. */
function behindChart({ choices, standings }: ReportScope): { readonly chart?: ReportChart } {
  const late = standings
    .flatMap(({ figureStandings }) => figureStandings)
    .filter(({ light, target }) => (light === 'yellow' || light === 'red') && target.value > 0)
    .slice(0, BARS_SHOWN);
  if (!choices.charts || late.length === 0) return {};
  const percent = (value: number | null, of: number): number | null =>
    value === null ? null : Math.round((value / of) * 1000) / 10;
  return {
    chart: {
      title: '落后指标完成情况与序时要求（占年度目标的百分比）',
      bars: 'grouped',
      categories: late.map(({ indicator }) => shortened(indicator.name, BAR_NAME_LENGTH)),
      series: [
        { name: '实际完成', values: late.map(({ actual, target }) => percent(actual, target.value)) },
        { name: '序时要求', values: late.map(({ expected, target }) => percent(expected, target.value)) },
      ],
    },
  };
}

/** Those behind that found no room; the annex has them all. */
function leftParagraph(left: readonly ProjectStanding[]): ReportParagraph {
  if (left.length === 0) return [];
  const ids = left.map(({ project }) => project.id);
  return [from(`其余${left.length}个滞后项目的情况见欠序时项目清单。`, ...ids)];
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
  const text = told(entry?.problems ?? '');
  const source = entry?.id ?? project.id;
  if (!named) return [from(text, source)];
  const units = scope.leadUnits(project);
  const mark = status === 'behind' ? '滞后' : '';
  return [
    from(`${quote(clause(project.title))}${mark}${units === '' ? '' : `（${units}）`}。`, project.id),
    from(text, source),
  ];
}

/** Whole sentences; one that does not stop is cut where it can be. */
function told(text: string): string {
  const whole = firstSentences(text, PROBLEM_LENGTH);
  return whole.length <= LONGEST_PROBLEM ? whole : `${shortened(clause(whole), LONGEST_PROBLEM)}。`;
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
      missing.length > LATE_NAMED
        ? `${unit}${list.length}个`
        : `${unit}${list.length}个（${list.map(({ project }) => quote(clause(project.title))).join('')}）`,
      ...list.map(({ project }) => project.id),
    ),
  ]);
  return [
    bound(missing.length, 'status:notReported:count'),
    plain('个项目未按时报送：'),
    ...joinParts(units, '，', '。'),
  ];
}
