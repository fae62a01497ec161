// What a kind drafts from its scope; `buildReport` adds what all kinds have in common.
import type { StatisticName, ReportAnnex, ReportNotice, ReportSection } from './report-model.ts';

export type ReportDraft = {
  readonly title: string;
  readonly subtitle?: readonly string[];
  /** Without the closing colon; empty for nobody in particular. */
  readonly recipient?: string;
  readonly sections: readonly ReportSection[];
  readonly annexes?: readonly ReportAnnex[];
  /** Numbers besides the statistics that stand in several places. */
  readonly numbers?: Readonly<Record<StatisticName, string>>;
  readonly notices?: readonly ReportNotice[];
  /** Tells files of several subjects apart; the title where it does. */
  readonly fileTitle?: string;
};

/** A section as drafted. */
export function section(
  fields: Pick<ReportSection, 'id' | 'level' | 'heading' | 'paragraphs'> & Partial<ReportSection>,
): ReportSection {
  return { edited: false, ...fields };
}

/** Whether there is anything to print of it. */
export function isTold({ paragraphs, table, chart, fields, blank }: ReportSection): boolean {
  return (
    paragraphs.length > 0 || table !== undefined || chart !== undefined || fields !== undefined || blank !== undefined
  );
}

/** 附注 of everything that is made of a sample book. */
export const SAMPLE_NOTE = '示例数据，仅供演示';
