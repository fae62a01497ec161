// Progress typed for a project and period. The first text makes the entry.
import { quote } from '../../shared/base/quote.ts';
import type { EntryText } from '../../shared/ledger/book.ts';
import { updateRecord, createRecord, type RecordChange } from '../../shared/change/change-set.ts';
import { entryIdOf, newEntry, type Entry } from '../../shared/ledger/entry.ts';
import { goalStatusIdOf, newGoalStatus, type GoalState } from '../../shared/ledger/goal-status.ts';
import type { Indicator } from '../../shared/ledger/indicator.ts';
import type { Item } from '../../shared/ledger/item-list.ts';
import type { Ledger } from '../../shared/ledger/ledger.ts';
import { periodName, type Period } from '../../shared/ledger/period.ts';
import type { Project } from '../../shared/ledger/project.ts';
import { newReading, readingIdOf } from '../../shared/ledger/reading.ts';
import { previousPeriod } from '../../shared/select/places.ts';
import { localDay } from '../../shared/base/dates.ts';
import { phaseStore } from '../store/phase-store.ts';
import { commit } from './commit.ts';
import { currentOperator, now } from './runtime.ts';

export type EntryFields = Partial<Omit<Entry, 'id' | 'yearId' | 'projectId' | 'periodId'>>;
export type EntryPlace = { readonly project: Project; readonly period: Period };

/** Changes fields of an entry; `what` is their name in words: 进展情况. */
export async function editEntry(place: EntryPlace, what: string, fields: EntryFields): Promise<void> {
  const { project, period } = place;
  const run = `entry:${entryIdOf(project.id, period.id)}:${Object.keys(fields).join('+')}`;
  await commit({
    kind: 'edit',
    words: entryWords(place, what),
    run,
    plan: (ledger) => [changeEntry(ledger, place, fields)],
  });
}

/** Cells of several projects, pasted or filled at once: one change, one undo. `words` name it: 粘贴30个项目…. */
export async function editEntries(
  period: Period,
  words: string,
  edits: readonly { readonly project: Project; readonly fields: EntryFields }[],
): Promise<void> {
  await commit({
    kind: 'edit',
    words,
    plan: (ledger) => edits.map(({ project, fields }) => changeEntry(ledger, { project, period }, fields)),
  });
}

/** Copies the texts of the period before into the fields given, where there is anything to copy. */
export async function copyFromPreviousPeriod(place: EntryPlace, texts: readonly EntryText[]): Promise<boolean> {
  let copied = false;
  await commit({
    kind: 'edit',
    words: entryWords(place, '沿用上期'),
    plan: (ledger) => {
      const before = previousPeriod(ledger, place.period);
      const previous = before && ledger.entries.get(entryIdOf(place.project.id, before.id));
      if (!previous) return [];
      copied = true;
      return [changeEntry(ledger, place, Object.fromEntries(texts.map((key) => [key, previous[key]])))];
    },
  });
  return copied;
}

/** Sets what an indicator stood at; null takes the value away. */
export async function editReading(
  place: EntryPlace,
  indicator: Indicator,
  fields: { readonly value?: number | null; readonly lastYearValue?: number | null },
): Promise<void> {
  const { period } = place;
  const id = readingIdOf(indicator.id, period.id);
  await commit({
    kind: 'edit',
    words: entryWords(place, `指标${quote(indicator.name)}`),
    run: `reading:${id}:${Object.keys(fields).join('+')}`,
    plan: (ledger) => {
      const reading = ledger.readings.get(id);
      if (reading) return [updateRecord('readings', reading, fields)];
      const empty = Object.values(fields).every((value) => value === null);
      const fresh = newReading({ yearId: period.yearId, indicatorId: indicator.id, periodId: period.id, ...fields });
      return empty ? [] : [createRecord('readings', fresh)];
    },
  });
}

/** 已完成 / 推进中 / 未启动 of a goal item, with a sentence and a day. */
export async function editGoalStatus(
  place: EntryPlace,
  item: Item,
  fields: { readonly state?: GoalState; readonly sentence?: string },
): Promise<void> {
  const { project, period } = place;
  const id = goalStatusIdOf(item.id, period.id);
  await commit({
    kind: 'edit',
    words: entryWords(place, '目标落实情况'),
    run: `goal:${id}:${Object.keys(fields).join('+')}`,
    plan: (ledger) => {
      const status = ledger.goalStatuses.get(id);
      if (status) return [updateRecord('goalStatuses', status, fields)];
      const owner = { yearId: period.yearId, projectId: project.id, goalItemId: item.id, periodId: period.id };
      return [createRecord('goalStatuses', newGoalStatus({ ...owner, state: 'inProgress', ...fields }))];
    },
  });
}

/** Fields of an entry; the first that says something makes it. */
export function changeEntry(ledger: Ledger, { project, period }: EntryPlace, fields: EntryFields): RecordChange | null {
  const entry = ledger.entries.get(entryIdOf(project.id, period.id));
  if (entry) return updateRecord('entries', entry, fields);
  if (Object.values(fields).every((value) => value === '' || value === null || value === false)) return null;
  const today = localDay(now(), phaseStore.getState().appInfo.timeZoneOffset);
  const owner = { yearId: period.yearId, projectId: project.id, periodId: period.id };
  return createRecord('entries', newEntry({ ...owner, filler: currentOperator().name, filledOn: today, ...fields }));
}

export function entryWords({ project, period }: EntryPlace, what: string): string {
  return `修改${quote(project.title)}${periodName(period)}的${what}`;
}
