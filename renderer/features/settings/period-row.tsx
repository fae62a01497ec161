import type { ReactNode } from 'react';
import { chineseDate, chineseMonthDay, type Day } from '../../../shared/base/dates.ts';
import { periodName, type Period } from '../../../shared/ledger/period.ts';
import { isWorkingDay } from '../../../shared/ledger/working-calendar.ts';
import { deleteUnused } from '../../actions/delete-unused.ts';
import { editPeriod, type PeriodDates } from '../../actions/edit-periods.ts';
import { usesWords } from '../../messages/in-use.ts';
import { useView } from '../../store/view-store.ts';
import { Icon } from '../../ui/icon.tsx';
import { useToast } from '../../ui/toast.tsx';
import { DayField } from './day-field.tsx';
import { RowActs } from './row-acts.tsx';
import { useSettings } from './use-settings.ts';

interface PeriodRowProps {
  readonly period: Period;
}

const DATES = [
  { key: 'dataDate', label: '数据截止日' },
  { key: 'fillDeadline', label: '填报截止' },
  { key: 'collectDeadline', label: '汇总' },
  { key: 'reportDeadline', label: '上报' },
] as const;

/** A period with its days. One that is 定稿 keeps them. */
export function PeriodRow({ period }: PeriodRowProps): ReactNode {
  const open = useView((view) => view.periodId === period.id);
  const toast = useToast();
  const remove = async (): Promise<void> => {
    const deleted = await deleteUnused('periods', period, `删除${periodName(period)}`);
    if (!deleted.ok) toast({ text: `${periodName(period)}里已有${usesWords(deleted.error.uses)}，没有删除。` });
  };
  return (
    <tr>
      <td className="settings-cell-words">
        {periodName(period)}
        <span className="dim s13">{` ${chineseMonthDay(period.from)}起`}</span>
        {period.locked ? (
          <span className="dim s13 settings-locked">
            {' '}
            <Icon name="lock" size={14} /> 已定稿
          </span>
        ) : null}
      </td>
      {DATES.map((date) => (
        <td key={date.key}>
          {period.locked ? (
            <span className="settings-cell-words">{chineseDate(period[date.key])}</span>
          ) : (
            <DateCell period={period} date={date} />
          )}
        </td>
      ))}
      <td className="settings-acts">
        <RowActs
          name={periodName(period)}
          index={0}
          count={1}
          onDelete={() => void remove()}
          kept={period.locked ? '已定稿，不能删除' : open ? '正打开着这一期，先换到别的期' : undefined}
        />
      </td>
    </tr>
  );
}

type PeriodDate = (typeof DATES)[number];

function DateCell({ period, date }: PeriodRowProps & { readonly date: PeriodDate }): ReactNode {
  const { calendar } = useSettings();
  const { key, label } = date;
  const kept = period[key];
  const off = key !== 'dataDate' && !isWorkingDay(kept, calendar);
  return (
    <>
      <DayField
        label={`${periodName(period)}的${label}`}
        value={kept}
        // A date without a year is one of the period's.
        today={kept}
        check={(on) => problemOf(period, key, on)}
        save={async (on) => {
          const fields: PeriodDates = { [key]: on };
          if (on !== null) await editPeriod(period, label, fields);
        }}
      />
      {off ? <span className="settings-note dim">不是工作日</span> : null}
    </>
  );
}

function problemOf(period: Period, key: PeriodDate['key'], on: Day | null): string | null {
  if (on === null) return '这里要填日期，如 9月25日';
  const changed: Period = { ...period, [key]: on };
  const { fillDeadline, collectDeadline, reportDeadline } = changed;
  if (key === 'dataDate') return on < period.from ? '数据截止日不能早于这一期开始' : null;
  if (collectDeadline < fillDeadline) return '汇总不能早于填报截止';
  return reportDeadline < collectDeadline ? '上报不能早于汇总' : null;
}
