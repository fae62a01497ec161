// Status of a project in a period. The set and its words are the book's; the keys are what rules speak of.
import { z } from '../base/zod.ts';
import { nameField } from './fields.ts';

/** Statuses that rules know. A book may relabel them and add its own (`x…`), which only a person gives. */
export const STATUS_KEYS = ['ahead', 'onTrack', 'behind', 'done', 'notStarted', 'suspended'] as const;
export type StatusKey = (typeof STATUS_KEYS)[number];

export const LIGHTS = ['green', 'yellow', 'red'] as const;
export const lightField = z.enum(LIGHTS);
export type Light = z.infer<typeof lightField>;

export const statusKeyField = z.union([
  z.enum(STATUS_KEYS),
  z.templateLiteral(['x-', z.string().regex(/^[0-9a-z]{1,20}$/)]),
]);
export type AnyStatusKey = z.infer<typeof statusKeyField>;

export const statusField = z.strictObject({
  key: statusKeyField,
  /** 达序时, as in tables. */
  label: nameField,
  /** 达到序时进度, as in prose. */
  prose: nameField,
  /** The light when nothing worse is known; null shows none. */
  light: lightField.nullable(),
});
export type Status = z.infer<typeof statusField>;

export const DEFAULT_STATUSES: readonly Status[] = [
  { key: 'done', label: '已完成', prose: '已完成', light: 'green' },
  { key: 'ahead', label: '超序时', prose: '超序时进度', light: 'green' },
  { key: 'onTrack', label: '达序时', prose: '达到序时进度', light: 'green' },
  { key: 'behind', label: '欠序时', prose: '滞后序时进度', light: 'yellow' },
  { key: 'notStarted', label: '未启动', prose: '尚未启动', light: null },
  { key: 'suspended', label: '暂缓', prose: '暂缓实施', light: null },
];
