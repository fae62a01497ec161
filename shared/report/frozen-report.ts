// A report as it went out, in words and numbers: kept with its files at 定稿, so that it can be read and compared
// whatever the program has become since. The document beside it is what the preview draws.
import type { Moment } from '../base/dates.ts';
import { equal } from '../base/equal.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { z } from '../base/zod.ts';
import type { OfficialDocument } from '../document/document.ts';
import { REPORT_KINDS } from '../ledger/report.ts';
import { numberSections } from './numbered-sections.ts';
import type { ReportModel, ReportTable } from './report-model.ts';
import { paragraphText } from './sentence.ts';

/** Raised when a file of an older program could no longer be read as it is. */
const FORMAT = 1;

const tableField = z.object({
  id: z.string(),
  title: z.string(),
  heads: z.array(z.string()),
  rows: z.array(z.array(z.string())),
});

const frozenTextSchema = z.object({
  kind: z.enum(REPORT_KINDS),
  period: z.string(),
  title: z.string(),
  recipient: z.string(),
  issuer: z.string(),
  /** 成文日期, YYYY-MM-DD; null where none was given. */
  date: z.string().nullable(),
  number: z.string(),
  sections: z.array(z.object({ id: z.string(), heading: z.string(), paragraphs: z.array(z.string()) })),
  tables: z.array(tableField),
  /** What the statistics call a number, how people call it, and how it was printed. */
  numbers: z.array(z.object({ name: z.string(), label: z.string(), text: z.string() })),
});
export type FrozenText = z.infer<typeof frozenTextSchema>;

const documentField = z.custom<OfficialDocument>(
  (value) => typeof value === 'object' && value !== null && 'parts' in value && Array.isArray(value.parts),
);

const frozenReportSchema = z.object({
  format: z.literal(FORMAT),
  created: z.iso.datetime({ precision: 3 }),
  text: frozenTextSchema,
  document: documentField,
  /** The whole model, for whoever looks into the file; nothing is read from it. */
  model: z.json(),
});

export type FrozenReport = {
  readonly created: Moment;
  readonly text: FrozenText;
  /** As it was given to the writer of Word. */
  readonly document: OfficialDocument;
};

export type FrozenReportError = { readonly type: 'notAReport' | 'newerReport' };

/** The bytes of the file that is kept beside Word and Excel. */
export function writeFrozenReport(model: ReportModel, document: OfficialDocument, created: Moment): string {
  return JSON.stringify({ format: FORMAT, created, text: frozenText(model), document, model });
}

export function readFrozenReport(json: string): Result<FrozenReport, FrozenReportError> {
  const value = parse(json);
  const parsed = frozenReportSchema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const format = z.object({ format: z.number() }).safeParse(value);
  return fail({ type: format.success && format.data.format > FORMAT ? 'newerReport' : 'notAReport' });
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** Whether two models print the same. */
export function samePrint(a: ReportModel, b: ReportModel): boolean {
  return equal(JSON.parse(JSON.stringify(a)), JSON.parse(JSON.stringify(b)));
}

/** The words and numbers of a model, to be held against another's. */
export function frozenText(model: ReportModel): FrozenText {
  const sections = numberSections(model.sections);
  return {
    kind: model.kind,
    period: model.period.title,
    title: model.title,
    recipient: model.recipient,
    issuer: model.signature.issuer,
    date: model.signature.date,
    number: model.form.letterhead?.number ?? '',
    sections: sections.map(({ id, heading, numberedHeading, paragraphs }) => ({
      id,
      heading: numberedHeading || heading,
      paragraphs: paragraphs.map(paragraphText),
    })),
    tables: model.annexes.map(({ id, title, table }) => ({ id, title, ...tableText(table) })),
    numbers: numbersOf(model),
  };
}

function tableText({ columns, rows }: ReportTable): Pick<FrozenText['tables'][number], 'heads' | 'rows'> {
  return {
    heads: columns.map(({ heading }) => heading.replaceAll('\n', '')),
    rows: rows.map(({ cells }) => cells.map((lines) => (lines ?? []).map(({ text }) => text).join('\n'))),
  };
}

/** Every number of the prose that is bound to the statistics, once, in the order of the text. */
function numbersOf(model: ReportModel): FrozenText['numbers'] {
  const labels = labelsOf(model);
  const numbers = new Map<string, string>();
  for (const { paragraphs } of model.sections) {
    for (const part of paragraphs.flat()) if (part.bound !== null) numbers.set(part.bound, part.text);
  }
  return [...numbers].map(([name, text]) => ({ name, label: labels.get(name) ?? name, text }));
}

function labelsOf({ statistics }: ReportModel): ReadonlyMap<string, string> {
  return new Map([
    ['total', '项目总数'],
    ['previous:total', '上期项目总数'],
    ...statistics.byCategory.map(({ category }) => [`category:${category.id}`, `${category.name}项目数`] as const),
    ...statistics.byStatus.flatMap(({ status, label }) => [
      [`status:${status}:count`, `${label}项目数`] as const,
      [`status:${status}:percent`, `${label}占比`] as const,
      [`change:${status}`, `${label}比上期的变化`] as const,
    ]),
    ['goals:all', '年度目标总数'],
    ['goals:met', '已完成目标数'],
    ['figures:all', '量化指标总数'],
    ['figures:onPlan', '达到序时的指标数'],
    ['figures:ahead', '超序时的指标数'],
    ['figures:behind', '落后的指标数'],
    ['figures:noValue', '暂无数据的指标数'],
  ]);
}
