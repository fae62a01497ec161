import { type ReactNode, useState } from 'react';
import { quote } from '../../../shared/base/quote.ts';
import type { Indicator } from '../../../shared/ledger/indicator.ts';
import { periodName, type Period } from '../../../shared/ledger/period.ts';
import type { Reading } from '../../../shared/ledger/reading.ts';
import type { EqualIndicator, EqualMeasure } from '../../../shared/proposals/equal-measures.ts';
import { joinRows, type JoinRow } from '../../../shared/proposals/join-indicators.ts';
import { formatFigure } from '../../../shared/standing/figure-words.ts';
import { joinMeasures } from '../../actions/figures.ts';
import { currentLedger } from '../../store/ledger-store.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';

type Choice = ReadonlyMap<Period['id'], Indicator['id']>;

/** 合为一个指标: both values of each period; where they differ a person says which is right. */
export function JoinDialog({
  measure,
  onClose,
}: {
  readonly measure: EqualMeasure;
  readonly onClose: () => void;
}): ReactNode {
  const [choice, setChoice] = useState<Choice>(new Map());
  const indicators = measure.indicators.map(({ indicator }) => indicator);
  const rows = joinRows(currentLedger(), indicators);
  const open = rows.filter(({ period, differs }) => differs && !choice.has(period.id)).length;
  const join = (): void => {
    onClose();
    void joinMeasures(indicators, choice);
  };
  return (
    <Dialog
      title={`把${quote(indicators[0]?.name ?? '')}合为一个指标`}
      size="medium"
      onClose={onClose}
      aside={<span className="s13 dim">{open === 0 ? '' : `还有 ${open} 期的数不一致，请选定`}</span>}
      actions={
        <>
          <Button onClick={onClose}>不合并</Button>
          <Button variant="primary" blocked={open === 0 ? undefined : `还有 ${open} 期要选定用哪个数`} onClick={join}>
            合为一个
          </Button>
        </>
      }
    >
      <p className="dialog-words">{`合并后各项目保留各自的目标值，数只填一次${unitWords(indicators)}。可以随时拆开。`}</p>
      {rows.length === 0 ? <p className="dim">各处都还没有填数。</p> : null}
      <ul className="join-rows">
        {rows.map((row) => (
          <JoinLine
            key={row.period.id}
            row={row}
            measures={measure.indicators}
            chosen={choice.get(row.period.id) ?? null}
            onChoose={(id) => setChoice(new Map(choice).set(row.period.id, id))}
          />
        ))}
      </ul>
    </Dialog>
  );
}

interface JoinLineProps {
  readonly row: JoinRow;
  readonly measures: readonly EqualIndicator[];
  readonly chosen: Indicator['id'] | null;
  readonly onChoose: (id: Indicator['id']) => void;
}

function JoinLine({ row, measures, chosen, onChoose }: JoinLineProps): ReactNode {
  const name = periodName(row.period);
  const words = measures.map(({ projects, indicator }, index) => ({
    id: indicator.id,
    label: `${projects.map(({ number }) => `项目${number}`).join('、')}：${valueWords(row.readings[index], indicator)}`,
    filled: row.readings[index] !== undefined,
  }));
  return (
    <li>
      <b>{name}</b>
      {row.differs ? (
        <RadioGroup
          label={`${name}用哪个数`}
          options={words.filter(({ filled }) => filled).map(({ id, label }) => ({ value: id, label }))}
          value={chosen}
          onChange={onChoose}
        />
      ) : (
        <span className="mid">{words.map(({ label }) => label).join('　')}</span>
      )}
    </li>
  );
}

/** The first is the one that stays; said where the units are not the same. */
function unitWords([kept, ...others]: readonly Indicator[]): string {
  if (kept === undefined || others.every(({ unit }) => unit === kept.unit)) return '';
  return `，单位用${quote(kept.unit)}`;
}

function valueWords(reading: Reading | undefined, { unit }: Indicator): string {
  if (!reading || reading.value === null) return '未填';
  const base = reading.lastYearValue === null ? '' : `（上年同期${formatFigure(reading.lastYearValue)}）`;
  return `${formatFigure(reading.value)}${unit}${base}`;
}
