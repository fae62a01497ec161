// 催报: reminders to units, telephone calls too; wall time in China.
import type { UnitKey } from './units.ts';

export type ReminderContent = {
  readonly quarter: 1 | 2 | 3;
  readonly unit: UnitKey;
  readonly at: string;
  readonly channel: 'phone' | 'message';
  readonly note: string;
};

export const REMINDERS: readonly ReminderContent[] = [
  {
    quarter: 2,
    unit: 'rehabilitation',
    at: '2023-06-25 16:40',
    channel: 'phone',
    note: '答复材料已送所领导审核，次日上午报。',
  },
  {
    quarter: 3,
    unit: 'rehabilitation',
    at: '2023-09-25 15:20',
    channel: 'phone',
    note: '答复正在汇总四个指导站数据。',
  },
  { quarter: 3, unit: 'lawyers', at: '2023-09-25 16:05', channel: 'message', note: '答复9月26日上班后即报。' },
  { quarter: 3, unit: 'politics', at: '2023-09-26 09:10', channel: 'message', note: '未回复。' },
  {
    quarter: 3,
    unit: 'rehabilitation',
    at: '2023-09-26 14:30',
    channel: 'message',
    note: '请于9月27日下班前报项目9、10，未回复。',
  },
  {
    quarter: 3,
    unit: 'politics',
    at: '2023-09-27 10:45',
    channel: 'phone',
    note: '联络员外出培训，答复返岗后补报项目25。',
  },
];
