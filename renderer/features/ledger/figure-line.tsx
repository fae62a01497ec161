import type { ReactNode } from 'react';
import { chineseNumeral } from '../../../shared/base/numerals.ts';
import type { Period } from '../../../shared/ledger/period.ts';
import { figureChange, figureHistory } from '../../../shared/select/figure-history.ts';
import type { FigureStanding } from '../../../shared/standing/figure-standing.ts';
import { formatFigure, gapWords } from '../../../shared/standing/figure-words.ts';
import { currentLedger } from '../../store/ledger-store.ts';
import { Light } from '../../ui/light.tsx';
import { Sparkline } from '../../ui/sparkline.tsx';
import { actualWords, expectedWords, movedWords, shortGap, targetWords } from './figure-value-words.ts';

export function FigureHead({ period }: { readonly period: Period }): ReactNode {
  return (
    <div className="figure is-head" aria-hidden="true">
      <span>指标</span>
      <span className="figure-trend">{spanWords(period)}</span>
      <span className="num">本期 / 目标</span>
      <span className="num figure-expected">序时应达</span>
      <span>与序时比</span>
      <span />
    </div>
  );
}

interface FigureLineProps {
  readonly figure: FigureStanding;
  readonly period: Period;
  readonly menu: ReactNode;
}

/** A figure: how it came, where it stands, what it should be by now. */
export function FigureLine({ figure, period, menu }: FigureLineProps): ReactNode {
  const points = figureHistory(currentLedger(), figure, period);
  const values = points.map(({ actual }) => actual);
  const words = values.map((value) => (value === null ? '未填' : formatFigure(value))).join('、');
  const change = figureChange(currentLedger(), figure, period);
  const { indicator } = figure;
  return (
    <div className="figure" role="group" aria-label={indicator.name}>
      <span className="cut-lines figure-name" title={hint(figure)}>
        {indicator.name}
      </span>
      <span className="figure-trend">
        <Sparkline values={values} plan={figure.expected} label={`${spanWords(period)}：${words}`} />
      </span>
      <span className="num">
        <b>{actualWords(figure)}</b>
        {change === null ? null : (
          <small className="figure-moved" title="比上期">{` (${movedWords(change)})`}</small>
        )}{' '}
        <small>/ {targetWords(figure)}</small>
      </span>
      <span className="num mid figure-expected">{expectedWords(figure)}</span>
      <Light colour={figure.light ?? 'none'} word={shortGap(figure)} title={gapWords(figure)} />
      {menu}
    </div>
  );
}

function spanWords({ kind, index }: Period): string {
  if (kind !== 'quarter') return '历期';
  return index === 1 ? '一季' : `一至${chineseNumeral(index)}季`;
}

function hint({ indicator, target }: FigureStanding): string {
  const parts = [indicator.name, target.quote, indicator.definition === '' ? '' : `口径：${indicator.definition}`];
  return parts.filter((part) => part !== '').join('\n');
}
