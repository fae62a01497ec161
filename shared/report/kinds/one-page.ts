// 一页纸: what a chief has to know, on one page whatever the ledger holds. Lines are measured; what finds no room is
// counted and said at the foot.
import { chineseMonthDay, type Day } from '../../base/dates.ts';
import { chineseNumeral } from '../../base/numerals.ts';
import { wrappedLines } from '../../base/width.ts';
import { CHARACTERS_A_LINE, LINE_TWIPS, PORTRAIT, textHeightTwips, TITLE_LINE_TWIPS } from '../../document/page.ts';
import { titleLines } from '../../document/title-lines.ts';
import { periodTitle } from '../../ledger/period.ts';
import { figureWords } from '../../standing/figure-words.ts';
import type { ProjectStanding } from '../../standing/project-standing.ts';
import { figureSentence } from '../overall.ts';
import { isTold, SAMPLE_NOTE, section, type ReportDraft } from '../report-draft.ts';
import type { ReportParagraph, ReportSection, TextPart } from '../report-model.ts';
import type { ReportScope } from '../report-scope.ts';
import { bound, clause, from, joinParts, lead, paragraphText, plain, shortened } from '../sentence.ts';
import { bylineOf } from './briefing.ts';

/** An item takes a line and a half. */
const ITEM_LENGTH = 44;
const TITLE_LENGTH = 18;
/** 落款 line, the empty line under the title. */
const FIXED_LINES = 2;
/** The line that says what was left out. */
const LEFT_OUT_LINES = 2;

type Topic = 'behind' | 'highlights' | 'next';
type Item = { readonly topic: Topic; readonly projectId: string; readonly parts: readonly TextPart[] };

const HEADINGS: Readonly<Record<Topic, string>> = {
  behind: '滞后项目',
  highlights: '主要成效',
  next: '近期节点',
};
const TOPICS: readonly Topic[] = ['behind', 'highlights', 'next'];

export function draftOnePage(scope: ReportScope, date: Day | null): ReportDraft {
  const title = `${periodTitle(scope.period)}${scope.book.name}进展要情`;
  const overall = overallSection(scope);
  const items = [...behindItems(scope), ...highlightItems(scope), ...milestoneItems(scope)];
  const chosen = fitting(items, roomFor(scope, title) - linesOfSection(overall, scope), scope);
  const left = items.filter((item) => !chosen.includes(item));
  // As many as the foot of the page counts: a project may have several items.
  const projectIds = left.map(({ projectId }) => projectId);
  return {
    title,
    subtitle: [bylineOf(scope, date)],
    sections: [overall, ...TOPICS.map((topic) => topicSection(topic, chosen)), leftOutSection(left)].filter(isTold),
    notices: left.length === 0 ? [] : [{ type: 'leftOut', severity: 'advice', projectIds, sectionId: 'leftOut' }],
  };
}

/** Counts by status without their percentages, goals and figures: three lines. */
function overallSection(scope: ReportScope): ReportSection {
  const { statistics, book, period } = scope;
  const groups = statistics.byStatus.filter(({ count }) => count > 0);
  const counts = groups.map(({ status, label, count }) => [
    plain(label),
    bound(count, `status:${status}:count`),
    plain('个'),
  ]);
  const standing = counts.length === 0 ? [plain('。')] : [plain('，'), ...joinParts(counts, '、', '。')];
  return section({
    id: 'overall',
    level: 0,
    heading: '总体情况',
    paragraphs: [
      [
        lead('总体情况。'),
        plain(`截至${chineseMonthDay(period.dataDate)}，${book.name}共`),
        bound(statistics.total, 'total'),
        plain('个'),
        ...standing,
        ...figureSentence(scope),
      ],
    ],
  });
}

/** A topic in one paragraph, 一是…；二是…: no line is lost to headings. */
function topicSection(topic: Topic, chosen: readonly Item[]): ReportSection {
  const own = chosen.filter((item) => item.topic === topic);
  return section({
    id: topic,
    level: 0,
    heading: HEADINGS[topic],
    paragraphs: own.length === 0 ? [] : [topicParagraph(topic, own)],
  });
}

function topicParagraph(topic: Topic, own: readonly Item[]): ReportParagraph {
  const counted = topic !== 'next' && own.length > 1;
  const told = own.map(({ parts }, index) => [...(counted ? [plain(`${chineseNumeral(index + 1)}是`)] : []), ...parts]);
  return [lead(`${HEADINGS[topic]}。`), ...joinParts(told, '；', '。')];
}

function behindItems({ standings, choices, leadUnits }: ReportScope): Item[] {
  const severity = ({ light }: ProjectStanding): number => (light === 'red' ? 0 : 1);
  return standings
    .filter(({ status }) => status === 'behind')
    .sort((a, b) => severity(a) - severity(b) || a.project.number - b.project.number)
    .map((standing): Item => {
      const { project, entry } = standing;
      const units = leadUnits(project).split('、')[0] ?? '';
      const short = shortened(clause(project.title), TITLE_LENGTH);
      const named = choices.namesShown && units !== '' ? `${short}（${units}）` : short;
      const why = shortfallWords(standing);
      return {
        topic: 'behind',
        projectId: project.id,
        parts: [
          from(`${named}：`, project.id),
          from(shortened(why, ITEM_LENGTH - named.length), entry?.id ?? project.id),
        ],
      };
    });
}

/** The figures that are behind and the milestones that are overdue, in a few words; otherwise the completion. */
function shortfallWords({ figureStandings, overdue, reason }: ProjectStanding): string {
  const late = figureStandings.filter(({ light }) => light === 'red' || light === 'yellow').map(figureWords);
  const words = [...late, ...overdue.map(({ title }) => `“${clause(title)}”逾期`)];
  return words.length > 0 ? words.join('，') : clause(reason);
}

function highlightItems({ standings }: ReportScope): Item[] {
  return standings
    .filter(({ entry, status }) => entry?.highlight === true && status !== 'notReported')
    .sort((a, b) => orderOf(a) - orderOf(b) || a.project.number - b.project.number)
    .flatMap(({ project, entry }): Item[] => {
      const told = entry?.summary.trim() || entry?.results.trim() || entry?.progress.trim() || '';
      if (!entry || told === '') return [];
      const title = shortened(clause(project.title), TITLE_LENGTH);
      const parts = [
        from(title, project.id),
        plain('，'),
        from(shortened(clause(told), ITEM_LENGTH - title.length), entry.id),
      ];
      return [{ topic: 'highlights', projectId: project.id, parts }];
    });
}

/** Those without a place come last. */
function orderOf({ entry }: ProjectStanding): number {
  return entry?.order ?? Number.MAX_SAFE_INTEGER;
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
      parts: [from(`${chineseMonthDay(due)}前${shortened(clause(title), ITEM_LENGTH - 10)}`, id)],
    }));
}

/** Items in turn from each topic, as long as the paragraphs that they make have room. */
function fitting(items: readonly Item[], room: number, scope: ReportScope): Item[] {
  const open = TOPICS.filter((topic) => !isEdited(topic, scope));
  const queues = open.map((topic) => items.filter((item) => item.topic === topic));
  const written = TOPICS.reduce((sum, topic) => sum + editedLines(topic, scope), 0);
  let chosen: Item[] = [];
  const longest = Math.max(0, ...queues.map((queue) => queue.length));
  for (let round = 0; round < longest; round += 1) {
    for (const queue of queues) {
      const item = queue[round];
      if (!item) continue;
      const wider = [...chosen, item];
      if (written + linesOfTopics(wider) <= room) chosen = wider;
    }
  }
  return chosen;
}

function linesOfTopics(chosen: readonly Item[]): number {
  return TOPICS.reduce((sum, topic) => {
    const [paragraph] = topicSection(topic, chosen).paragraphs;
    return sum + (paragraph ? linesOf(paragraphText(paragraph)) : 0);
  }, 0);
}

function leftOutSection(left: readonly Item[]): ReportSection {
  const parts = TOPICS.flatMap((topic) => {
    const count = left.filter((item) => item.topic === topic).length;
    return count === 0 ? [] : [`${HEADINGS[topic]}${count}项`];
  });
  const paragraphs = parts.length === 0 ? [] : [[plain(`本页未列：${parts.join('、')}，见进展情况表。`)]];
  return section({ id: 'leftOut', level: 0, heading: '未列内容', paragraphs });
}

/** Lines of the grid that the sections may take. */
function roomFor({ report, book }: ReportScope, title: string): number {
  const titleTwips = titleLines(report?.title || title).length * TITLE_LINE_TWIPS;
  const note = [report?.note ?? '', book.sample ? SAMPLE_NOTE : ''].filter(Boolean).join('；');
  const notes = note === '' ? 0 : linesOf(`（${note}）`);
  return Math.floor((textHeightTwips(PORTRAIT) - titleTwips) / LINE_TWIPS) - FIXED_LINES - notes - LEFT_OUT_LINES;
}

function linesOfSection({ id, paragraphs }: ReportSection, scope: ReportScope): number {
  if (isEdited(id, scope)) return editedLines(id, scope);
  return paragraphs.reduce((sum, paragraph) => sum + linesOf(paragraphText(paragraph)), 0);
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
  return edit.text.split('\n').reduce((sum, line) => sum + linesOf(line), 0);
}
