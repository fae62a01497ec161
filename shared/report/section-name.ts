import type { ReportSection } from './report-model.ts';

/** What the sections are called that have no heading, by their ids. */
const NAMES: Readonly<Record<string, string>> = {
  opening: '开头',
  closing: '结尾',
  summary: '概述',
  distribution: '报送范围',
  missing: '未报项目',
  demand: '报送要求',
};

type Named = Pick<ReportSection, 'id' | 'heading'> & { readonly numberedHeading?: string };

/** What a section is called: its heading, with its number where it has one; without a heading a name of its own. */
export function sectionName({ id, heading, numberedHeading = '' }: Named): string {
  return numberedHeading || heading || (NAMES[id] ?? '正文');
}
