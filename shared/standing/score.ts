// 月度记分: what each unit earns and loses in a period by the office's own rules, line by line. Points that a rule
// gives are worked out anew each time; those that a person gives are records.
import { assertNever } from '../base/assert-never.ts';
import { chineseMonthDay, localDay } from '../base/dates.ts';
import { quote } from '../base/quote.ts';
import { recordsOf, type Ledger } from '../ledger/ledger.ts';
import type { Book } from '../ledger/book.ts';
import type { Period } from '../ledger/period.ts';
import type { Project } from '../ledger/project.ts';
import type { Receipt } from '../ledger/receipt.ts';
import type { ScoreEntry } from '../ledger/score-entry.ts';
import type { ScoreRule } from '../ledger/score-rule.ts';
import type { Supervision } from '../ledger/supervision.ts';
import type { Unit } from '../ledger/unit.ts';
import { bookOfPeriod, gatherFacts } from './facts.ts';
import { projectStanding, type ProjectStanding } from './project-standing.ts';
import { isCounted, statusGroups } from './statistics.ts';

/** One reason for points: a rule that applied once, or points that a person gave. */
export type ScoreLine = {
  readonly rule: ScoreRule;
  readonly projectId: Project['id'] | null;
  /** Below zero where it costs. */
  readonly points: number;
  /** In words: “法治化营商环境”超序时. */
  readonly reason: string;
  /** The record, where a person gave the points. */
  readonly scoreEntryId: ScoreEntry['id'] | null;
};

export type UnitScore = {
  readonly unit: Unit;
  readonly lines: readonly ScoreLine[];
  readonly total: number;
  /** 名次 from 1; units of equal points share one, and the next is left out. */
  readonly place: number;
};

/** All that points are worked out from. */
export type ScoreFacts = {
  readonly book: Book;
  readonly period: Period;
  /** Those that count, in their order. */
  readonly rules: readonly ScoreRule[];
  /** Units that lead a project of the year, or to which a person gave points. */
  readonly units: readonly Unit[];
  readonly standings: readonly ProjectStanding[];
  /** 电子版 that came in for the period, the earliest first. */
  readonly forms: readonly Receipt[];
  /** 督办 issued within the period. */
  readonly supervisions: readonly Supervision[];
  readonly given: readonly ScoreEntry[];
  /** Minutes east of Greenwich: on which day something came in. */
  readonly timeZoneOffset: number;
};

/** The points of a period, the most first; none where the book does not score. */
export function periodScores(ledger: Ledger, period: Period, timeZoneOffset: number): UnitScore[] {
  const facts = gatherScoreFacts(ledger, period, timeZoneOffset);
  return facts?.book.scoring === true ? unitScores(facts) : [];
}

export function gatherScoreFacts(ledger: Ledger, period: Period, timeZoneOffset: number): ScoreFacts | null {
  const book = bookOfPeriod(ledger, period);
  if (!book) return null;
  const standings = gatherFacts(ledger, period).map(projectStanding).filter(isCounted);
  const given = recordsOf(ledger, 'scoreEntries').filter(({ periodId }) => periodId === period.id);
  const scored = new Set<string>([
    ...standings.flatMap(({ project }) => project.leadUnitIds),
    ...given.map(({ unitId }) => unitId),
  ]);
  return {
    book,
    period,
    rules: scoreRulesOf(ledger, book.id).filter(({ enabled }) => enabled),
    units: recordsOf(ledger, 'units')
      .filter(({ id }) => scored.has(id))
      .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)),
    standings,
    forms: recordsOf(ledger, 'receipts')
      .filter(({ periodId, kind }) => periodId === period.id && kind === 'form')
      .sort((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1)),
    supervisions: recordsOf(ledger, 'supervisions')
      .filter(
        ({ yearId, issuedOn }) => yearId === period.yearId && issuedOn >= period.from && issuedOn <= period.dataDate,
      )
      .sort((a, b) => a.number - b.number),
    given,
    timeZoneOffset,
  };
}

/** The rules of a book in their order, those that are off too. */
export function scoreRulesOf(ledger: Ledger, bookId: Book['id']): ScoreRule[] {
  return recordsOf(ledger, 'scoreRules')
    .filter((rule) => rule.bookId === bookId)
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

export function unitScores(facts: ScoreFacts): UnitScore[] {
  const scored = facts.units.map((unit) => {
    const lines = facts.rules.flatMap((rule) => linesOf(rule, unit, facts));
    return { unit, lines, total: sumOf(lines) };
  });
  // A stable sort: units of equal points stay in the directory's order.
  const sorted = [...scored].sort((a, b) => b.total - a.total);
  return sorted.map((one) => ({ ...one, place: 1 + sorted.filter(({ total }) => total > one.total).length }));
}

// Points as people write them have two decimals at most: 0.1 + 0.2 is 0.3.
function sumOf(lines: readonly ScoreLine[]): number {
  return Math.round(lines.reduce((sum, { points }) => sum + points, 0) * 100) / 100;
}

function linesOf(rule: ScoreRule, unit: Unit, facts: ScoreFacts): ScoreLine[] {
  const own = facts.standings.filter(({ project }) => project.leadUnitIds.includes(unit.id));
  const forms = facts.forms.filter(({ unitId }) => unitId === unit.id);
  switch (rule.when) {
    case 'statusIs':
      return own
        .filter(({ status }) => status === rule.status)
        .map(({ project }) => line(rule, `${quote(project.title)}${statusLabel(rule, facts.book)}`, project));
    case 'missing':
      return own
        .filter(({ status }) => status === 'notReported')
        .map(({ project }) => line(rule, `${quote(project.title)}未报送`, project));
    case 'highlight':
      return own
        .filter(({ entry }) => entry?.highlight === true)
        .map(({ project }) => line(rule, `${quote(project.title)}列为亮点`, project));
    case 'late':
      return lateLines(rule, forms, facts);
    case 'returned':
      return forms
        .filter(({ state }) => state === 'returned')
        .map(({ version, note }) => line(rule, `第${version}版退回修改${note === '' ? '' : `：${note}`}`));
    case 'supervised':
      return facts.supervisions
        .filter(({ unitId }) => unitId === unit.id)
        .map(({ number, matter }) => line(rule, `列入督办第${number}号：${matter}`));
    case 'manual':
      return facts.given
        .filter(({ unitId, scoreRuleId }) => unitId === unit.id && scoreRuleId === rule.id)
        .map(({ id, projectId, points, reason }) => ({ rule, projectId, points, reason, scoreEntryId: id }));
    default:
      return assertNever(rule.when);
  }
}

/** 迟报 is told by the first form that came in; none at all is 未报送 and not late. */
function lateLines(rule: ScoreRule, forms: readonly Receipt[], { period, timeZoneOffset }: ScoreFacts): ScoreLine[] {
  const [first] = forms;
  if (!first) return [];
  const on = localDay(first.receivedAt, timeZoneOffset);
  if (on <= period.fillDeadline) return [];
  return [line(rule, `${chineseMonthDay(on)}报送，迟于${chineseMonthDay(period.fillDeadline)}`)];
}

function line(rule: ScoreRule, reason: string, project?: Project): ScoreLine {
  return { rule, projectId: project?.id ?? null, points: rule.points, reason, scoreEntryId: null };
}

function statusLabel({ status }: ScoreRule, book: Book): string {
  return statusGroups(book).find((group) => group.status === status)?.label ?? '';
}

/** A rule in words, for the page that explains the points: 牵头项目为超序时，每项加2分. */
export function scoreRuleWords(rule: ScoreRule, book: Book): string {
  const points = `${rule.points < 0 ? '扣' : '加'}${Math.abs(rule.points)}分`;
  switch (rule.when) {
    case 'statusIs':
      return `牵头项目为${statusLabel(rule, book)}，每项${points}`;
    case 'missing':
      return `牵头项目未报送，每项${points}`;
    case 'highlight':
      return `牵头项目列为亮点，每项${points}`;
    case 'late':
      return `填报表迟于填报截止日，每期${points}`;
    case 'returned':
      return `填报表退回修改，每次${points}`;
    case 'supervised':
      return `本期列入督办，每件${points}`;
    case 'manual':
      return '由操作人逐笔加分或扣分，写明理由';
    default:
      return assertNever(rule.when);
  }
}
