// What a person wrote takes the draft's place.
import type { SectionEdit } from '../ledger/report.ts';
import type { ReportSection } from './report-model.ts';
import { plain } from './sentence.ts';

/** The sections as they print: edited ones with a paragraph a line, hidden ones left out. */
export function applyEdits(sections: readonly ReportSection[], edits: readonly SectionEdit[]): ReportSection[] {
  const bySection = new Map(edits.map((edit) => [edit.sectionId, edit]));
  return sections.flatMap((section) => {
    const edit = bySection.get(section.id);
    if (edit?.hidden) return [];
    if (!edit || edit.text === null) return [section];
    const paragraphs = edit.text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => [plain(line)]);
    return [{ ...section, paragraphs, edited: true }];
  });
}
