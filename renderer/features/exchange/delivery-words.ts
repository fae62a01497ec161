// The state of a unit's delivery in words, times as people write them.
import { chineseMonthDay, daysBetween, localDay, localTime, type Moment } from '../../../shared/base/dates.ts';
import { periodTitle, type Period } from '../../../shared/ledger/period.ts';
import type { Reminder } from '../../../shared/ledger/reminder.ts';
import type { Book } from '../../../shared/ledger/book.ts';
import { isOwed, type UnitDelivery } from '../../../shared/select/deliveries.ts';
import { phaseStore } from '../../store/phase-store.ts';
import { bookTitle } from '../frame/place-pickers.tsx';
import { today } from '../frame/today.ts';

/** 今天 10:05, 9月25日; `withTime` gives the hour of other days too. */
export function momentWords(at: Moment, withTime = false): string {
  const offset = phaseStore.getState().appInfo.timeZoneOffset;
  const on = localDay(at, offset);
  const time = localTime(at, offset);
  if (on === today()) return `今天 ${time}`;
  const year = on.slice(0, 4) === today().slice(0, 4) ? '' : `${on.slice(0, 4)}年`;
  // A day of another year is told with the year only where there is room for it.
  return withTime ? `${year}${chineseMonthDay(on)} ${time}` : chineseMonthDay(on);
}

/** What waits to be taken over from the files that have been read and not written yet. */
export type Waiting = {
  readonly conflicts: number;
  readonly confirms: number;
  readonly refused: number;
  /** The latest of them; null where all were received before. */
  readonly form: WaitingForm | null;
};
export type WaitingForm = { readonly version: number; readonly receivedAt: Moment };

export type DeliveryWords = {
  /** ▲ and 600: something has to be done about it. */
  readonly must: boolean;
  readonly state: string;
  /** After it: 迟报, 已催. */
  readonly more: string;
};

export function deliveryWords(delivery: UnitDelivery, waiting: Waiting | undefined): DeliveryWords {
  const late = (delivery.lateDays ?? 0) > 0 ? '迟报' : '';
  if (waiting) {
    if (waiting.conflicts > 0) return { must: true, state: '冲突', more: '' };
    if (waiting.confirms > 0) return { must: true, state: '待确认', more: '' };
    if (waiting.refused > 0) return { must: true, state: '待退回', more: '' };
    return { must: false, state: '待写入', more: late };
  }
  switch (delivery.state) {
    case 'takenOver':
      return { must: false, state: '已入账', more: late };
    case 'received':
      return { must: false, state: '已收到', more: late };
    case 'returned':
      return { must: false, state: '已退回，待重报', more: '' };
    case 'typed':
      return { must: false, state: '本局代填', more: '' };
    case 'missing':
      if (!isOwed(delivery)) return { must: false, state: '无需报送', more: '' };
      return { must: true, state: '缺报', more: delivery.reminders.length > 0 ? '已催' : '' };
  }
}

export const CHANNEL_NAMES: Readonly<Record<Reminder['channel'], string>> = {
  phone: '电话',
  message: '消息',
  letter: '书面',
};

/** What one sends to a 联络员: who, what, until when, and what is still missing. */
export function reminderText(delivery: UnitDelivery, place: { readonly book: Book; readonly period: Period }): string {
  const { unit, missing, deadline } = delivery;
  const left = daysBetween(today(), deadline);
  const until =
    left < 0
      ? `应于${chineseMonthDay(deadline)}前报送，已超过 ${-left} 天`
      : left === 0
        ? `今天（${chineseMonthDay(deadline)}）截止`
        : `${chineseMonthDay(deadline)}截止，还有 ${left} 天`;
  const greeting = unit.liaison === '' ? `${unit.shortName}：` : `${unit.shortName}${unit.liaison}同志：`;
  const list = missing.map(({ number, title }) => `${number}．${title}`).join('；');
  const what = missing.length === 0 ? '' : `还差 ${missing.length} 项没有收到：${list}。`;
  return `${greeting}${periodTitle(place.period)}${bookTitle(place.book.name)}进展填报表${until}。${what}请填好后尽快发来，盖章扫描件可随后补报。`;
}
