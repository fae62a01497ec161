// 项目的状态与灯: by rule from entry, goals, figures and milestones, unless a person overrode it.
import { chineseMonthDay } from '../base/dates.ts';
import { isReported } from '../ledger/entry.ts';
import type { Item } from '../ledger/item-list.ts';
import type { Milestone } from '../ledger/milestone.ts';
import { yearShare } from '../ledger/period.ts';
import type { AnyStatusKey, Light } from '../ledger/status.ts';
import { completionOf, type Completion } from './completion.ts';
import type { ProjectFacts } from './facts.ts';
import { figureStanding, lightOf, type FigureStanding } from './figure-standing.ts';
import { figureWords, formatFigure } from './figure-words.ts';
import { milestoneStanding, type MilestoneStanding } from './milestone-standing.ts';

/** `notReported` is a group of its own in totals; `undetermined` is reported, but nothing says how it stands. */
export type StandingStatus = AnyStatusKey | 'notReported' | 'undetermined';

export type ProjectStanding = ProjectFacts & {
  readonly status: StandingStatus;
  readonly light: Light | null;
  /** Why, in a sentence. */
  readonly reason: string;
  readonly overridden: boolean;
  readonly completion: Completion | null;
  /** Percent of the year that the plan asks for. */
  readonly planned: number;
  readonly figureStandings: readonly FigureStanding[];
  readonly overdue: readonly Milestone[];
  /** Goal items that are met, of all. */
  readonly goals: { readonly met: number; readonly all: number };
};

export function projectStanding(facts: ProjectFacts): ProjectStanding {
  const { period, thresholds } = facts;
  const figureStandings = facts.figures.map((figure) => figureStanding(figure, period, thresholds));
  const met = facts.project.goals.filter((item) => isGoalMet(item, facts, figureStandings)).length;
  const known = {
    ...facts,
    figureStandings,
    overdue: facts.milestones.filter((milestone) => stateOf(milestone, facts) === 'overdue'),
    completion: completionOf(facts, figureStandings),
    planned: Math.round(yearShare(period) * 1000) / 10,
    goals: { met, all: facts.project.goals.length },
  };
  return { ...known, ...judge(known) };
}

type Known = Omit<ProjectStanding, 'status' | 'light' | 'reason' | 'overridden'>;
type Judgement = Pick<ProjectStanding, 'status' | 'light' | 'reason' | 'overridden'>;

function judge(known: Known): Judgement {
  const { entry, project, period } = known;
  if (project.lifecycle === 'suspended' && (project.lifecycleSince ?? '') <= period.dataDate) {
    return { status: 'suspended', light: ownLight(known, 'suspended'), reason: '项目已暂缓实施。', overridden: false };
  }
  if (!isReported(entry)) return { status: 'notReported', light: null, reason: '本期还没有报送。', overridden: false };
  const ruled = byRule(known);
  const light = ruled.light;
  if (entry.statusOverride === null && entry.lightOverride === null) return { ...ruled, light, overridden: false };
  const reason = `人工判定：${entry.overrideReason === '' ? '未写理由' : entry.overrideReason}（按规则：${ruled.reason}）`;
  const status = entry.statusOverride ?? ruled.status;
  return {
    status,
    light: entry.lightOverride ?? (entry.statusOverride === null ? light : overrideLight(known, status, light)),
    reason,
    overridden: true,
  };
}

// A person's status brings its own light: 达序时 is green whatever the figures say, 欠序时 keeps a red one.
function overrideLight(known: Known, status: StandingStatus, light: Light | null): Light | null {
  return status === 'behind' && light === 'red' ? 'red' : ownLight(known, status);
}

/** The light that the book gives a status when nothing worse is known. */
function ownLight({ statuses }: Known, status: StandingStatus): Light | null {
  return statuses.find(({ key }) => key === status)?.light ?? null;
}

function byRule(known: Known): Omit<Judgement, 'overridden'> {
  const { goals, completion, planned, thresholds } = known;
  if (goals.all > 0 && goals.met === goals.all)
    return { status: 'done', light: ownLight(known, 'done'), reason: `${goals.all}项目标全部完成。` };
  const worst = worstLight(known);
  const behind = behindWords(known);
  if (behind.length > 0) return { status: 'behind', light: worst ?? 'yellow', reason: `${behind.join('；')}。` };
  if (completion === null) {
    const soon = known.figureStandings.some(({ light }) => light !== null);
    if (!soon) return { status: 'undetermined', light: null, reason: '没有完成度、目标落实情况和指标值，无法判定。' };
    return { status: 'onTrack', light: worst, reason: '已填的指标均达到序时。' };
  }
  if (completion.value === 0)
    return { status: 'notStarted', light: ownLight(known, 'notStarted'), reason: '完成度为0，各项目标均未启动。' };
  const words = `完成度${formatFigure(completion.value)}%，序时${formatFigure(planned)}%`;
  const due = dueSoon(known);
  const reason = due ? `${words}；节点“${due.title}”${chineseMonthDay(due.due)}到期。` : `${words}。`;
  const ahead = planned > 0 && completion.value / planned >= thresholds.ahead;
  return { status: ahead ? 'ahead' : 'onTrack', light: worst, reason };
}

/** What is behind, each in a few words; empty when nothing is. */
function behindWords(known: Known): string[] {
  const { completion, planned, thresholds, figureStandings, overdue } = known;
  const words: string[] = [];
  const late = figureStandings.filter(({ light }) => light === 'yellow' || light === 'red');
  if (late.length > 0) {
    words.push(`${figureStandings.length}个指标中${late.length}个落后：${late.map(figureWords).join('，')}`);
  }
  for (const { title, due } of overdue) words.push(`节点“${title}”${chineseMonthDay(due)}到期未完成`);
  const started = completion !== null && completion.value > 0;
  if (started && planned > 0 && completion.value / planned < thresholds.onTrack) {
    words.push(`完成度${formatFigure(completion.value)}%，低于序时${formatFigure(planned)}%`);
  }
  return words;
}

/** The worst of completion, figures and milestones; null when none of them shows a light. */
function worstLight(known: Known): Light | null {
  const { completion, planned, thresholds, figureStandings, overdue } = known;
  const lights = figureStandings.flatMap(({ light }) => light ?? []);
  if (completion !== null && planned > 0) lights.push(lightOf(completion.value / planned, thresholds));
  if (overdue.length > 0) lights.push('red');
  if (dueSoon(known)) lights.push('yellow');
  if (lights.includes('red')) return 'red';
  if (lights.includes('yellow')) return 'yellow';
  return lights.length > 0 ? 'green' : null;
}

// 临期: due within the days of the settings after the data date.
function dueSoon(facts: ProjectFacts): Milestone | undefined {
  return facts.milestones.find((milestone) => stateOf(milestone, facts) === 'soon');
}

function stateOf(milestone: Milestone, { period, thresholds }: ProjectFacts): MilestoneStanding['state'] {
  return milestoneStanding(milestone, period.dataDate, thresholds.milestoneDays).state;
}

/** A goal is met when it was marked so, or when all its figures reached the year's target. */
export function isGoalMet(item: Item, facts: ProjectFacts, figures: readonly FigureStanding[]): boolean {
  if (facts.goalStatuses.get(item.id)?.state === 'done') return true;
  const own = figures.filter(({ target }) => target.goalItemId === item.id);
  return own.length > 0 && own.every(({ met, indicator }) => met && isFinal(indicator.kind, facts));
}

// A rate or a 同比 can still fall before the year is over: only a count or a single act is met for good.
function isFinal(kind: FigureStanding['indicator']['kind'], { period }: ProjectFacts): boolean {
  return kind === 'count' || kind === 'once' || kind === 'coverage' || yearShare(period) >= 1;
}
