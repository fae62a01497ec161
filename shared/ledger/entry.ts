// 采用稿: what the office uses of a project's progress in a period. One text, polished by the office.
// What units sent stays in submissions, version by version.
import { joinIds, type Id } from '../base/ids.ts';
import { z } from '../base/zod.ts';
import { columnId, ENTRY_TEXTS } from './book.ts';
import { dayField, idField, textField } from './fields.ts';
import { periodId, type Period } from './period.ts';
import { projectId, type Project } from './project.ts';
import { lightField, statusKeyField } from './status.ts';
import { submissionId } from './submission.ts';
import { yearId } from './year.ts';

export const entryId = idField('ent');

/** One entry per project and period: the id says which, so that none can stand twice. */
export function entryIdOf(ofProjectId: Project['id'], ofPeriodId: Period['id']): Id<'ent'> {
  return joinIds('ent', ofProjectId, ofPeriodId);
}

export const entrySchema = z
  .strictObject({
    id: entryId,
    yearId,
    projectId,
    periodId,
    /** 进展情况. */
    progress: textField,
    /** 取得成效. */
    results: textField,
    /** 存在问题. */
    problems: textField,
    /** 下一步措施: looked at again next period. */
    nextSteps: textField,
    /** 需协调事项: never part of an upward 报告. */
    coordination: textField,
    /** Percent, 0–100, as a person typed it; null: worked out from goals and figures. */
    completion: z.number().min(0).max(100).nullable(),
    /** 改判: a person's status in place of the rule's, with the reason. */
    statusOverride: statusKeyField.nullable(),
    lightOverride: lightField.nullable(),
    overrideReason: textField,
    /** 承诺对账: whether last period's 下一步 was kept, and a word on it. */
    promiseKept: z.enum(['kept', 'partly', 'notKept']).nullable(),
    promiseNote: textField,
    filler: textField,
    phone: textField,
    reviewer: textField,
    filledOn: dayField.nullable(),
    /** 入正文 (true) or 仅入附件. */
    inBody: z.boolean(),
    /** 亮点. */
    highlight: z.boolean(),
    /** 摘要 of 60–120 字, what the report's prose prints. */
    summary: textField,
    /** Place among the entries of its category in the prose; entries without one follow by 序号. */
    order: z.int().nullable(),
    custom: z.record(columnId, z.union([z.string(), z.number(), z.null()])),
    /** The version the text starts from; null when the office typed it. */
    submissionId: submissionId.nullable(),
  })
  .refine(
    ({ id, projectId: ofProject, periodId: ofPeriod }) => id === entryIdOf(ofProject, ofPeriod),
    '编号与项目、期不符（entryIdOf）',
  );
export type Entry = z.infer<typeof entrySchema>;

export function newEntry(fields: Pick<Entry, 'yearId' | 'projectId' | 'periodId'> & Partial<Omit<Entry, 'id'>>): Entry {
  return {
    id: entryIdOf(fields.projectId, fields.periodId),
    progress: '',
    results: '',
    problems: '',
    nextSteps: '',
    coordination: '',
    completion: null,
    statusOverride: null,
    lightOverride: null,
    overrideReason: '',
    promiseKept: null,
    promiseNote: '',
    filler: '',
    phone: '',
    reviewer: '',
    filledOn: null,
    inBody: false,
    highlight: false,
    summary: '',
    order: null,
    custom: {},
    submissionId: null,
    ...fields,
  };
}

/** 已报送: an entry counts once it says something; without that the project is 未报送 in the period. */
export function isReported(entry: Entry | undefined): entry is Entry {
  return entry !== undefined && ENTRY_TEXTS.some((key) => entry[key].trim() !== '');
}
