import { type ReactNode, useState } from 'react';
import { chineseMonthDay } from '../../../shared/base/dates.ts';
import { readNumber } from '../../../shared/base/read-number.ts';
import { periodName } from '../../../shared/ledger/period.ts';
import type { Settings } from '../../../shared/ledger/settings.ts';
import type { Year } from '../../../shared/ledger/year.ts';
import { periodsOfYear } from '../../../shared/select/places.ts';
import { rescheduled, rescheduleYear } from '../../actions/edit-periods.ts';
import { editSettings } from '../../actions/edit-settings.ts';
import { useLedgerState } from '../../store/ledger-store.ts';
import { useView } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { FormRow } from '../../ui/form-row.tsx';
import { AddPeriod } from './add-period.tsx';
import { CalendarGroup } from './calendar-group.tsx';
import { DraftField } from './draft-field.tsx';
import { PeriodRow } from './period-row.tsx';
import { SettingsGroup } from './settings-group.tsx';
import { SettingsTable } from './settings-table.tsx';
import type { SettingsSection } from './settings-section.ts';
import { useSettings } from './use-settings.ts';

export const periodsSection: SettingsSection = {
  id: 'periods',
  name: '期与期限',
  group: '台账',
  about: '报送的期、每期的期限，和算期限用的工作日历。期限落在休息日的，顺延到下一个工作日。',
  words: ['季度', '月', '半月', '截止日', '填报截止', '汇总', '上报', '工作日', '节假日', '调休'],
  Page: PeriodsPage,
};

function PeriodsPage(): ReactNode {
  const { ledger } = useLedgerState();
  const year = useView((view) => (view.yearId === null ? undefined : ledger.years.get(view.yearId)));
  return (
    <>
      <DeadlinesGroup />
      {year === undefined ? null : <YearGroup year={year} />}
      <CalendarGroup year={year?.year ?? null} />
    </>
  );
}

type DeadlineKey = keyof Settings['deadlines'];
const DEADLINES: readonly { readonly key: DeadlineKey; readonly label: string; readonly hint: string }[] = [
  { key: 'fill', label: '填报截止', hint: '期末那个月的' },
  { key: 'collect', label: '汇总', hint: '期末那个月的' },
  { key: 'report', label: '上报', hint: '下个月的' },
];

function DeadlinesGroup(): ReactNode {
  const { deadlines } = useSettings();
  return (
    <SettingsGroup title="期限规则" note="用于新添的期；月中和截至某日的期，当天截止、次日汇总、再次日上报">
      <div className="settings-fields is-narrow">
        {DEADLINES.map(({ key, label, hint }) => (
          <FormRow key={key} label={label} hint={hint}>
            <DraftField
              draftKey={`settings:deadline:${key}`}
              label={`${label}，${hint}几日`}
              value={String(deadlines[key])}
              width={88}
              unit="日"
              check={(text) => dayProblem(key, text, deadlines)}
              save={(text) =>
                editSettings(`${label}日`, (settings) => ({
                  deadlines: { ...settings.deadlines, [key]: Number(readNumber(text)) },
                }))
              }
            />
          </FormRow>
        ))}
      </div>
    </SettingsGroup>
  );
}

function dayProblem(key: DeadlineKey, text: string, { fill, collect }: Settings['deadlines']): string | null {
  const date = readNumber(text);
  if (typeof date !== 'number' || !Number.isInteger(date) || date < 1 || date > 28) return '这里要填 1 到 28 的日子';
  if (key === 'fill' && date > collect) return '填报截止不能晚于汇总';
  return key === 'collect' && date < fill ? '汇总不能早于填报截止' : null;
}

function YearGroup({ year }: { readonly year: Year }): ReactNode {
  const { ledger } = useLedgerState();
  const [asking, setAsking] = useState(false);
  const periods = periodsOfYear(ledger, year.id);
  const others = rescheduled(ledger, year);
  return (
    <SettingsGroup
      title={`${year.year}年的期`}
      note={`${periods.length} 期`}
      action={
        <Button
          small
          blocked={others.length === 0 ? '各期期限都合规则（定稿的不改）' : undefined}
          onClick={() => setAsking(true)}
        >
          按规则重排期限
        </Button>
      }
    >
      <SettingsTable className="periods-table" heads={['期', '数据截止日', '填报截止', '汇总', '上报']}>
        {periods.map((period) => (
          <PeriodRow key={period.id} period={period} />
        ))}
      </SettingsTable>
      <AddPeriod year={year} />
      {asking ? (
        <ConfirmDialog
          title={`重排 ${others.length} 期的期限？`}
          safe="不重排"
          act={`重排 ${others.length} 期`}
          onSafe={() => setAsking(false)}
          onAct={() => {
            setAsking(false);
            void rescheduleYear(year);
          }}
        >
          {others
            .map(({ period, dates }) => {
              const { fillDeadline = period.fillDeadline, reportDeadline = period.reportDeadline } = dates;
              return `${periodName(period)}：填报截止改为${chineseMonthDay(fillDeadline)}，上报改为${chineseMonthDay(reportDeadline)}`;
            })
            .join('；')}
          。手工改过的期限也会改回规则算出的，可以撤销。
        </ConfirmDialog>
      ) : null}
    </SettingsGroup>
  );
}
