// What came in and nobody has decided yet outlasts the program: the originals are kept as blobs, and which of them wait,
// with what a person said so far, is written beside the data. The ledger knows nothing of it until it is written there.
import { z } from '../../shared/base/zod.ts';
import { parseForm } from '../../shared/exchange/parse-form.ts';
import { fileKey } from '../../shared/exchange/plan-exchange.ts';
import type { Book } from '../../shared/ledger/book.ts';
import { bookId } from '../../shared/ledger/book.ts';
import { hashField } from '../../shared/ledger/fields.ts';
import type { Period } from '../../shared/ledger/period.ts';
import { periodId } from '../../shared/ledger/period.ts';
import { projectId } from '../../shared/ledger/project.ts';
import { unitId } from '../../shared/ledger/unit.ts';
import { describeReadError } from '../../shared/messages/read-problems.ts';
import { desktop } from '../bridge.ts';
import { describeShellError } from '../../shared/messages/shell-error.ts';
import { addIncoming, addUnread, type Incoming, intakeStore } from '../store/intake-store.ts';
import { currentLedger } from '../store/ledger-store.ts';
import { understandPasted } from './intake.ts';

const fileFields = z.object({
  name: z.string(),
  /** Of the original; null for what was pasted. */
  hash: hashField.nullable(),
  at: z.string(),
  openElsewhere: z.boolean(),
  bookId,
  periodId,
  pasted: z.object({ html: z.string(), text: z.string() }).nullable(),
});
const pendingSchema = z.object({
  files: z.array(fileFields),
  attachments: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      folder: z.string(),
      hash: hashField,
      size: z.number(),
      use: z.discriminatedUnion('type', [
        z.object({ type: z.literal('evidence'), projectId }),
        z.object({ type: z.literal('scan'), unitId }),
        z.object({ type: z.literal('unknown') }),
      ]),
    }),
  ),
  choices: z.record(
    z.string(),
    z.object({
      override: z.boolean().exactOptional(),
      unitId: unitId.exactOptional(),
      matches: z.record(z.string(), projectId.nullable()).exactOptional(),
    }),
  ),
  decisions: z.record(
    z.string(),
    z.discriminatedUnion('type', [
      z.object({ type: z.enum(['ours', 'theirs', 'both']) }),
      z.object({ type: z.literal('byHand'), value: z.union([z.string(), z.number(), z.null()]) }),
    ]),
  ),
});
type Pending = z.infer<typeof pendingSchema>;
type PendingFile = Pending['files'][number];

/** Brings back what waited when the program ended, and keeps what waits from then on. */
export async function followPendingIntake(): Promise<void> {
  const read = await desktop.readPendingIntake({});
  const pending = read.ok ? pendingSchema.safeParse(parse(read.value.json)) : null;
  if (pending?.success === true) await bringBack(pending.data);
  let { incoming, attachments, choices, decisions } = intakeStore.getState();
  intakeStore.subscribe((state) => {
    const isSame =
      state.incoming === incoming &&
      state.attachments === attachments &&
      state.choices === choices &&
      state.decisions === decisions;
    if (isSame) return;
    ({ incoming, attachments, choices, decisions } = state);
    void desktop.writePendingIntake({ json: JSON.stringify(pendingOf(state)) });
  });
}

function pendingOf({ incoming, attachments, choices, decisions }: ReturnType<typeof intakeStore.getState>): Pending {
  return {
    files: incoming.map(({ name, at, openElsewhere, bookId: book, periodId: period, pasted, form }) => ({
      name,
      hash: form.file.hash,
      at,
      openElsewhere,
      bookId: book,
      periodId: period,
      pasted,
    })),
    attachments: [...attachments],
    choices: { ...choices },
    decisions: { ...decisions },
  };
}

async function bringBack({ files, attachments, choices, decisions }: Pending): Promise<void> {
  const back: Incoming[] = [];
  for (const file of files) {
    const incoming = await readAgain(file);
    if (incoming !== null) back.push(incoming);
  }
  addIncoming(back);
  // Something may have been dropped meanwhile: what a person does now counts.
  intakeStore.setState((now) => ({
    attachments: [
      ...attachments.filter(({ key }) => now.attachments.every((one) => one.key !== key)),
      ...now.attachments,
    ],
    choices: { ...choices, ...now.choices },
    decisions: { ...decisions, ...now.decisions },
  }));
}

async function readAgain(file: PendingFile): Promise<Incoming | null> {
  const { name, hash, at, openElsewhere, pasted } = file;
  const ledger = currentLedger();
  const book = ledger.books.get(file.bookId);
  if (!book) return null;
  const form = hash === null ? await pastedForm(file, book) : await keptForm(name, hash, book);
  if (form === null) return null;
  const place = { bookId: file.bookId, periodId: file.periodId };
  return { key: fileKey(form), name, at, openElsewhere, ...place, pasted, form };
}

async function keptForm(name: string, hash: string, book: Book): Promise<Incoming['form'] | null> {
  const read = await desktop.readKeptTable({ hash, name });
  if (read.ok && read.value.type === 'book') return parseForm(read.value.book, { name, hash }, book);
  const problem = read.ok
    ? describeReadError(read.value.type === 'refused' ? read.value.error : { type: 'readerFailed' }, name)
    : describeShellError(read.error, '台账没有变动。');
  addUnread({ key: hash, name, problem });
  return null;
}

async function pastedForm({ name, pasted, periodId: id }: PendingFile, book: Book): Promise<Incoming['form'] | null> {
  const period: Period | undefined = currentLedger().periods.get(id);
  if (pasted === null || period === undefined) return null;
  const understood = await understandPasted({ book, period }, pasted, name);
  if (understood.ok) return understood.value;
  addUnread({ key: name, name, problem: understood.error });
  return null;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return {};
  }
}
