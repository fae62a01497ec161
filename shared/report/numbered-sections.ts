import { chineseNumeral } from '../base/numerals.ts';
import type { ReportSection } from './report-model.ts';

export type NumberedSection = ReportSection & {
  /** 一、总体进展情况; （一）创新类项目; empty without a heading. */
  readonly numberedHeading: string;
};

/** Headings get their numbers last, so that a hidden section leaves no gap (GB/T 9704-2012 7.3.3). */
export function numberSections(sections: readonly ReportSection[]): NumberedSection[] {
  let first = 0;
  let second = 0;
  return sections.map((section) => {
    if (section.level === 0) return { ...section, numberedHeading: '' };
    if (section.level === 1) {
      first += 1;
      second = 0;
      return { ...section, numberedHeading: `${chineseNumeral(first)}、${section.heading}` };
    }
    second += 1;
    return { ...section, numberedHeading: `（${chineseNumeral(second)}）${section.heading}` };
  });
}
