// 设置 of the data folder: one record. Window, text size and folders are preferences outside it.
import { z } from '../base/zod.ts';
import { idField, nameField, textField } from './fields.ts';
import { issuerId } from './issuer.ts';
import { workingCalendarField } from './working-calendar.ts';

export const settingsId = idField('set');

export const settingsSchema = z.strictObject({
  id: settingsId,
  /** The office that keeps the ledger: 嘉兴市司法局. */
  officeName: textField,
  defaultIssuerId: issuerId.nullable(),
  /** Days of the month: fill-in, 汇总, 上报. */
  deadlines: z.strictObject({
    fill: z.int().min(1).max(28),
    collect: z.int().min(1).max(28),
    report: z.int().min(1).max(28),
  }),
  calendar: workingCalendarField,
  /** Ratios to the plan: from `ahead` 超序时, from `onTrack` 达序时, from `yellow` 黄, below 红; days before a milestone turns 黄. */
  thresholds: z.strictObject({ ahead: z.number(), onTrack: z.number(), yellow: z.number(), milestoneDays: z.int() }),
  fonts: z.strictObject({
    title: nameField,
    body: nameField,
    level1: nameField,
    level2: nameField,
    pageNumber: nameField,
    latin: nameField,
  }),
  layout: z.strictObject({
    /** 版心网格. */
    grid: z.enum(['lines', 'linesAndChars']),
    landscapePageNumber: z.enum(['standard', 'foot']),
    pageNumberAlign: z.enum(['outer', 'center']),
    letterhead: z.enum(['none', 'red', 'preprinted']),
    sealed: z.boolean(),
    /** 版记: left out, at the foot of the last page, or on an even page of its own. */
    imprint: z.enum(['none', 'last', 'even']),
    boldLevel3: z.boolean(),
  }),
  /** 口令: asked for at start, and again after so many minutes without a key; null never. */
  passwordAtStart: z.boolean(),
  idleLockMinutes: z.int().min(1).max(240).nullable(),
});
export type Settings = z.infer<typeof settingsSchema>;

/** The single settings record has a name for an id, so that every data folder finds it. */
export const SETTINGS_ID: Settings['id'] = 'set_settings';

export const DEFAULT_SETTINGS: Settings = {
  id: SETTINGS_ID,
  officeName: '',
  defaultIssuerId: null,
  deadlines: { fill: 25, collect: 28, report: 5 },
  calendar: { holidays: [], workdays: [] },
  thresholds: { ahead: 1.1, onTrack: 1, yellow: 0.8, milestoneDays: 15 },
  fonts: {
    title: '方正小标宋简体',
    body: '仿宋_GB2312',
    level1: '黑体',
    level2: '楷体_GB2312',
    pageNumber: '宋体',
    latin: 'Times New Roman',
  },
  layout: {
    grid: 'lines',
    landscapePageNumber: 'foot',
    pageNumberAlign: 'outer',
    letterhead: 'none',
    sealed: false,
    imprint: 'none',
    boldLevel3: false,
  },
  passwordAtStart: false,
  idleLockMinutes: null,
};
