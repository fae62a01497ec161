// 简报 第×期: what is new since the issue before, and nothing that an earlier period already told.
import { addDays, chineseDate, chineseMonthDay, type Day } from '../../base/dates.ts';
import { isReported, type Entry } from '../../ledger/entry.ts';
import { printItem } from '../../ledger/item-list.ts';
import type { Project } from '../../ledger/project.ts';
import { periodName, periodTitle } from '../../ledger/period.ts';
import type { ProjectStanding } from '../../standing/project-standing.ts';
import { isTold, section, type ReportDraft } from '../report-draft.ts';
import type { ReportParagraph, ReportSection, TextPart } from '../report-model.ts';
import type { ReportScope } from '../report-scope.ts';
import { bound, clause, firstPieces, from, joinParts, plain, sentencesOf } from '../sentence.ts';

/** An item of a 简报: three or four lines. */
const ITEM_LENGTH = 110;
/** Milestones that fall within so many days after the data date are named. */
const DAYS_AHEAD = 30;
const MILESTONES_SHOWN = 8;

type News = { readonly standing: ProjectStanding; readonly entry: Entry; readonly text: string };

export function draftBulletin(scope: ReportScope, date: Day | null): ReportDraft {
  const { book, period, issuer, settings, report } = scope;
  const number = report?.issueNumber ?? period.index;
  const who = issuer?.printOffice || (issuer?.name ?? settings.officeName);
  const news = newsOf(scope);
  const done = milestonesDone(scope);
  const goals = goalsMet(scope);
  const sections = [
    summarySection(scope, news, done),
    ...categorySections(scope, news),
    doneSection(done, goals),
    dueSection(scope),
    supervisionSection(scope),
  ].filter(isTold);
  return {
    title: `${book.name}工作简报`,
    subtitle: [`第${number}期`, [`${who}编`, date === null ? '' : chineseDate(date)].filter(Boolean).join('　')],
    sections: [...sections, distribution(scope)].filter(isTold),
    numbers: {
      'news:projects': String(news.length),
      'news:milestones': String(done.length),
      'news:goals': String(goals.reduce((sum, { met }) => sum + met.length, 0)),
    },
    notices: news.length === 0 ? [{ type: 'nothingNew', severity: 'must', projectIds: [], sectionId: 'summary' }] : [],
    fileTitle: `${book.name}工作简报第${number}期（${periodTitle(period)}）`,
  };
}

/** Sentences of the period's entries that stand in no earlier entry of the project. */
function newsOf(scope: ReportScope): News[] {
  const { period, standings, periodById } = scope;
  const earlier = new Map<string, Set<string>>();
  for (const entry of scope.recordsOfYear.entries()) {
    if (entry.periodId === period.id || (periodById(entry.periodId)?.dataDate ?? '') > period.dataDate) continue;
    const told = earlier.get(entry.projectId) ?? new Set<string>();
    for (const sentence of toldIn(entry)) told.add(sentence);
    earlier.set(entry.projectId, told);
  }
  return standings.flatMap((standing) => {
    const { entry, project } = standing;
    if (!isReported(entry)) return [];
    const known = earlier.get(project.id);
    const text = firstPieces(
      toldIn(entry).filter((sentence) => !known?.has(sentence)),
      ITEM_LENGTH,
    );
    return text === '' ? [] : [{ standing, entry, text }];
  });
}

function toldIn(entry: Entry): string[] {
  return [entry.progress, entry.results].flatMap(sentencesOf);
}

type Done = { readonly id: string; readonly title: string; readonly on: Day };

function milestonesDone({ standings, period }: ReportScope): Done[] {
  return standings
    .flatMap(({ milestones }) => milestones)
    .flatMap(({ id, title, doneOn }) =>
      doneOn !== null && period.from <= doneOn && doneOn <= period.dataDate ? [{ id, title, on: doneOn }] : [],
    )
    .sort((a, b) => (a.on < b.on ? -1 : 1));
}

type GoalsMet = { readonly project: Project; readonly met: readonly Done[] };

/** Goals marked done in the period, by day within their project. */
function goalsMet({ standings, period }: ReportScope): GoalsMet[] {
  return standings.flatMap(({ project, goalStatuses }) => {
    const met = project.goals.flatMap((item): Done[] => {
      const status = goalStatuses.get(item.id);
      const on = status?.state === 'done' ? status.date : null;
      if (!status || on === null || on < period.from || on > period.dataDate) return [];
      return [{ id: status.id, title: printItem({ ...item, marker: '' }), on }];
    });
    return met.length === 0 ? [] : [{ project, met: met.sort((a, b) => (a.on < b.on ? -1 : 1)) }];
  });
}

function summarySection({ period, book }: ReportScope, news: readonly News[], done: readonly Done[]): ReportSection {
  const parts: TextPart[][] = [
    [bound(news.length, 'news:projects'), plain(`个${book.name}有新进展`)],
    ...(done.length === 0 ? [] : [[bound(done.length, 'news:milestones'), plain('个节点完成')]]),
  ];
  const paragraphs = news.length === 0 ? [] : [[plain(`${periodName(period)}，`), ...joinParts(parts, '，', '。')]];
  return section({ id: 'summary', level: 0, heading: '', paragraphs });
}

function categorySections({ book, leadUnits }: ReportScope, news: readonly News[]): ReportSection[] {
  return book.categories.map(({ id, name }) => {
    const own = news.filter(({ standing }) => standing.project.categoryId === id);
    return section({
      id: `news:${id}`,
      level: 1,
      heading: `${name}项目进展`,
      paragraphs: own.map(({ standing: { project }, entry, text }, index): ReportParagraph => {
        const units = leadUnits(project);
        const lead = `${index + 1}.${clause(project.title)}${units === '' ? '' : `（${units}）`}。`;
        return [from(lead, project.id), from(text, entry.id)];
      }),
    });
  });
}

/** Milestones by day, and the goals that were met by project: an item each, so that many can still be read. */
function doneSection(milestones: readonly Done[], goals: readonly GoalsMet[]): ReportSection {
  const ofMilestones = milestones.map(({ id, title, on }) => [from(`${chineseMonthDay(on)}，${clause(title)}`, id)]);
  const count = goals.reduce((sum, { met }) => sum + met.length, 0);
  const ofGoals = goals.map(({ project, met }, index): ReportParagraph => {
    const list = met.map(({ id, title, on }) => [from(`${chineseMonthDay(on)}，${clause(title)}`, id)]);
    return [from(`${index + 1}.${clause(project.title)}。`, project.id), ...joinParts(list, '；', '。')];
  });
  const paragraphs: ReportParagraph[] = [
    ...(milestones.length === 0
      ? []
      : [
          [
            plain('完成节点'),
            bound(milestones.length, 'news:milestones'),
            plain('个：'),
            ...joinParts(ofMilestones, '；', '。'),
          ],
        ]),
    ...(count === 0 ? [] : [[plain('完成年度目标'), bound(count, 'news:goals'), plain('项：')], ...ofGoals]),
  ];
  return section({ id: 'done', level: 1, heading: '完成的节点和目标', paragraphs });
}

function dueSection({ standings, period }: ReportScope): ReportSection {
  const until = addDays(period.dataDate, DAYS_AHEAD);
  const due = standings
    .flatMap(({ milestones }) => milestones)
    .filter((milestone) => milestone.doneOn === null && milestone.due > period.dataDate && milestone.due <= until)
    .sort((a, b) => (a.due < b.due ? -1 : 1))
    .slice(0, MILESTONES_SHOWN);
  const paragraphs =
    due.length === 0
      ? []
      : [
          joinParts(
            due.map((one) => [from(`${chineseMonthDay(one.due)}前，${clause(one.title)}`, one.id)]),
            '；',
            '。',
          ),
        ];
  return section({ id: 'due', level: 1, heading: '近期节点', paragraphs });
}

/** Matters that were opened or closed in the period. */
function supervisionSection({ supervisions, period, unitById }: ReportScope): ReportSection {
  const within = (on: Day | null): boolean => on !== null && period.from <= on && on <= period.dataDate;
  const paragraphs = supervisions.flatMap(
    ({ id, number, unitId, matter, issuedOn, due, closedOn }): ReportParagraph[] => {
      const unit = unitById(unitId)?.shortName ?? '';
      const name = `第${number}号督办单（${unit}）`;
      if (closedOn !== null && within(closedOn))
        return [[from(`${name}${chineseMonthDay(closedOn)}销号：${clause(matter)}。`, id)]];
      if (!within(issuedOn)) return [];
      return [
        [from(`${chineseMonthDay(issuedOn)}发出${name}，${chineseMonthDay(due)}前办结：${clause(matter)}。`, id)],
      ];
    },
  );
  return section({ id: 'supervisions', level: 1, heading: '督办情况', paragraphs });
}

/** 报：…。 as the foot of a 简报 has it. */
function distribution({ issuer, report }: ReportScope): ReportSection {
  const to = report?.recipient || (issuer?.recipient ?? '');
  const copies = report?.copyTo || (issuer?.copyTo ?? '');
  const lines = [to === '' ? '' : `报：${clause(to)}。`, copies === '' ? '' : `送：${clause(copies)}。`];
  return section({
    id: 'distribution',
    level: 0,
    heading: '',
    paragraphs: lines.filter((line) => line !== '').map((line) => [plain(line)]),
  });
}
