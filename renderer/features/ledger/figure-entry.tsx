import { type ReactNode, useState } from 'react';
import { chineseMonthDay } from '../../../shared/base/dates.ts';
import { quote } from '../../../shared/base/quote.ts';
import type { EqualMeasure } from '../../../shared/proposals/equal-measures.ts';
import { understoodValue } from '../../../shared/proposals/understood-words.ts';
import type { FigureStanding } from '../../../shared/standing/figure-standing.ts';
import type { ProjectStanding } from '../../../shared/standing/project-standing.ts';
import { changesOfTarget } from '../../../shared/standing/target-in-force.ts';
import { keepApart } from '../../actions/figures.ts';
import type { Place } from '../../store/place.ts';
import { Button } from '../../ui/button.tsx';
import { FigureLine } from './figure-line.tsx';
import { FigureMenu } from './figure-menu.tsx';
import { JoinDialog } from './join-dialog.tsx';

interface FigureEntryProps {
  readonly figure: FigureStanding;
  readonly place: Place;
  readonly standing: ProjectStanding;
  readonly equal: readonly EqualMeasure[];
}

/** A figure with what can be done with it, and what there is to know of it. */
export function FigureEntry({ figure, place, standing, equal }: FigureEntryProps): ReactNode {
  const measure = equal.find(({ indicators }) =>
    indicators.some(({ indicator }) => indicator.id === figure.indicator.id),
  );
  const menu = <FigureMenu figure={figure} project={standing.project} place={place} />;
  return (
    <>
      <FigureLine figure={figure} period={place.period} menu={menu} />
      <BaselineNote figure={figure} standing={standing} />
      {measure === undefined ? null : <JoinNote figure={figure} measure={measure} />}
    </>
  );
}

/** 原目标 10件，7月19日调为 12件. A change that counts later than the period is told too. */
function BaselineNote({ figure, standing }: Pick<FigureEntryProps, 'figure' | 'standing'>): ReactNode {
  const { target, indicator } = figure;
  const changes = changesOfTarget(standing.targetChanges, target.id, '9999-12-31');
  const [first] = changes;
  if (first === undefined) return null;
  const value = (number: number | null): string =>
    number === null ? '' : understoodValue({ ...indicator, ...target, value: number, valueMax: null });
  const steps = changes.map(({ date, valueAfter }) => `${chineseMonthDay(date)}调为${value(valueAfter)}`).join('，');
  const hint = changes.map(({ basis, approvedBy, note }) => [basis, approvedBy, note].filter(Boolean).join('\n'));
  return (
    <p className="figure-note selectable" title={hint.join('\n')}>
      {`原目标${value(first.valueBefore)}，${steps}`}
      {first.approvedBy === '' ? '' : `；${changes.at(-1)?.approvedBy ?? ''}批准`}
    </p>
  );
}

/** 一数一源: the same measure is entered in another place too. */
function JoinNote({ figure, measure }: { readonly figure: FigureStanding; readonly measure: EqualMeasure }): ReactNode {
  const [joining, setJoining] = useState(false);
  const others = measure.indicators.filter(({ indicator }) => indicator.id !== figure.indicator.id);
  const numbers = others.flatMap(({ projects }) => projects.map(({ number }) => `项目${number}`)).join('、');
  return (
    <p className="figure-note">
      <span>{`${numbers}也有${quote(others[0]?.indicator.name ?? '')}，合为一个指标，只填一次`}</span>
      <Button variant="link" onClick={() => setJoining(true)}>
        合为一个
      </Button>
      <Button variant="link" onClick={() => void keepApart(measure)}>
        不是同一个
      </Button>
      {joining ? <JoinDialog measure={measure} onClose={() => setJoining(false)} /> : null}
    </p>
  );
}
