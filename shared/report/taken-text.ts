// What is taken over of a returned report, in the form in which the report's record keeps it.
import type { Report } from '../ledger/report.ts';
import type { ReportModel, ReportSection } from './report-model.ts';

/** A section's text as accepted, a paragraph a line; `\v` is a line break within one. */
export type TakenText = { readonly id: string; readonly text: string };

const HEAD = ['title', 'recipient', 'note'] as const;

/** Title, 主送, 附注 and the sections are a person's to write; annexes, 署名 and the list of annexes are the ledger's. */
export function canTakeOver(id: string, model: Pick<ReportModel, 'sections' | 'layout'>): boolean {
  if (HEAD.some((name) => name === id)) return model.layout === 'letter' || id === 'title';
  return model.sections.some((section) => section.id === id && section.table === undefined);
}

/** The section's paragraphs without its heading, which is the program's. */
export function takenSectionText(section: Pick<ReportSection, 'level'>, text: string): string {
  const lines = text.split(/[\n\v]/);
  return lines.slice(section.level === 0 ? 0 : 1).join('\n');
}

/** Whether the heading itself was changed: that is told, and not taken over. */
export function headingChanged(section: Pick<ReportSection, 'level'>, before: string, after: string): boolean {
  return section.level !== 0 && before.split('\n')[0] !== after.split('\n')[0];
}

/** The fields of the record that the head's lines stand in. */
export function headText(
  accepted: readonly TakenText[],
  { subtitle }: Pick<ReportModel, 'subtitle'>,
): Partial<Pick<Report, 'title' | 'recipient' | 'note'>> {
  const fields: Partial<Pick<Report, 'title' | 'recipient' | 'note'>> = {};
  for (const { id, text } of accepted) {
    const lines = text.split('\n');
    if (id === 'title')
      fields.title = lines
        .slice(0, lines.length - subtitle.length)
        .join('\n')
        .replaceAll('\v', '\n');
    if (id === 'recipient') fields.recipient = text.replace(/[：:]\s*$/, '');
    if (id === 'note') fields.note = text.replace(/^（|）$/g, '');
  }
  return fields;
}
