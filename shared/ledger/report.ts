// 报告: a document of a period on its way from 草稿 to 归档. Its text is drafted from the ledger; what a
// person wrote over it, and how it went out, is kept here.
import { z } from '../base/zod.ts';
import { dayField, hashField, idField, momentField, textField } from './fields.ts';
import { issuerId } from './issuer.ts';
import { periodId } from './period.ts';
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
  kind: z.enum(['docx', 'xlsx', 'model', 'signedScan']),
  name: textField,
  hash: hashField,
  size: z.int().min(0),
});

export const reportSchema = z.strictObject({
  id: reportId,
  yearId,
  periodId,
  kind: z.enum(REPORT_KINDS),
  /** null: the data folder's first 发文机关. */
  issuerId: issuerId.nullable(),
  /** Empty: the title the program drafts. A line break is kept. */
  title: textField,
  recipient: textField,
  state: z.enum(REPORT_STATES),
  /** 第n稿. */
  draft: z.int().min(1),
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
export type SectionEdit = z.infer<typeof sectionEditField>;

export function newReport(
  fields: Pick<Report, 'id' | 'yearId' | 'periodId' | 'kind' | 'issuerId'> & Partial<Report>,
): Report {
  return {
    title: '',
    recipient: '',
    state: 'draft',
    draft: 1,
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
