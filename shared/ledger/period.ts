// 期: what is reported at a time. 季度 first; 月, 半月, 半年, 年 and 截至某日 have the same form.
import { addDays, chineseDate, day, type Day } from '../base/dates.ts';
import { chineseNumeral } from '../base/numerals.ts';
import { z } from '../base/zod.ts';
import { dayField, idField } from './fields.ts';
import { onOrAfterWorkingDay, type WorkingCalendar } from './working-calendar.ts';
import { yearId } from './year.ts';

export const periodId = idField('per');

export const PERIOD_KINDS = ['quarter', 'month', 'halfMonth', 'halfYear', 'year', 'asOf'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

export const periodSchema = z.strictObject({
  id: periodId,
  yearId,
  kind: z.enum(PERIOD_KINDS),
  /** 1–4 for quarters, 1–12 for months, 1–24 for half months, 1–2 for half years, otherwise 1. */
  index: z.int().min(1).max(24),
  from: dayField,
  /** 数据截止日: what happened later belongs to the next period. */
  dataDate: dayField,
  /** 填报截止. */
  fillDeadline: dayField,
  /** 汇总. */
  collectDeadline: dayField,
  /** 上报. */
  reportDeadline: dayField,
  /** Locked by 定稿; a later change is a 更正. */
  locked: z.boolean(),
});
export type Period = z.infer<typeof periodSchema>;
type PeriodSpan = Pick<Period, 'kind' | 'index' | 'from' | 'dataDate'>;

/** Deadlines as days of the month: 25th fill-in and 28th 汇总 of the period's last month, 5th 上报 of the next. */
export type DeadlineRule = { readonly fill: number; readonly collect: number; readonly report: number };

const MONTHS: Readonly<Record<'quarter' | 'month' | 'halfYear' | 'year', number>> = {
  quarter: 3,
  month: 1,
  halfYear: 6,
  year: 12,
};

/** The days a period of this kind and index covers in a year; 截至某日 runs from 1 January to `asOf`. */
export function periodSpan(year: number, kind: PeriodKind, index: number, asOf?: Day): PeriodSpan {
  if (kind === 'asOf') return { kind, index, from: day(year, 1, 1), dataDate: asOf ?? day(year, 12, 31) };
  if (kind === 'halfMonth') {
    const month = Math.ceil(index / 2);
    const first = index % 2 === 1;
    return {
      kind,
      index,
      from: day(year, month, first ? 1 : 16),
      dataDate: first ? day(year, month, 15) : day(year, month + 1, 0),
    };
  }
  const months = MONTHS[kind];
  return { kind, index, from: day(year, (index - 1) * months + 1, 1), dataDate: day(year, index * months + 1, 0) };
}

/** A period with its deadlines, each moved on to a working day where it falls on none. */
export function newPeriod(
  fields: Pick<Period, 'id' | 'yearId'> & { year: number; kind: PeriodKind; index: number; asOf?: Day },
  rule: DeadlineRule,
  calendar: WorkingCalendar,
): Period {
  const span = periodSpan(fields.year, fields.kind, fields.index, fields.asOf);
  const month = Number(span.dataDate.slice(5, 7));
  const inMonth = (date: number): Day => onOrAfterWorkingDay(day(fields.year, month, date), calendar);
  const short = fields.kind === 'halfMonth' || fields.kind === 'asOf';
  return {
    id: fields.id,
    yearId: fields.yearId,
    ...span,
    fillDeadline: short ? onOrAfterWorkingDay(span.dataDate, calendar) : inMonth(rule.fill),
    collectDeadline: short ? onOrAfterWorkingDay(addDays(span.dataDate, 1), calendar) : inMonth(rule.collect),
    reportDeadline: short
      ? onOrAfterWorkingDay(addDays(span.dataDate, 2), calendar)
      : onOrAfterWorkingDay(day(fields.year, month + 1, rule.report), calendar),
    locked: false,
  };
}

/** How the command line and file names call a period: 2023Q3, 2023M09, 2023B18, 2023H1, 2023Y, 2023-09-26. */
export function periodKey(period: PeriodSpan): string {
  const year = period.from.slice(0, 4);
  switch (period.kind) {
    case 'quarter':
      return `${year}Q${period.index}`;
    case 'month':
      return `${year}M${String(period.index).padStart(2, '0')}`;
    case 'halfMonth':
      return `${year}B${String(period.index).padStart(2, '0')}`;
    case 'halfYear':
      return `${year}H${period.index}`;
    case 'year':
      return `${year}Y`;
    case 'asOf':
      return period.dataDate;
  }
}

/** 第三季度, 9月, 9月下半月, 上半年, 全年, 截至9月26日. */
export function periodName(period: PeriodSpan): string {
  const month = Number(period.dataDate.slice(5, 7));
  switch (period.kind) {
    case 'quarter':
      return `第${chineseNumeral(period.index)}季度`;
    case 'month':
      return `${month}月`;
    case 'halfMonth':
      return `${month}月${period.index % 2 === 1 ? '上' : '下'}半月`;
    case 'halfYear':
      return period.index === 1 ? '上半年' : '下半年';
    case 'year':
      return '全年';
    case 'asOf':
      return `截至${month}月${Number(period.dataDate.slice(8, 10))}日`;
  }
}

/** As in titles, with the year: 2023年第三季度, 2023年度, 截至2023年9月26日. */
export function periodTitle(period: PeriodSpan): string {
  const year = period.from.slice(0, 4);
  if (period.kind === 'year') return `${year}年度`;
  if (period.kind === 'asOf') return `截至${chineseDate(period.dataDate)}`;
  return `${year}年${periodName(period)}`;
}

/** The share of the year that is over at the end of the period, 0–1, counted in whole months where it ends with one. */
export function yearShare(period: PeriodSpan): number {
  const month = Number(period.dataDate.slice(5, 7));
  const date = Number(period.dataDate.slice(8, 10));
  const lastDate = Number(day(Number(period.dataDate.slice(0, 4)), month + 1, 0).slice(8, 10));
  return (month - 1 + date / lastDate) / 12;
}
