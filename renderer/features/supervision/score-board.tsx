import { type ReactNode, useMemo, useState } from 'react';
import { periodName } from '../../../shared/ledger/period.ts';
import { readNumber } from '../../../shared/base/read-number.ts';
import { formatFigure } from '../../../shared/standing/figure-words.ts';
import { periodScores, scoreRulesOf, type UnitScore } from '../../../shared/standing/score.ts';
import { givePoints, takeBackPoints } from '../../actions/edit-scoring.ts';
import { useLedgerState } from '../../store/ledger-store.ts';
import { phaseStore } from '../../store/phase-store.ts';
import type { Place } from '../../store/place.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TextField } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Select } from '../../ui/select.tsx';
import { useReadOnly } from '../../store/correction-store.ts';
import { openSettings } from '../settings/open-settings.ts';
import { pointsProblem } from '../settings/scoring-section.tsx';
import './supervision.css';

/** 月度记分 of the open period: each unit's sum, and every line it is made of. */
export function ScoreBoard({ place }: { readonly place: Place }): ReactNode {
  const state = useLedgerState();
  const offset = phaseStore(({ appInfo }) => appInfo.timeZoneOffset);
  const scores = useMemo(() => periodScores(state.ledger, place.period, offset), [state, place.period, offset]);
  if (scores.length === 0)
    return <EmptyState title="还没有可记分的单位">给项目填上牵头单位，就会按规则算出各单位的得分。</EmptyState>;
  return (
    <div className="supervisions-board">
      <div className="supervisions-head">
        <b>{`${periodName(place.period)}记分`}</b>
        <span className="dim s13">{`${scores.length} 个牵头单位，按得分排列；每一分都列明来由`}</span>
        <span className="grow" />
        <Button variant="text" onClick={() => openSettings('scoring')}>
          改规则
        </Button>
      </div>
      <ol className="scores" aria-label="各单位得分">
        {scores.map((score) => (
          <ScoreLines key={score.unit.id} place={place} score={score} />
        ))}
      </ol>
      <GivePoints place={place} scores={scores} />
    </div>
  );
}

function ScoreLines({ place, score }: { readonly place: Place; readonly score: UnitScore }): ReactNode {
  const { unit, lines, total, place: rank } = score;
  const readOnly = useReadOnly(place.period);
  return (
    <li>
      <details>
        <summary>
          <span className="num score-rank">{rank}</span>
          <span className="grow">{unit.shortName}</span>
          <span className="dim s13">{lines.length === 0 ? '没有加分和扣分' : `${lines.length} 笔`}</span>
          <b className="num score-total">{`${pointsWords(total)} 分`}</b>
          <Icon name="down" size={14} />
        </summary>
        <ul>
          {lines.map((line, index) => (
            // Lines of a unit are told in the order of the rules and never moved.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={`${line.rule.id}:${index}`}>
              <span className="dim s13 score-rule">{line.rule.name}</span>
              <span className="grow selectable">{line.reason}</span>
              <span className="num">{`${line.points > 0 ? '+' : ''}${pointsWords(line.points)}`}</span>
              {line.scoreEntryId === null || readOnly ? (
                <span className="score-act" />
              ) : (
                <IconButton
                  icon="trash"
                  label={`取消这一笔：${line.reason}`}
                  small
                  onClick={() => (line.scoreEntryId === null ? undefined : void takeBackPoints(line.scoreEntryId))}
                />
              )}
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}

/** 7, −0.5. */
function pointsWords(points: number): string {
  return formatFigure(points).replace('-', '−');
}

/** Points by a person, under a rule of that kind. */
function GivePoints({ place, scores }: { readonly place: Place; readonly scores: readonly UnitScore[] }): ReactNode {
  const { ledger } = useLedgerState();
  const readOnly = useReadOnly(place.period);
  const [unitId, setUnitId] = useState<UnitScore['unit']['id'] | null>(null);
  const [points, setPoints] = useState('');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const rule = scoreRulesOf(ledger, place.book.id).find(({ when, enabled }) => when === 'manual' && enabled);
  if (rule === undefined || readOnly) return null;
  const wrongPoints = points.trim() === '' ? '填加几分，扣分写负数' : pointsProblem(points);
  const give = (): void => {
    setAsked(true);
    if (unitId === null || wrongPoints !== null || reason.trim() === '') return;
    const given = { scoreRuleId: rule.id, unitId, projectId: null, points: Number(readNumber(points)) };
    void givePoints(place.period, { ...given, reason: reason.trim() });
    setPoints('');
    setReason('');
    setAsked(false);
  };
  return (
    <div className="score-give" role="group" aria-label="人工加减分">
      <Select
        label="给哪个单位记分"
        options={scores.map(({ unit }) => ({ value: unit.id, label: unit.shortName }))}
        value={unitId}
        onChange={setUnitId}
        placeholder={asked && unitId === null ? '先选单位' : '单位'}
        width={160}
      />
      <TextField
        label="分值"
        value={points}
        onTextChange={setPoints}
        onEnter={give}
        placeholder="分值，如：0.5、-1"
        width={140}
        invalid={asked && wrongPoints !== null ? `${wrongPoints}。` : undefined}
      />
      <span className="score-reason">
        <TextField
          label="记分理由"
          value={reason}
          onTextChange={setReason}
          onEnter={give}
          placeholder="理由，印在通报里"
          width="full"
          invalid={asked && reason.trim() === '' ? '要写理由。' : undefined}
        />
      </span>
      <Button icon="plus" onClick={give}>
        记一笔
      </Button>
    </div>
  );
}
