// 一页纸: what a chief has to know, on one page whatever the ledger holds. Lines are measured; what finds no room is
// counted and said at the foot.
import type { Day } from '../../base/dates.ts';
import { chineseMonthDay } from '../../base/dates.ts';
import { CHARACTERS_A_LINE, LINE_TWIPS, PORTRAIT, textHeightTwips, TITLE_LINE_TWIPS } from '../../document/page.ts';
import { titleLines } from '../../document/title-lines.ts';
import { periodTitle } from '../../ledger/period.ts';
import { wrappedLines } from '../../base/width.ts';
import type { ProjectStanding } from '../../standing/project-standing.ts';
import { isTold, section, type ReportDraft } from '../report-draft.ts';
import { figureSentence, statusParagraph } from '../overall.ts';
import type { ReportParagraph, ReportSection } from '../report-model.ts';
import type { ReportScope } from '../report-scope.ts';
import { bound, clause, from, paragraphText, plain, shortened } from '../sentence.ts';
import { bylineOf } from './briefing.ts';

/** An item takes two lines at most. */
const ITEM_LENGTH = 52;
const TITLE_LENGTH = 22;
/** 落款 line, the empty line under the title, the line that says what was left out. */
const FIXED_LINES = 3;
const LEFT_OUT_LINES = 2;

type Topic = 'behind' | 'highlights' | 'next';
type Item = { readonly topic: Topic; readonly projectId: string; readonly paragraph: ReportParagraph };

const HEADINGS: Readonly<Record<Topic, string>> = {
  behind: '滞后项目',
  highlights: '主要成效',
  next: '近期节点',
};
const TOPICS: readonly Topic[] = ['behind', 'highlights', 'next'];

export function draftOnePage(scope: ReportScope, date: Day | null): ReportDraft {
  const title = `${periodTitle(scope.period)}${scope.book.name}进展要情`;
  const overall = section({
    id: 'overall',
    level: 1,
    heading: '总体情况',
    paragraphs: [
      [
        plain(`${scope.book.name}共`),
        bound(scope.statistics.total, 'total'),
        plain('个。'),
        ...statusParagraph(scope),
        ...figureSentence(scope),
      ],
    ],
  });
  const items = candidates(scope);
  const room = roomFor(scope, title) - linesOfSection(overall, scope);
  const chosen = fitting(items, room, scope);
  const left = items.filter((item) => !chosen.includes(item));
  const sections = TOPICS.map((topic) =>
    section({
      id: topic,
      level: 1,
      heading: HEADINGS[topic],
      paragraphs: chosen
        .filter((item) => item.topic === topic)
        .map(({ paragraph }, index) => [plain(`${index + 1}.`), ...paragraph]),
    }),
  );
  return {
    title,
    subtitle: [bylineOf(scope, date)],
    sections: [overall, ...sections, leftOutSection(left)].filter(isTold),
    notices:
      left.length === 0
        ? []
        : [
            {
              type: 'leftOut',
              severity: 'advice',
              projectIds: [...new Set(left.map(({ projectId }) => projectId))],
              sectionId: 'leftOut',
            },
          ],
  };
}

/** What could be told, the most important of each topic first. */
function candidates(scope: ReportScope): Item[] {
  const { standings, choices, leadUnits } = scope;
  const named = ({ project }: ProjectStanding): string => {
    const units = leadUnits(project);
    const short = shortened(clause(project.title), TITLE_LENGTH);
    return choices.namesShown && units !== '' ? `${short}（${units}）` : short;
  };
  const severity = ({ light }: ProjectStanding): number => (light === 'red' ? 0 : 1);
  const behind = standings
    .filter(({ status }) => status === 'behind')
    .sort((a, b) => severity(a) - severity(b) || a.project.number - b.project.number)
    .map((standing): Item => {
      const { project, entry, reason } = standing;
      const why = entry && entry.problems.trim() !== '' ? entry.problems : reason;
      return {
        topic: 'behind',
        projectId: project.id,
        paragraph: [
          from(`${named(standing)}：`, project.id),
          from(`${shortened(clause(why), ITEM_LENGTH - named(standing).length)}。`, entry?.id ?? project.id),
        ],
      };
    });
  const highlights = standings
    .filter(({ entry, status }) => entry?.highlight === true && status !== 'notReported')
    .sort((a, b) => (a.entry?.order ?? Infinity) - (b.entry?.order ?? Infinity) || a.project.number - b.project.number)
    .flatMap((standing): Item[] => {
      const { project, entry } = standing;
      const told = entry?.summary.trim() || entry?.results.trim() || entry?.progress || '';
      if (!entry || told.trim() === '') return [];
      const title = shortened(clause(project.title), TITLE_LENGTH);
      return [
        {
          topic: 'highlights',
          projectId: project.id,
          paragraph: [
            from(`${title}：`, project.id),
            from(`${shortened(clause(told), ITEM_LENGTH - title.length)}。`, entry.id),
          ],
        },
      ];
    });
  return [...behind, ...highlights, ...milestoneItems(scope)];
}

function milestoneItems({ standings, nextPeriod }: ReportScope): Item[] {
  if (!nextPeriod) return [];
  return standings
    .flatMap(({ milestones, project }) => milestones.map((milestone) => ({ ...milestone, projectId: project.id })))
    .filter(({ doneOn, due }) => doneOn === null && nextPeriod.from <= due && due <= nextPeriod.dataDate)
    .sort((a, b) => (a.due < b.due ? -1 : 1))
    .map(({ id, due, title, projectId }): Item => ({
      topic: 'next',
      projectId,
      paragraph: [from(`${chineseMonthDay(due)}前，${shortened(clause(title), ITEM_LENGTH)}。`, id)],
    }));
}

/** Items in turn from each topic, as long as there is room; a topic's first item brings its heading. */
function fitting(items: readonly Item[], room: number, scope: ReportScope): Item[] {
  const queues = TOPICS.filter((topic) => !isEdited(topic, scope)).map((topic) =>
    items.filter((item) => item.topic === topic),
  );
  const chosen: Item[] = [];
  let left = room - TOPICS.reduce((sum, topic) => sum + editedLines(topic, scope), 0);
  const longest = Math.max(0, ...queues.map((queue) => queue.length));
  for (let round = 0; round < longest; round += 1) {
    for (const queue of queues) {
      const item = queue[round];
      if (!item) continue;
      const heading = chosen.some(({ topic }) => topic === item.topic) ? 0 : 1;
      const lines = heading + linesOf(`1.${paragraphText(item.paragraph)}`);
      if (lines > left) continue;
      chosen.push(item);
      left -= lines;
    }
  }
  return chosen;
}

function leftOutSection(left: readonly Item[]): ReportSection {
  const parts = TOPICS.flatMap((topic) => {
    const count = left.filter((item) => item.topic === topic).length;
    return count === 0 ? [] : [`${HEADINGS[topic]}${count}项`];
  });
  const paragraphs = parts.length === 0 ? [] : [[plain(`本页未列：${parts.join('、')}，详见进展情况表。`)]];
  return section({ id: 'leftOut', level: 0, heading: '', paragraphs });
}

/** Lines of the grid that the sections may take. */
function roomFor({ report, book }: ReportScope, title: string): number {
  const titleTwips = titleLines(report?.title || title).length * TITLE_LINE_TWIPS;
  const notes = report?.note || book.sample ? 1 : 0;
  return Math.floor((textHeightTwips(PORTRAIT) - titleTwips) / LINE_TWIPS) - FIXED_LINES - notes - LEFT_OUT_LINES;
}

function linesOfSection({ id, paragraphs }: ReportSection, scope: ReportScope): number {
  if (isEdited(id, scope)) return editedLines(id, scope);
  return 1 + paragraphs.reduce((sum, paragraph) => sum + linesOf(paragraphText(paragraph)), 0);
}

/** One 字 a line is left: no line begins with a comma. */
function linesOf(text: string): number {
  return wrappedLines(`　　${text}`, 2 * (CHARACTERS_A_LINE - 1));
}

function isEdited(id: string, { report }: ReportScope): boolean {
  return report?.sections.some(({ sectionId, text, hidden }) => sectionId === id && (hidden || text !== null)) ?? false;
}

/** What a person wrote takes its room first; a hidden section takes none. */
function editedLines(id: string, { report }: ReportScope): number {
  const edit = report?.sections.find(({ sectionId }) => sectionId === id);
  if (!edit || edit.hidden || edit.text === null) return 0;
  return 1 + edit.text.split('\n').reduce((sum, line) => sum + linesOf(line), 0);
}
