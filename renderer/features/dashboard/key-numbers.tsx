import type { ReactNode } from 'react';
import { chineseMonthDay, daysBetween } from '../../../shared/base/dates.ts';
import { periodName, type Period } from '../../../shared/ledger/period.ts';
import { KeyFigure, KeyFigures } from '../../ui/key-figure.tsx';
import { today } from '../frame/today.ts';
import { openList, openUnfilled } from './dashboard-links.ts';
import type { Dashboard } from './use-dashboard.ts';

/** The period at a glance: four numbers, the names behind them, each a link. */
export function KeyNumbers({ dashboard }: { readonly dashboard: Dashboard }): ReactNode {
  const { units, missing, behind, statistics, place } = dashboard;
  const late = units.filter((unit) => unit.missing.length > 0);
  const collected = units.length - late.length;
  return (
    <KeyFigures>
      <KeyFigure
        label="单位收齐"
        value={collected}
        of={`/ ${units.length}`}
        detail={units.length === 0 ? '项目还没有牵头单位' : late.length === 0 ? '全部收齐' : `缺 ${names(late)}`}
        onOpen={() => openUnfilled(null)}
      />
      <KeyFigure
        label="项目已填"
        value={statistics.total - missing.length}
        of={`/ ${statistics.total}`}
        detail={missing.length === 0 ? '全部已填' : unfilledWords(missing.map(({ project }) => project.number))}
        onOpen={() => (missing.length === 0 ? openList({}) : openUnfilled(missing[0]?.project.id ?? null))}
      />
      <KeyFigure
        label="落后序时的指标"
        value={behind.length}
        of={`/ ${statistics.figures.all}`}
        detail={compareWords(dashboard)}
        onOpen={() => openList({ status: 'behind' })}
      />
      <Deadline period={place.period} />
    </KeyFigures>
  );
}

function Deadline({ period }: { readonly period: Period }): ReactNode {
  const left = daysBetween(today(), period.collectDeadline);
  const detail = `${chineseMonthDay(period.collectDeadline)}汇总，${chineseMonthDay(period.reportDeadline)}上报`;
  const open = (): void => openUnfilled(null);
  if (left < 0) return <KeyFigure label="汇总截止" value="已过" of="" detail={detail} onOpen={open} />;
  return <KeyFigure label="距汇总截止" value={left} of="天" detail={detail} onOpen={open} />;
}

function compareWords({ behind, behindBefore, before, statistics }: Dashboard): string {
  if (statistics.figures.all === 0) return '还没有认定指标';
  if (behindBefore === null || before === null) return '';
  const more = behind.length - behindBefore;
  const than = `比${periodName(before)}`;
  if (more === 0) return `与${periodName(before)}持平`;
  return more > 0 ? `${than}多 ${more} 个` : `${than}少 ${-more} 个`;
}

function names(units: Dashboard['units']): string {
  return units.map(({ unit }) => unit.shortName).join('、');
}

/** 未填 9、10、25; of many the count first, for the line is cut at its end. */
function unfilledWords(numbers: readonly number[]): string {
  const first = numbers.slice(0, 12).join('、');
  if (numbers.length <= 6) return `未填 ${first}`;
  return `未填 ${numbers.length} 项：${first}${numbers.length > 12 ? '…' : ''}`;
}
