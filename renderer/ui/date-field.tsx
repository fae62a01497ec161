import { type ReactNode, useCallback, useRef, useState } from 'react';
import { chineseDate, type Day } from '../../shared/base/dates.ts';
import { IconButton } from './button.tsx';
import { Calendar } from './calendar.tsx';
import './date-field.css';
import { parseDayText } from './day-text.ts';
import { TextField } from './field.tsx';
import { Floating } from './floating.tsx';
import type { Box } from './place-floating.ts';

export interface DateFieldProps {
  readonly label: string;
  readonly value: Day | null;
  readonly onChange: (value: Day | null) => void;
  /** Shown in the calendar with a ring, and the year of a date written without one. */
  readonly today: Day;
  readonly small?: boolean | undefined;
  readonly width?: number | 'full' | undefined;
  readonly disabled?: boolean | undefined;
  /** What is wrong, from the owner. */
  readonly invalid?: string | undefined;
}

/** A day, typed as people write it (9.25, 9月25日, 2023-9-25) or picked from a calendar. Empty means none. */
export function DateField(props: DateFieldProps): ReactNode {
  const { label, value, onChange, today, small, width = 160, disabled } = props;
  const shown = value === null ? '' : chineseDate(value);
  const [typed, setTyped] = useState<string>();
  const [unread, setUnread] = useState(false);
  const [anchor, setAnchor] = useState<Box>();
  const box = useRef<HTMLSpanElement>(null);
  const close = useCallback(() => setAnchor(undefined), []);
  const commit = (text: string): void => {
    if (typed === undefined) return;
    const read = text.trim() === '' ? null : parseDayText(text, Number(today.slice(0, 4)));
    setUnread(read === undefined);
    if (read === undefined) return;
    setTyped(undefined);
    if (read !== value) onChange(read);
  };
  const pick = (picked: Day): void => {
    setTyped(undefined);
    setUnread(false);
    close();
    if (picked !== value) onChange(picked);
  };
  const wrong = unread ? '这里要填日期，如 9月25日。原来的还在。' : props.invalid;
  return (
    <span ref={box} className="ui-date" style={{ width: width === 'full' ? '100%' : width }}>
      <TextField
        label={label}
        value={typed ?? shown}
        placeholder="如：9月25日"
        width="full"
        {...{ small, disabled, invalid: wrong }}
        onTextChange={setTyped}
        onCommit={commit}
        onEnter={() => (typed === undefined ? undefined : commit(typed))}
      />
      <IconButton
        icon="calendar"
        label={`${label}，从日历中选`}
        small
        disabled={disabled}
        aria-haspopup="dialog"
        aria-expanded={anchor !== undefined}
        onClick={() => setAnchor(box.current?.getBoundingClientRect())}
      />
      {anchor === undefined ? null : (
        <Floating anchor={anchor} onClose={close}>
          <Calendar label={label} value={value} today={today} onPick={pick} />
        </Floating>
      )}
    </span>
  );
}
