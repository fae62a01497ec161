// 操作日志: read out of the journal a page at a time, old segments too. In memory stands a short line for each change;
// what was changed in it is read again when a person opens it.
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { Json } from '../../shared/base/equal.ts';
import { z } from '../../shared/base/zod.ts';
import type { ShellError } from '../../shared/ipc/contract.ts';
import { desktop } from '../bridge.ts';

// A record of an older schema has tables of then: nothing is asked of them but their form.
// What JSON.parse gave is Json: looking at every value again would cost a large record seconds.
const fieldsSchema = z.custom<{ readonly [field: string]: Json }>(
  (value) => typeof value === 'object' && value !== null,
);
const changeSchema = z.object({
  type: z.enum(['create', 'update', 'delete']),
  table: z.string(),
  id: z.string(),
  before: fieldsSchema.optional(),
  after: fieldsSchema.optional(),
});
const headSchema = z.object({
  at: z.string(),
  by: z.object({ name: z.string() }),
  reason: z.object({ kind: z.string(), words: z.string() }),
  changes: z.array(z.unknown()),
});
const recordSchema = headSchema.extend({ changes: z.array(changeSchema) });

export type AuditRecord = z.infer<typeof recordSchema>;
export type AuditChange = AuditRecord['changes'][number];

/** One change as the list shows it; `readable` false: a record that no program of ours wrote. */
export type AuditLine = {
  readonly generation: number;
  readonly at: string;
  readonly by: string;
  readonly kind: string;
  readonly words: string;
  /** Records it changed. */
  readonly count: number;
};

export type AuditError = ShellError;

/** Every record after a generation, oldest first; stops early when `visit` says so. */
async function walk(
  after: number,
  visit: (generation: number, payload: string) => boolean,
): Promise<Result<null, AuditError>> {
  for (let last = after; ;) {
    const page = await desktop.readJournal({ after: last });
    if (!page.ok) return page;
    for (const { generation, payload } of page.value.records) {
      last = generation;
      if (!visit(generation, payload)) return ok(null);
    }
    if (page.value.done) return ok(null);
  }
}

/** The lines after a generation; `take` is told of each page as it comes, and stops it with false. */
export async function readAuditLines(
  after: number,
  take: (lines: readonly AuditLine[]) => boolean,
): Promise<Result<null, AuditError>> {
  for (let last = after; ;) {
    const page = await desktop.readJournal({ after: last });
    if (!page.ok) return page;
    const lines = page.value.records.map(({ generation, payload }) => lineOf(generation, payload));
    last = lines.at(-1)?.generation ?? last;
    if (!take(lines) || page.value.done) return ok(null);
  }
}

/** What was changed, field by field. */
export async function readAuditRecord(generation: number): Promise<Result<AuditRecord | null, AuditError>> {
  let found: AuditRecord | null = null;
  const walked = await walk(generation - 1, (number, payload) => {
    if (number === generation) found = parseAuditRecord(payload);
    return false;
  });
  return walked.ok ? ok(found) : fail(walked.error);
}

/** The generations whose old or new values hold a text; told page by page, stopped with false. */
export async function searchAuditRecords(
  text: string,
  take: (found: readonly number[]) => boolean,
): Promise<Result<null, AuditError>> {
  const needle = text.toLowerCase();
  let found: number[] = [];
  let seen = 0;
  const walked = await walk(0, (generation, payload) => {
    // Looked for in the written form first: most records need not be taken apart.
    if (mayHold(payload, needle) && holds(parseAuditRecord(payload), needle)) found.push(generation);
    seen += 1;
    if (seen % 200 !== 0) return true;
    const go = take(found);
    found = [];
    return go;
  });
  take(found);
  return walked;
}

/** The records of these generations, in order, for the export. */
export async function eachAuditRecord(
  generations: ReadonlySet<number>,
  visit: (generation: number, record: AuditRecord | null) => boolean,
): Promise<Result<null, AuditError>> {
  const first = Math.min(...generations);
  const last = Math.max(...generations);
  return walk(first - 1, (generation, payload) => {
    if (generation > last) return false;
    return generations.has(generation) ? visit(generation, parseAuditRecord(payload)) : true;
  });
}

function lineOf(generation: number, payload: string): AuditLine {
  const head = headSchema.safeParse(parse(payload));
  if (!head.success) return { generation, at: '', by: '', kind: '', words: '（不是本程序写的记录）', count: 0 };
  const { at, by, reason, changes } = head.data;
  return { generation, at, by: by.name, kind: reason.kind, words: reason.words, count: changes.length };
}

/** A record of the journal; null where no program of ours wrote it. */
export function parseAuditRecord(payload: string): AuditRecord | null {
  const record = recordSchema.safeParse(parse(payload));
  return record.success ? record.data : null;
}

function parse(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    return null;
  }
}

/** JSON writes a quote, a backslash and a line's end otherwise than people do. */
function mayHold(payload: string, needle: string): boolean {
  return /["\\\n]/.test(needle) || payload.toLowerCase().includes(needle);
}

function holds(record: AuditRecord | null, needle: string): boolean {
  return record?.changes.some((change) => holdsText(change, needle)) ?? false;
}

/** Whether the old or new values of a change hold a text, given in small letters. */
export function holdsText({ before, after }: Pick<AuditChange, 'before' | 'after'>, needle: string): boolean {
  const inValue = (value: Json | undefined): boolean => {
    if (typeof value === 'string') return value.toLowerCase().includes(needle);
    if (typeof value === 'number') return String(value) === needle;
    if (typeof value !== 'object' || value === null) return false;
    return Object.values(value).some(inValue);
  };
  return inValue(before) || inValue(after);
}
