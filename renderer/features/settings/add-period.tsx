import { type ReactNode, useState } from 'react';
import { readDay } from '../../../shared/base/read-day.ts';
import { PERIOD_KINDS, periodName, periodSpan, type PeriodKind } from '../../../shared/ledger/period.ts';
import type { Year } from '../../../shared/ledger/year.ts';
import { addPeriod, hasPeriod, type NewPeriod, periodOf } from '../../actions/edit-periods.ts';
import { useLedgerState } from '../../store/ledger-store.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { useSettings } from './use-settings.ts';

const KIND_WORDS: Readonly<Record<PeriodKind, string>> = {
  quarter: '季度',
  month: '月',
  halfMonth: '半月',
  halfYear: '半年',
  year: '全年',
  asOf: '截至某日',
};
const COUNTS: Readonly<Record<PeriodKind, number>> = {
  quarter: 4,
  month: 12,
  halfMonth: 24,
  halfYear: 2,
  year: 1,
  asOf: 1,
};

/** 月, 半月, 半年, 截至某日 beside the quarters. */
export function AddPeriod({ year }: { readonly year: Year }): ReactNode {
  const { ledger } = useLedgerState();
  const settings = useSettings();
  const [kind, setKind] = useState<PeriodKind>('month');
  const [chosen, setChosen] = useState('');
  const [asOf, setAsOf] = useState('');
  const [asked, setAsked] = useState(false);
  const made = (fields: NewPeriod) => periodOf('per_new', year, fields, settings);
  const free = Array.from({ length: COUNTS[kind] }, (_none, at) => at + 1).filter(
    (index) => kind === 'asOf' || !hasPeriod(ledger, made({ kind, index })),
  );
  const index = free.find((one) => String(one) === chosen) ?? free[0];
  const day = readDay(asOf, year.year);
  const wrong = kind !== 'asOf' ? undefined : dayProblem(day);
  function dayProblem(on: typeof day): string | undefined {
    if (on === null || on.slice(0, 4) !== String(year.year)) return `这里要填${year.year}年的日期，如 9月26日。`;
    return hasPeriod(ledger, made({ kind: 'asOf', index: 1, asOf: on })) ? '已经有这一期。' : undefined;
  }
  const add = (): void => {
    setAsked(true);
    if (index === undefined || wrong !== undefined) return;
    void addPeriod(year, { kind, index, ...(kind === 'asOf' && day !== null ? { asOf: day } : {}) });
    setAsOf('');
    setAsked(false);
  };
  return (
    <div className="settings-add">
      <Select
        label="新添的期的种类"
        options={PERIOD_KINDS.map((value) => ({ value, label: KIND_WORDS[value] }))}
        value={kind}
        width={120}
        onChange={(next) => {
          setKind(next);
          setAsked(false);
        }}
      />
      {kind === 'asOf' ? (
        <TextField
          label="截至哪一天"
          value={asOf}
          placeholder="如：9月26日"
          width={200}
          invalid={asked ? wrong : undefined}
          onTextChange={setAsOf}
          onEnter={add}
        />
      ) : (
        <Select
          label="新添哪一期"
          options={free.map((one) => ({ value: String(one), label: periodName(periodSpan(year.year, kind, one)) }))}
          value={index === undefined ? null : String(index)}
          placeholder="都已添加"
          width={160}
          onChange={setChosen}
        />
      )}
      <Button icon="plus" blocked={index === undefined ? '这一种的期都已添加' : undefined} onClick={add}>
        添加期
      </Button>
    </div>
  );
}
