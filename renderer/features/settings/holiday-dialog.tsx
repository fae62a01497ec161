import { type ReactNode, useMemo, useState } from 'react';
import { chineseMonthDay, type Day } from '../../../shared/base/dates.ts';
import { parseHolidayNotice } from '../../../shared/import/holiday-notice.ts';
import type { WorkingCalendar } from '../../../shared/ledger/working-calendar.ts';
import { editSettings } from '../../actions/edit-settings.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormRow } from '../../ui/form-row.tsx';
import { TextArea } from '../../ui/text-area.tsx';

interface HolidayDialogProps {
  readonly year: number;
  readonly onClose: () => void;
}

/** The State Council's notice as text: its days off and weekends worked, for this year. */
export function HolidayDialog({ year, onClose }: HolidayDialogProps): ReactNode {
  const [text, setText] = useState('');
  const read = useMemo(() => parseHolidayNotice(text, year), [text, year]);
  const found = read.holidays.length + read.workdays.length;
  const take = (): void => {
    onClose();
    void editSettings(`${year}年放假安排`, ({ calendar }) => ({ calendar: joined(calendar, read) }));
  };
  return (
    <Dialog
      title={`粘贴${year}年的放假通知`}
      size="medium"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button variant="primary" blocked={found === 0 ? '没有读出放假和上班的日子' : undefined} onClick={take}>
            写入日历
          </Button>
        </>
      }
    >
      <FormRow label="通知原文" hint="国务院办公厅每年的放假通知，整段粘贴">
        <TextArea
          label="通知原文"
          value={text}
          onTextChange={setText}
          minRows={6}
          maxRows={10}
          placeholder="如：春节：1月21日至27日放假调休，共7天。1月28日（星期六）、1月29日（星期日）上班。"
          firstFocus
        />
      </FormRow>
      <div className="settings-paste" aria-live="polite">
        {text.trim() === '' ? null : (
          <>
            <p>
              <b>{`放假 ${read.holidays.length} 天`}</b>
              <span className="mid s13">{`　${runsOf(read.holidays)}`}</span>
            </p>
            <p>
              <b>{`周末上班 ${read.workdays.length} 天`}</b>
              <span className="mid s13">{`　${runsOf(read.workdays)}`}</span>
            </p>
          </>
        )}
      </div>
    </Dialog>
  );
}

function runsOf(days: readonly Day[]): string {
  return days.map(chineseMonthDay).join('、');
}

// What a notice says of a day holds; all other days stay as they are.
function joined(calendar: WorkingCalendar, { holidays, workdays }: WorkingCalendar): WorkingCalendar {
  const named = new Set([...holidays, ...workdays]);
  return {
    holidays: [...calendar.holidays.filter((on) => !named.has(on)), ...holidays].sort(),
    workdays: [...calendar.workdays.filter((on) => !named.has(on)), ...workdays].sort(),
  };
}
