// What one does about the checker's findings: mend them by themselves, set them aside with a reason, take that back.
import { makeId } from '../../shared/base/ids.ts';
import { quote } from '../../shared/base/quote.ts';
import { createRecord, deleteRecord, updateRecord, type RecordChange } from '../../shared/change/change-set.ts';
import { applyFix, type Finding } from '../../shared/check/finding.ts';
import { dismissalOf } from '../../shared/check/separate-dismissed.ts';
import type { Dismissal } from '../../shared/ledger/dismissal.ts';
import { entryIdOf, type Entry } from '../../shared/ledger/entry.ts';
import { goalStatusIdOf } from '../../shared/ledger/goal-status.ts';
import type { ItemList } from '../../shared/ledger/item-list.ts';
import type { Ledger } from '../../shared/ledger/ledger.ts';
import type { Period } from '../../shared/ledger/period.ts';
import type { Project } from '../../shared/ledger/project.ts';
import { grouped } from '../store/findings.ts';
import { commit } from './commit.ts';
import { flushDrafts } from './drafts.ts';
import { random } from './runtime.ts';

/** A finding that can be mended, with the text it was found in: in another text the edits would hit other words. */
export type Fixable = { readonly finding: Finding; readonly text: string };

/** Mends what can be mended by itself, in one step; resolves to how many were. */
export async function fixFindings(period: Period, fixables: readonly Fixable[], what: string): Promise<number> {
  await flushDrafts();
  let fixed = 0;
  await commit({
    kind: 'edit',
    words: `自动修正${what}`,
    plan: (ledger) => {
      fixed = 0;
      const changed = new Map<string, Changed>();
      for (const fixable of latestFirst(fixables)) {
        const place = placeOf(ledger, period, fixable.finding);
        if (!place) continue;
        const before = changed.get(place.key) ?? place;
        if (!standsIn(before.text, fixable)) continue;
        changed.set(place.key, { ...before, text: mended(before.text, fixable) });
        fixed += 1;
      }
      return changesOf(ledger, [...changed.values()]);
    },
  });
  return fixed;
}

/** 忽略: with the reason, for as long as the words stay the same. */
export async function dismissFinding(period: Period, finding: Finding, reason: string): Promise<void> {
  await flushDrafts();
  const fields = dismissalOf(finding, period);
  await commit({
    kind: 'edit',
    words: `忽略校核意见：${finding.message}`,
    plan: () => [createRecord('dismissals', { id: makeId('dsm', random), yearId: period.yearId, reason, ...fields })],
  });
}

/** 取消忽略. */
export async function restoreFinding(dismissal: Dismissal, message: string): Promise<void> {
  await commit({
    kind: 'edit',
    words: `取消忽略：${message}`,
    plan: (ledger) => {
      const current = ledger.dismissals.get(dismissal.id);
      return current ? [deleteRecord('dismissals', current)] : [];
    },
  });
}

/** `“推进省政府民生实事项目”目标1` as undo names it. */
export function fixWords(project: Project, label: string): string {
  return `${quote(project.title)}的${label}`;
}

type Changed = { readonly key: string; readonly text: string; readonly change: Change };
type Change =
  | { readonly type: 'entry'; readonly id: Entry['id']; readonly field: FixedField }
  | { readonly type: 'goalStatus'; readonly id: string }
  | { readonly type: 'title'; readonly id: Project['id'] }
  | { readonly type: 'item'; readonly id: Project['id']; readonly block: Block; readonly itemId: string };
type Block = 'problems' | 'plan' | 'goals';
type FixedField = 'progress' | 'results' | 'problems' | 'nextSteps' | 'coordination' | 'summary' | 'promiseNote';

/** The text a finding is about as it stands, and which record holds it. */
function placeOf(ledger: Ledger, period: Period, finding: Finding): Changed | null {
  const { projectId, entryField, block, itemId } = finding;
  const project = projectId === null ? undefined : ledger.projects.get(projectId);
  if (!project) return null;
  const key = `${project.id}/${entryField ?? ''}/${block ?? ''}/${itemId ?? ''}`;
  if (block === 'title') return { key, text: project.title, change: { type: 'title', id: project.id } };
  if (block !== null) {
    const item = project[block].flatMap((one) => [one, ...one.children]).find(({ id }) => id === itemId);
    return item ? { key, text: item.text, change: { type: 'item', id: project.id, block, itemId: item.id } } : null;
  }
  if (entryField === 'goalStatus' && itemId !== null) {
    const status = ledger.goalStatuses.get(goalStatusIdOf(itemId, period.id));
    return status ? { key, text: status.sentence, change: { type: 'goalStatus', id: status.id } } : null;
  }
  const entry = ledger.entries.get(entryIdOf(project.id, period.id));
  return entry && isText(entryField)
    ? { key, text: entry[entryField], change: { type: 'entry', id: entry.id, field: entryField } }
    : null;
}

function isText(field: Finding['entryField']): field is FixedField {
  return field !== null && !['promiseKept', 'completion', 'goalStatus', 'reading'].includes(field);
}

// From the end of a text to its beginning, so that what is mended moves nothing that is still to be mended.
function latestFirst(fixables: readonly Fixable[]): readonly Fixable[] {
  const startOf = ({ finding }: Fixable): number => finding.fix?.edits[0]?.start ?? 0;
  return [...fixables].sort((a, b) => startOf(b) - startOf(a));
}

/** Whether the text up to the end of the edits is what it was when they were found. */
function standsIn(text: string, { finding, text: found }: Fixable): boolean {
  const end = finding.fix?.edits.at(-1)?.end;
  return end !== undefined && text.slice(0, end) === found.slice(0, end);
}

function mended(text: string, { finding }: Fixable): string {
  return finding.fix ? applyFix(text, finding.fix) : text;
}

// Changes of one record are put together: each says what it expects the record to hold.
function changesOf(ledger: Ledger, changed: readonly Changed[]): (RecordChange | null)[] {
  const byRecord = grouped(changed, ({ change }) => change.id);
  return [...byRecord.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { change } = first;
    if (change.type === 'entry') {
      const entry = ledger.entries.get(change.id);
      const fields = group.flatMap((one) => (one.change.type === 'entry' ? [[one.change.field, one.text]] : []));
      return entry ? [updateRecord('entries', entry, Object.fromEntries(fields))] : [];
    }
    if (change.type === 'goalStatus') {
      const status = ledger.goalStatuses.get(change.id);
      return status ? [updateRecord('goalStatuses', status, { sentence: first.text })] : [];
    }
    const project = ledger.projects.get(change.id);
    return project ? [updateRecord('projects', project, projectFields(project, group))] : [];
  });
}

function projectFields(project: Project, group: readonly Changed[]): Partial<Project> {
  let fields: Partial<Pick<Project, Block | 'title'>> = {};
  for (const { change, text } of group) {
    if (change.type === 'title') fields = { ...fields, title: text };
    if (change.type !== 'item') continue;
    const { block, itemId } = change;
    fields = { ...fields, [block]: withText(fields[block] ?? project[block], itemId, text) };
  }
  return fields;
}

function withText(items: ItemList, itemId: string, text: string): ItemList {
  return items.map((item) => {
    const children = item.children.map((child) => (child.id === itemId ? { ...child, text } : child));
    return item.id === itemId ? { ...item, text, children } : { ...item, children };
  });
}
