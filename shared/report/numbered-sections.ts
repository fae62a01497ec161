import { chineseNumeral } from '../base/numerals.ts';
import type { ReportSection } from './report-model.ts';

export type NumberedSection = ReportSection & {
  /** 一、总体进展情况; （一）创新类项目; empty without a heading. */
  readonly numberedHeading: string;
};

/** 一、 （一） 1. （1） (GB/T 9704-2012 7.3.3). */
const NUMBERS: readonly ((count: number) => string)[] = [
  (count) => `${chineseNumeral(count)}、`,
  (count) => `（${chineseNumeral(count)}）`,
  (count) => `${count}.`,
  (count) => `（${count}）`,
];

/** Headings get their numbers last, so that a hidden section leaves no gap. */
export function numberSections(sections: readonly ReportSection[]): NumberedSection[] {
  const counts = NUMBERS.map(() => 0);
  return sections.map((section) => {
    const at = section.level - 1;
    if (at < 0) return { ...section, numberedHeading: '' };
    counts[at] = (counts[at] ?? 0) + 1;
    counts.fill(0, at + 1);
    return { ...section, numberedHeading: `${NUMBERS[at]?.(counts[at]) ?? ''}${section.heading}` };
  });
}
