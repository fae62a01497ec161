// Files that came in and are not written to the ledger yet: what was read of them, and what a person said so far.
import { create } from 'zustand';
import type { Moment } from '../../shared/base/dates.ts';
import type { Decisions, FileChoices, Plan } from '../../shared/exchange/plan.ts';
import type { ParsedForm } from '../../shared/exchange/parsed-form.ts';
import type { Book } from '../../shared/ledger/book.ts';
import type { Period } from '../../shared/ledger/period.ts';
import type { Project } from '../../shared/ledger/project.ts';
import type { Unit } from '../../shared/ledger/unit.ts';
import type { WatchState } from '../../shared/ipc/topics/intake.ts';
import type { Problem } from '../../shared/messages/problem.ts';

/** A form that was read. */
export type Incoming = {
  /** Its hash, or its name where it has none. */
  readonly key: string;
  readonly name: string;
  readonly at: Moment;
  /** Excel still has it open: what was read is what was saved last. */
  readonly openElsewhere: boolean;
  /** Where it was taken in: its columns were understood by this book's words. */
  readonly bookId: Book['id'];
  readonly periodId: Period['id'];
  /** Of what was pasted there is no file: the words themselves. */
  readonly pasted: Pasted | null;
  readonly form: ParsedForm;
};

/** `html` where the clipboard had some; it is what is read first. */
export type Pasted = { readonly html: string; readonly text: string };

/** A file that is kept as it is: 佐证 of a project, or the stamped scan of a unit's form. */
export type Attachment = {
  readonly key: string;
  readonly name: string;
  /** The folders it lay in, `佐证/18`. */
  readonly folder: string;
  readonly hash: string;
  readonly size: number;
  readonly use: AttachmentUse;
};
export type AttachmentUse =
  | { readonly type: 'evidence'; readonly projectId: Project['id'] }
  | { readonly type: 'scan'; readonly unitId: Unit['id'] }
  /** Nothing in its name says; a person does. */
  | { readonly type: 'unknown' };

/** A file that was not taken, and why. */
export type Unread = { readonly key: string; readonly name: string; readonly problem: Problem };

export type Reading = { readonly done: number; readonly of: number; readonly name: string };

type IntakeState = {
  readonly reading: Reading | null;
  readonly incoming: readonly Incoming[];
  readonly attachments: readonly Attachment[];
  readonly unread: readonly Unread[];
  readonly choices: FileChoices;
  readonly decisions: Decisions;
  /** While it is being written the plan stays as it was shown: working it out anew after each file is for nobody. */
  readonly writing: Plan | null;
  readonly watch: WatchState;
};

const NOTHING: IntakeState = {
  reading: null,
  incoming: [],
  attachments: [],
  unread: [],
  choices: {},
  decisions: {},
  writing: null,
  watch: { state: 'off', folder: '' },
};

export const intakeStore = create<IntakeState>()(() => NOTHING);

export function useIntake<Value>(select: (state: IntakeState) => Value): Value {
  return intakeStore(select);
}

/** The same file read again takes the place of what was read before. */
export function addIncoming(read: readonly Incoming[]): void {
  if (read.length === 0) return;
  intakeStore.setState(({ incoming }) => {
    const all = new Map([...incoming, ...read].map((one) => [one.key, one]));
    return { incoming: [...all.values()] };
  });
}

export function addAttachment(one: Attachment): void {
  intakeStore.setState(({ attachments }) => ({
    attachments: [...attachments.filter(({ key }) => key !== one.key), one],
  }));
}

export function addUnread(one: Unread): void {
  intakeStore.setState(({ unread }) => ({ unread: [...unread.filter(({ name }) => name !== one.name), one] }));
}

/** Puts files away; what was decided on their cells is forgotten with them. */
export function dropIncoming(keys: ReadonlySet<string>): void {
  intakeStore.setState(({ incoming, choices, decisions }) => ({
    incoming: incoming.filter(({ key }) => !keys.has(key)),
    choices: Object.fromEntries(Object.entries(choices).filter(([key]) => !keys.has(key))),
    // A cell's id begins with its file's key.
    decisions: Object.fromEntries(Object.entries(decisions).filter(([id]) => !keys.has(id.split('|', 1)[0] ?? ''))),
  }));
}

export function dropAttachments(keys: ReadonlySet<string>): void {
  intakeStore.setState(({ attachments }) => ({ attachments: attachments.filter(({ key }) => !keys.has(key)) }));
}
