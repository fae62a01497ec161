// Every rule, in the order in which findings are shown. docs/checks.md lists the same.
import { completionWithOpenGoals } from './rules/completion-with-open-goals.ts';
import { countFalls } from './rules/count-falls.ts';
import { dateAfterPeriod } from './rules/date-after-period.ts';
import { doneGoalUnexplained } from './rules/done-goal-unexplained.ts';
import { doubledPunctuation } from './rules/doubled-punctuation.ts';
import { emptyPhrase } from './rules/empty-phrase.ts';
import { figureWithoutValue } from './rules/figure-without-value.ts';
import { goalDateAfterPeriod } from './rules/goal-date-after-period.ts';
import { idNumber } from './rules/id-number.ts';
import { identicalToLastPeriod } from './rules/identical-to-last-period.ts';
import { listNumberingGap } from './rules/list-numbering-gap.ts';
import { measureValuesDiffer } from './rules/measure-values-differ.ts';
import { missingFullStop } from './rules/missing-full-stop.ts';
import { mobileNumber } from './rules/mobile-number.ts';
import { notReported } from './rules/not-reported.ts';
import { percentOrPoints } from './rules/percent-or-points.ts';
import { percentageWithoutBase } from './rules/percentage-without-base.ts';
import { personName } from './rules/person-name.ts';
import { promiseNotMentioned } from './rules/promise-not-mentioned.ts';
import { punctuationWidth } from './rules/punctuation-width.ts';
import { requestInReport } from './rules/request-in-report.ts';
import { requiredEmpty } from './rules/required-empty.ts';
import { sameTargetTwice } from './rules/same-target-twice.ts';
import { secrecyMark } from './rules/secrecy-mark.ts';
import { similarToLastPeriod } from './rules/similar-to-last-period.ts';
import { summaryLength } from './rules/summary-length.ts';
import { targetsDiffer } from './rules/targets-differ.ts';
import { textContradictsReading } from './rules/text-contradicts-reading.ts';
import { typedNumberingGap } from './rules/typed-numbering-gap.ts';
import { unpairedMarks } from './rules/unpaired-marks.ts';
import { yoyWithoutLastYear } from './rules/yoy-without-last-year.ts';
import { yoyWordsWithoutLastYear } from './rules/yoy-words-without-last-year.ts';
import type { LedgerRule, ProjectRule, Rule, TextRule } from './rule.ts';

export const LEDGER_RULES: readonly LedgerRule[] = [measureValuesDiffer, targetsDiffer, sameTargetTwice];

export const PROJECT_RULES: readonly ProjectRule[] = [
  notReported,
  requiredEmpty,
  figureWithoutValue,
  yoyWithoutLastYear,
  countFalls,
  completionWithOpenGoals,
  goalDateAfterPeriod,
  identicalToLastPeriod,
  similarToLastPeriod,
  promiseNotMentioned,
  doneGoalUnexplained,
  summaryLength,
  listNumberingGap,
];

export const TEXT_RULES: readonly TextRule[] = [
  secrecyMark,
  idNumber,
  mobileNumber,
  personName,
  requestInReport,
  dateAfterPeriod,
  textContradictsReading,
  percentageWithoutBase,
  yoyWordsWithoutLastYear,
  percentOrPoints,
  emptyPhrase,
  unpairedMarks,
  punctuationWidth,
  doubledPunctuation,
  missingFullStop,
  typedNumberingGap,
];

export const ALL_RULES: readonly Rule[] = [...LEDGER_RULES, ...PROJECT_RULES, ...TEXT_RULES];
