// 报送稿 by version, the 采用稿 polished from them, 目标落实, 下发, 收件 and 催报 of the sample year.
import { localDay } from '../../shared/base/dates.ts';
import { ENTRY_TEXTS, type EntryText } from '../../shared/ledger/book.ts';
import { newEntry } from '../../shared/ledger/entry.ts';
import { newGoalStatus } from '../../shared/ledger/goal-status.ts';
import type { Ledger } from '../../shared/ledger/ledger.ts';
import type { Period } from '../../shared/ledger/period.ts';
import type { Project } from '../../shared/ledger/project.ts';
import type { Submission } from '../../shared/ledger/submission.ts';
import { figuresOf, indicatorIdOf, readingOf } from './build-figures.ts';
import { unitId } from './build-office.ts';
import type { SampleYear } from './build-projects.ts';
import { LEAD_BEFORE } from './content/changes.ts';
import type { GoalHistory, ProjectContent, QuarterText } from './content/content-types.ts';
import { DELIVERIES, DISPATCHED_AT, type Delivery } from './content/deliveries.ts';
import { PROJECTS } from './content/projects.ts';
import { REMINDERS } from './content/reminders.ts';
import { UNIT_KEYS, UNITS, type UnitKey } from './content/units.ts';
import { addRecord, compactDay, moment, requireValue, sampleId } from './sample-ledger.ts';

/** China's clock, in minutes east of Greenwich. */
const CHINA_MINUTES = 480;

type GoalInPeriod = { readonly state: 'done' | 'inProgress' | 'notStarted'; readonly sentence: string };

/** One project in one quarter, with all that its records refer to. */
type Report = {
  readonly sample: SampleYear;
  readonly project: Project;
  readonly content: ProjectContent;
  readonly period: Period;
  readonly text: QuarterText;
  readonly unit: UnitKey;
  readonly delivery: Delivery;
};

export function addEntries(ledger: Ledger, sample: SampleYear): void {
  for (const content of PROJECTS) {
    content.quarters.forEach((text, index) => {
      if (text === null) return;
      const period = requireValue(sample.periods[index], 'period');
      const unit = leadIn(content, index + 1);
      const delivery = requireValue(DELIVERIES[index]?.[unit], `delivery of ${unit} in quarter ${index + 1}`);
      const project = requireValue(sample.projects.get(content.number), `project ${content.number}`);
      addReport(ledger, { sample, project, content, period, text, unit, delivery });
    });
  }
}

function leadIn(content: ProjectContent, quarter: number): UnitKey {
  const before = LEAD_BEFORE.find(({ project, until }) => project === content.number && quarter <= until);
  return before ? before.unit : requireValue(content.leads[0], `lead of project ${content.number}`);
}

function addReport(ledger: Ledger, report: Report): void {
  const { project, period, text, delivery } = report;
  const form = (index: number): string => requireValue(delivery.forms[index], `form of ${project.code}`).at;
  const versions = text.firstSent
    ? [submissionOf(report, 1, form(0), text.firstSent), submissionOf(report, 2, form(1), text.sent ?? {})]
    : [submissionOf(report, 1, form(0), text.sent ?? {})];
  for (const version of versions) addRecord(ledger, 'submissions', version);
  addEntry(ledger, report, requireValue(versions.at(-1), 'version'));
  addGoalStatuses(ledger, report, period);
}

function submissionOf(
  { sample, project, content, period, text, unit }: Report,
  version: number,
  at: string,
  sent: Partial<Record<EntryText, string>>,
): Submission {
  const textOf = (key: EntryText): string => sent[key] ?? text[key] ?? '';
  return {
    id: sampleId('sub', `${project.code}/${period.index}/${version}`),
    yearId: sample.year.id,
    projectId: project.id,
    periodId: period.id,
    unitId: unitId(unit),
    version,
    receivedAt: moment(at),
    fileName: fileNameOf(period, unit, version, at),
    fileHash: null,
    progress: textOf('progress'),
    results: textOf('results'),
    problems: textOf('problems'),
    nextSteps: textOf('nextSteps'),
    coordination: textOf('coordination'),
    completion: content.completion[period.index - 1] ?? null,
    figures: figuresOf(project.number).flatMap((figure) => {
      const first = version === 1 ? text.firstFigures?.[figure.name] : undefined;
      const reading = readingOf(first === undefined ? (figure.readings[period.index - 1] ?? null) : first);
      return reading === null ? [] : [{ indicatorId: indicatorIdOf(figure), ...reading }];
    }),
    goals: project.goals.map((item, index) => {
      const { state, sentence } = goalIn(requireValue(content.goals[index], `goal of ${project.code}`), period);
      return { goalItemId: item.id, state, sentence };
    }),
    filler: UNITS[unit].liaison,
    phone: UNITS[unit].phone,
    reviewer: UNITS[unit].head,
  };
}

function addEntry(ledger: Ledger, { sample, project, content, period, text }: Report, from: Submission): void {
  const texts = Object.fromEntries(ENTRY_TEXTS.map((key) => [key, text[key] ?? '']));
  addRecord(
    ledger,
    'entries',
    newEntry({
      yearId: sample.year.id,
      projectId: project.id,
      periodId: period.id,
      ...texts,
      completion: content.completion[period.index - 1] ?? null,
      statusOverride: text.override?.status ?? null,
      lightOverride: text.override?.light ?? null,
      overrideReason: text.override?.reason ?? '',
      promiseKept: text.promise?.[0] ?? null,
      promiseNote: text.promise?.[1] ?? '',
      filler: from.filler,
      phone: from.phone,
      reviewer: from.reviewer,
      filledOn: localDay(from.receivedAt, CHINA_MINUTES),
      inBody: text.summary !== undefined,
      highlight: text.highlight ?? false,
      summary: text.summary ?? '',
      submissionId: from.id,
    }),
  );
}

function addGoalStatuses(ledger: Ledger, { sample, project, content }: Report, period: Period): void {
  project.goals.forEach((item, index) => {
    const history = requireValue(content.goals[index], `goal ${index + 1} of ${project.code}`);
    const goal = goalIn(history, period);
    addRecord(
      ledger,
      'goalStatuses',
      newGoalStatus({
        yearId: sample.year.id,
        projectId: project.id,
        goalItemId: item.id,
        periodId: period.id,
        ...goal,
        date: goal.state === 'done' ? history.doneOn : null,
      }),
    );
  });
}

function goalIn(history: GoalHistory, period: Period): GoalInPeriod {
  if (history.doneOn !== null && history.doneOn <= period.dataDate) {
    return { state: 'done', sentence: history.doneSentence };
  }
  if (history.from > period.index) return { state: 'notStarted', sentence: '' };
  return { state: 'inProgress', sentence: history.sentences[period.index - 1] ?? '' };
}

export function addDeliveries(ledger: Ledger, { year, periods }: SampleYear): void {
  DELIVERIES.forEach((deliveries, index) => {
    const period = requireValue(periods[index], 'period');
    const sentAt = requireValue(DISPATCHED_AT[index], 'dispatch');
    for (const unit of UNIT_KEYS) {
      addDispatch(ledger, year.id, period, unit, sentAt);
      const delivery = deliveries[unit];
      if (delivery) addReceipts(ledger, year.id, period, unit, delivery);
    }
  });
  for (const { quarter, unit, at, channel, note } of REMINDERS) {
    addRecord(ledger, 'reminders', {
      id: sampleId('rmd', `${unit}/${at}`),
      yearId: year.id,
      periodId: requireValue(periods[quarter - 1], 'period').id,
      unitId: unitId(unit),
      at: moment(at),
      channel,
      contact: UNITS[unit].liaison,
      note,
    });
  }
}

function addDispatch(
  ledger: Ledger,
  yearId: SampleYear['year']['id'],
  period: Period,
  unit: UnitKey,
  at: string,
): void {
  addRecord(ledger, 'dispatches', {
    id: sampleId('dsp', `${unit}/${period.index}`),
    yearId,
    periodId: period.id,
    unitId: unitId(unit),
    version: 1,
    kind: 'form',
    at: moment(at),
    deadline: period.fillDeadline,
    fileName: fileNameOf(period, unit, 1, at),
    note: '',
  });
}

function addReceipts(
  ledger: Ledger,
  yearId: SampleYear['year']['id'],
  period: Period,
  unit: UnitKey,
  { forms, scan }: Delivery,
): void {
  const shared = { yearId, periodId: period.id, unitId: unitId(unit), fileHash: null };
  forms.forEach(({ at, state, note }, index) => {
    addRecord(ledger, 'receipts', {
      id: sampleId('rct', `${unit}/${period.index}/form/${index + 1}`),
      ...shared,
      kind: 'form',
      version: index + 1,
      receivedAt: moment(at),
      fileName: fileNameOf(period, unit, index + 1, at),
      state,
      note,
    });
  });
  if (scan === null) return;
  addRecord(ledger, 'receipts', {
    id: sampleId('rct', `${unit}/${period.index}/scan`),
    ...shared,
    kind: 'stampedScan',
    version: forms.length,
    receivedAt: moment(scan),
    fileName: `${UNITS[unit].shortName}盖章扫描件.pdf`,
    state: 'received',
    note: '',
  });
}

const QUARTERS = ['一', '二', '三', '四'];

function fileNameOf(period: Period, unit: UnitKey, version: number, at: string): string {
  const quarter = QUARTERS[period.index - 1] ?? '';
  return `2023年第${quarter}季度_重点项目进展_${UNITS[unit].shortName}_v${version}_${compactDay(at)}.xlsx`;
}
