// 二、主要做法和成效: by the ledger's categories, 一是…二是…三是… from the entries marked 入正文, 亮点 first.
import type { Category } from '../ledger/book.ts';
import type { ProjectStanding } from '../standing/project-standing.ts';
import type { ReportParagraph, ReportSection } from './report-model.ts';
import type { ReportScope } from './report-scope.ts';
import { clause, enumerate, firstSentences, from, proseOf, shortened } from './sentence.ts';
import { workWords } from './work-words.ts';

/** A 摘要 has 60–120 字; an entry without one lends its first sentences up to this length. */
const SUMMARY_LENGTH = 120;
/** What is written without a stop is cut where it can be. */
const LONGEST = 260;

export function achievementSections(scope: ReportScope): ReportSection[] {
  const sections = scope.book.categories
    .map((category) => categorySection(category, bodyStandings(scope, category)))
    .filter(({ paragraphs }) => paragraphs.length > 0);
  if (sections.length === 0) return [];
  const head: ReportSection = {
    id: 'achievements',
    level: 1,
    heading: '主要做法和成效',
    paragraphs: [],
    edited: false,
  };
  return [head, ...sections];
}

/** Those marked 入正文, 亮点 first, then by the order given and by 序号. */
function bodyStandings({ standings }: ReportScope, category: Category): ProjectStanding[] {
  return standings
    .filter(
      ({ project, entry, status }) =>
        project.categoryId === category.id && entry?.inBody === true && status !== 'notReported',
    )
    .sort((a, b) => {
      const highlight = Number(b.entry?.highlight ?? false) - Number(a.entry?.highlight ?? false);
      const order = (a.entry?.order ?? Infinity) - (b.entry?.order ?? Infinity);
      return highlight || (Number.isNaN(order) ? 0 : order) || a.project.number - b.project.number;
    });
}

function categorySection(category: Category, standings: readonly ProjectStanding[]): ReportSection {
  return {
    id: `achievements:${category.id}`,
    level: 2,
    heading: `${category.name}${category.name.endsWith('项目') ? '' : '项目'}`,
    paragraphs: enumerate(standings.flatMap(achievement)),
    edited: false,
  };
}

function achievement({ entry, project, status }: ProjectStanding): ReportParagraph[] {
  if (!entry) return [];
  const whole =
    entry.summary.trim() === ''
      ? firstSentences([entry.progress, entry.results].join('\n'), SUMMARY_LENGTH)
      : proseOf(entry.summary);
  const text = whole.length <= LONGEST ? whole : `${shortened(clause(whole), LONGEST)}。`;
  if (text === '') return [];
  return [[from(`${workWords(clause(project.title), status)}。`, project.id), from(text, entry.id)]];
}
