// 报告: a document of a period on its way from 草稿 to 归档. Its text is drafted from the ledger; what a
// person wrote over it, and how it went out, is kept here.
import { z } from '../base/zod.ts';
import { dayField, hashField, idField, momentField, nameField, textField } from './fields.ts';
import { issuerId } from './issuer.ts';
import { periodId } from './period.ts';
import { projectId } from './project.ts';
import { supervisionId } from './supervision.ts';
import { templateId } from './template.ts';
import { unitId } from './unit.ts';
import { yearId } from './year.ts';

export const reportId = idField('rpt');

export const REPORT_KINDS = [
  'quarterlyReport',
  'quarterlyCircular',
  'briefing',
  'onePage',
  'meetingTable',
  'bulletin',
  'supervisionNotice',
  'reminderNotice',
  'projectReport',
  'annualSummary',
  'closingForm',
  'sourceTable',
  'scoreCircular',
  'yearLedger',
] as const;
export const REPORT_STATES = ['draft', 'underReview', 'signed', 'final', 'archived'] as const;

/** A section that a person changed: `text` null keeps the draft, a paragraph per line otherwise. */
export const sectionEditField = z.strictObject({
  sectionId: z.string().max(60),
  text: textField.nullable(),
  /** The draft that the text was written over, to tell what has changed in the ledger since. */
  baseText: textField,
  hidden: z.boolean(),
});

export const frozenFileField = z.strictObject({
  kind: z.enum(['docx', 'xlsx', 'model', 'signedScan', 'reviewCopy', 'returned']),
  name: textField,
  hash: hashField,
  size: z.int().min(0),
});

/** A step of its way: 送审（第n稿）, 签发, 定稿, 归档, or back to 草稿. */
export const reportStageField = z.strictObject({
  state: z.enum(REPORT_STATES),
  draft: z.int().min(1),
  at: momentField,
  by: textField,
  note: textField,
});

/** 进展情况表 with the list's own six columns, or 序号 | 主要工作任务 | 进展情况 | 牵头单位 | 进展状态. */
export const ANNEX_LAYOUTS = ['list', 'tasks'] as const;
export const URGENCIES = ['none', 'urgent', 'extraUrgent'] as const;

export const reportSchema = z.strictObject({
  id: reportId,
  yearId,
  periodId,
  kind: z.enum(REPORT_KINDS),
  /** What it is about where there is one per project, unit or matter; null: the whole period. */
  projectId: projectId.nullable(),
  unitId: unitId.nullable(),
  supervisionId: supervisionId.nullable(),
  /** 第×期 of a 简报, 第×号 of a 督办单 or 催报单. */
  issueNumber: z.int().min(1).nullable(),
  /** null: the data folder's first 发文机关. */
  issuerId: issuerId.nullable(),
  /** Empty: the title the program drafts. A line break is kept. */
  title: textField,
  recipient: textField,
  /** 特急, 加急. */
  urgency: z.enum(URGENCIES),
  /** 签发人 of an upward document; empty: the issuer's. */
  signatory: textField,
  /** 抄送 in 版记; empty: the issuer's. */
  copyTo: textField,
  /** 附注 (联系人及电话：…), without its brackets. */
  note: textField,
  annexLayout: z.enum(ANNEX_LAYOUTS),
  /** Columns of a table whose columns are chosen; empty: those of its kind. */
  columns: z.array(nameField),
  /** Charts in the Word file. */
  charts: z.boolean(),
  /** 单位模板; null: laid out by GB/T 9704. */
  templateId: templateId.nullable(),
  state: z.enum(REPORT_STATES),
  /** 第n稿. */
  draft: z.int().min(1),
  stages: z.array(reportStageField),
  sections: z.array(sectionEditField),
  /** 成文日期, blank until 签发. */
  date: dayField.nullable(),
  /** 存在问题: projects and units by name, or without. */
  namesShown: z.boolean(),
  frozenAt: momentField.nullable(),
  /** The journal's chain at 定稿: whoever recomputes the whole chain is caught by it. */
  frozenChain: hashField.nullable(),
  files: z.array(frozenFileField),
  /** 更正: the report it corrects, and why. */
  corrects: reportId.nullable(),
  correctionReason: textField,
});
export type Report = z.infer<typeof reportSchema>;
export type ReportKind = Report['kind'];
export type ReportState = Report['state'];
export type ReportStage = z.infer<typeof reportStageField>;
export type SectionEdit = z.infer<typeof sectionEditField>;

export function newReport(
  fields: Pick<Report, 'id' | 'yearId' | 'periodId' | 'kind' | 'issuerId'> & Partial<Report>,
): Report {
  return {
    projectId: null,
    unitId: null,
    supervisionId: null,
    issueNumber: null,
    title: '',
    recipient: '',
    urgency: 'none',
    signatory: '',
    copyTo: '',
    note: '',
    annexLayout: 'list',
    columns: [],
    charts: false,
    templateId: null,
    state: 'draft',
    draft: 1,
    stages: [],
    sections: [],
    date: null,
    namesShown: false,
    frozenAt: null,
    frozenChain: null,
    files: [],
    corrects: null,
    correctionReason: '',
    ...fields,
  };
}
