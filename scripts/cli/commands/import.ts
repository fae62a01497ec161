import path from 'node:path';
import type { Json } from '../../../shared/base/equal.ts';
import { seededRandom } from '../../../shared/base/ids.ts';
import { applyChangeSet } from '../../../shared/change/apply.ts';
import type { RecordChange } from '../../../shared/change/change-set.ts';
import { applyImport } from '../../../shared/import/apply-import.ts';
import { applyMerge } from '../../../shared/import/apply-merge.ts';
import type { ImportPlan, ImportTarget } from '../../../shared/import/import-plan.ts';
import { parseListText } from '../../../shared/import/list-text.ts';
import { listTextSource } from '../../../shared/import/list-text-source.ts';
import type { ListSource } from '../../../shared/import/list-source.ts';
import { planImport } from '../../../shared/import/plan-import.ts';
import { planMerge, type MergePlan } from '../../../shared/import/plan-merge.ts';
import { recogniseLists } from '../../../shared/import/recognise-list.ts';
import { recordsOf, type Ledger } from '../../../shared/ledger/ledger.ts';
import { describeSnapshotError } from '../../../shared/messages/import-problems.ts';
import { describeApplyImportError, describeImportIssue } from '../../../shared/messages/list-problems.ts';
import { problemText } from '../../../shared/messages/problem.ts';
import { describeReadError } from '../../../shared/messages/read-problems.ts';
import { parseSnapshot, writeSnapshot } from '../../../shared/schema/snapshot.ts';
import { Refusal, type Call, type Command } from '../command.ts';
import { makeFolderOf, writeFileSafely } from '../files.ts';
import { LEDGER_OPTIONS, openLedger, type OpenLedger } from '../open-ledger.ts';
import { readOutsideFile, type OutsideFile } from '../read-outside-file.ts';

export const importCommand: Command = {
  name: 'import',
  usage: 'FILE --ledger LEDGER.json [--apply OUT.json] [--new NAME --new-year YEAR]',
  words: '把 Excel、Word、文本清单或另一台电脑的台账导入，打印会改什么；加 --apply 才写出导入后的台账',
  positionals: 1,
  options: [
    ...LEDGER_OPTIONS,
    { name: 'apply', value: 'OUT.json', required: false, words: '导入，并把台账写到这里' },
    { name: 'decide', value: 'theirs|ours', required: false, words: '两边都有而不同的：用导入的，或保留现有的' },
    { name: 'new', value: 'NAME', required: false, words: '导入成一本新台账，用这个名称' },
    { name: 'new-year', value: 'YEAR', required: false, words: '新台账的年份（默认同 --ledger 的）' },
  ],
  run: async (call) => {
    const open = await openLedger(call);
    const [given = ''] = call.positionals;
    const name = path.basename(given);
    const file = await readOutsideFile(call.path(given));
    if (!file.ok) throw new Refusal(file.error.type, problemText(describeReadError(file.error, name)));
    const text = textOf(file.value);
    if (text !== null && text.trimStart().startsWith('{')) return mergeSnapshot(call, open, name, text);
    return importLists(call, open, name, sourcesOf(file.value, text, open));
  },
};

function textOf({ bytes }: OutsideFile): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function sourcesOf(file: OutsideFile, text: string | null, { ledger, book }: OpenLedger): ListSource[] {
  const list = text === null ? null : parseListText(text);
  if (list?.ok === true) return [listTextSource(list.value)];
  if (!file.book.ok)
    throw new Refusal(file.book.error.type, problemText(describeReadError(file.book.error, file.name)));
  const remembered = recordsOf(ledger, 'columnMappings').filter(({ bookId }) => bookId === book.id);
  const sources = recogniseLists(file.book.value, book, remembered);
  if (sources.length > 0) return sources;
  throw new Refusal(
    'noList',
    `“${file.name}”里没有找到项目清单：前15行里没有“项目名称”一类的表头。台账没有变动。请给表格加上表头再试。`,
  );
}

async function importLists(call: Call, open: OpenLedger, name: string, sources: readonly ListSource[]): Promise<Json> {
  const { ledger } = open;
  // The tables of a file follow each other; the plan of each sees what the ones before would do.
  const random = seededRandom(`${call.now}|${name}`);
  const newName = call.option('new');
  let target: ImportTarget =
    newName === undefined
      ? { type: 'year', yearId: open.year.id }
      : { type: 'newBook', bookName: newName, year: Number(call.option('new-year') ?? open.year.year) };
  const plans: ImportPlan[] = [];
  let steps = 0;
  for (const source of sources) {
    const plan = planImport(ledger, source, target);
    plans.push(plan);
    const decisions =
      call.option('decide') === 'ours'
        ? Object.fromEntries(
            plan.rows.flatMap(({ cells }) => cells.filter(({ from }) => from !== '').map(({ id }) => [id, false])),
          )
        : {};
    const changes = applyImport(ledger, plan, decisions, { random, rememberAs: name });
    if (!changes.ok) throw new Refusal(changes.error.type, problemText(describeApplyImportError(changes.error)));
    steps += applyAll(ledger, changes.value);
    const made = changes.value.find(({ table, type }) => table === 'years' && type === 'create');
    const year = made && ledger.years.get(made.id);
    if (year) target = { type: 'year', yearId: year.id };
  }
  await writeApplied(call, open, steps);
  return {
    files: plans.map((plan) => ({
      file: name,
      sheet: plan.source.sheet,
      unit: null,
      period: null,
      counts: { ...plan.counts },
      columns: plan.source.heads.map((head, column) => ({ head, field: plan.source.fields[column] ?? null })),
      issues: plan.issues.map((issue) => ({
        type: issue.type,
        refused: issue.refused,
        message: describeImportIssue(issue),
      })),
    })),
    changes: plans.flatMap(({ rows }) =>
      rows.flatMap(({ number, title, cells }) =>
        cells.map(({ field, from, to }) => ({ project: number, title, field, from, to, file: name })),
      ),
    ),
    conflicts: [],
  };
}

async function mergeSnapshot(call: Call, open: OpenLedger, name: string, text: string): Promise<Json> {
  const snapshot = parseSnapshot(text);
  if (!snapshot.ok) throw new Refusal(snapshot.error.type, problemText(describeSnapshotError(snapshot.error)));
  const { ledger } = open;
  const plan = planMerge(ledger, snapshot.value.ledger);
  const decision = call.option('decide') === 'theirs' ? ('theirs' as const) : ('ours' as const);
  const decisions = Object.fromEntries(
    plan.cells.filter(({ isConflict }) => isConflict).map(({ id }) => [id, decision]),
  );
  const printed = mergeJson(plan, ledger, snapshot.value.ledger, name);
  const changes = applyMerge(ledger, plan, decisions);
  if (!changes.ok) throw new Refusal(changes.error.type, problemText(describeApplyImportError(changes.error)));
  await writeApplied(call, open, applyAll(ledger, changes.value));
  return printed;
}

function mergeJson(plan: MergePlan, ledger: Ledger, other: Ledger, file: string): Json {
  const number = (id: string | null): number | null =>
    (ledger.projects.get(id ?? '') ?? other.projects.get(id ?? ''))?.number ?? null;
  const cell = ({
    projectId,
    table,
    field,
    ours,
    theirs,
    recordId,
  }: MergePlan['cells'][number]): { [key: string]: Json } => ({
    project: number(projectId),
    table,
    record: recordId,
    field,
    from: ours,
    to: theirs,
    file,
  });
  const created = plan.records
    .filter(({ outcome }) => outcome === 'created')
    .map(({ table, id, projectId, record }) => ({
      project: number(projectId),
      table,
      record: id,
      field: null,
      from: null,
      to: record,
      file,
    }));
  return {
    files: [{ file, unit: null, period: null, counts: { ...plan.counts }, issues: [] }],
    changes: [...created, ...plan.cells.filter(({ isConflict }) => !isConflict).map(cell)],
    conflicts: plan.cells
      .filter(({ isConflict }) => isConflict)
      .map((one) => ({ ...cell(one), ours: one.ours, theirs: one.theirs })),
  };
}

/** 1 when something changed. */
function applyAll(ledger: Ledger, changes: readonly RecordChange[]): number {
  if (changes.length === 0) return 0;
  const applied = applyChangeSet(ledger, { changes: [...changes] });
  if (!applied.ok) throw new Error(`a planned change does not fit: ${JSON.stringify(applied.error)}`);
  return 1;
}

/** Without `--apply` nothing is written: the ledger in memory is thrown away. */
async function writeApplied(call: Call, { ledger, generation }: OpenLedger, steps: number): Promise<void> {
  const given = call.option('apply');
  if (given === undefined) return;
  const target = call.path(given);
  await makeFolderOf(target);
  await writeFileSafely(target, writeSnapshot({ ledger, generation: generation + steps, createdAt: call.now }));
}
