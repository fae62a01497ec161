import { type ReactNode, useState } from 'react';
import { chineseDate, type Day } from '../../../shared/base/dates.ts';
import { DateField } from '../../ui/date-field.tsx';

interface DayFieldProps {
  readonly label: string;
  readonly value: Day | null;
  /** The year of a date that is written without one. */
  readonly today: Day;
  /** What is wrong with a day, or with none; null: nothing is. */
  readonly check: (on: Day | null) => string | null;
  readonly save: (on: Day | null) => Promise<unknown>;
}

/** A day that is saved once it is written or picked; what cannot be is said under it, and what was there stays. */
export function DayField({ label, value, today, check, save }: DayFieldProps): ReactNode {
  const [wrong, setWrong] = useState<string | null>(null);
  const kept = value === null ? '这里还空着' : `原来的${chineseDate(value)}还在`;
  return (
    <DateField
      label={label}
      value={value}
      today={today}
      small
      width="full"
      invalid={wrong === null ? undefined : `${wrong}。没有保存，${kept}。`}
      onChange={(on) => {
        const why = check(on);
        setWrong(why);
        if (why === null) void save(on);
      }}
    />
  );
}
