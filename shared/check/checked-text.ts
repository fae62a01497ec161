// The texts that are checked, each with its place.
import { DEFAULT_ENTRY_FIELDS, ENTRY_TEXTS, type Book, type EntryText } from '../ledger/book.ts';
import type { Entry } from '../ledger/entry.ts';
import type { GoalStatus } from '../ledger/goal-status.ts';
import type { Item } from '../ledger/item-list.ts';
import { PROJECT_BLOCKS, type Project, type ProjectBlock } from '../ledger/project.ts';
import type { Submission } from '../ledger/submission.ts';
import type { EntryPlace, ListPlace } from './finding.ts';

export type CheckedText = {
  readonly projectId: Project['id'];
  readonly entryField: EntryPlace | null;
  readonly block: ListPlace | null;
  readonly itemId: Item['id'] | null;
  readonly submissionId: Submission['id'] | null;
  /** How a message calls the place: 进展情况, 目标2. */
  readonly label: string;
  readonly text: string;
};

const BLOCK_LABELS: Readonly<Record<ProjectBlock, string>> = { problems: '聚焦问题', plan: '工作方案', goals: '目标' };

/** The texts of the entry that this book asks for, and the 摘要 and the word on last period's promise. */
export function entryTexts(entry: Entry, book: Book): CheckedText[] {
  const place = { projectId: entry.projectId, block: null, itemId: null, submissionId: null };
  const texts: CheckedText[] = ENTRY_TEXTS.map((key) => ({
    ...place,
    entryField: key,
    label: fieldLabel(book, key),
    text: entry[key],
  }));
  texts.push({ ...place, entryField: 'summary', label: '摘要', text: entry.summary });
  texts.push({ ...place, entryField: 'promiseNote', label: '承诺对账说明', text: entry.promiseNote });
  return texts.filter(({ text }) => text.trim() !== '');
}

export function submissionTexts(submission: Submission, book: Book): CheckedText[] {
  const place = { projectId: submission.projectId, block: null, itemId: null, submissionId: submission.id };
  return ENTRY_TEXTS.map((key) => ({
    ...place,
    entryField: key,
    label: `报送稿${fieldLabel(book, key)}`,
    text: submission[key],
  })).filter(({ text }) => text.trim() !== '');
}

/** What is said of each goal in the period. */
export function goalTexts(project: Project, statuses: ReadonlyMap<string, GoalStatus>): CheckedText[] {
  return project.goals.flatMap((item, index) => {
    const text = statuses.get(item.id)?.sentence ?? '';
    if (text.trim() === '') return [];
    const place = { projectId: project.id, block: null, itemId: item.id, submissionId: null };
    return [{ ...place, entryField: 'goalStatus' as const, label: `目标${index + 1}落实情况`, text }];
  });
}

/** The title and the items of the list, and the parts of an item that has some. */
export function listTexts(project: Project): CheckedText[] {
  const place = { projectId: project.id, entryField: null, submissionId: null };
  const title: CheckedText = { ...place, block: 'title', itemId: null, label: '项目名称', text: project.title };
  const items = PROJECT_BLOCKS.flatMap((block) =>
    project[block].flatMap((item, index) =>
      [item, ...item.children].map(({ id, text }): CheckedText => ({
        ...place,
        block,
        itemId: id,
        label: `${BLOCK_LABELS[block]}${index + 1}`,
        text,
      })),
    ),
  );
  return [title, ...items];
}

export function blockLabel(block: ProjectBlock): string {
  return BLOCK_LABELS[block];
}

export function fieldLabel(book: Book, key: EntryText): string {
  const field = [...book.entryFields, ...DEFAULT_ENTRY_FIELDS].find((one) => one.key === key);
  return field?.label ?? key;
}

/** Written by or for the office this period, as against the list that was given for the year. */
export function isOfPeriod({ entryField }: CheckedText): boolean {
  return entryField !== null;
}
