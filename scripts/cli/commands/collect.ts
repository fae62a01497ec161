import type { Json } from '../../../shared/base/equal.ts';
import { seededRandom } from '../../../shared/base/ids.ts';
import { applyChangeSet } from '../../../shared/change/apply.ts';
import { applyPlan } from '../../../shared/exchange/apply-plan.ts';
import { decide } from '../../../shared/exchange/decide.ts';
import { placeName } from '../../../shared/exchange/parsed-form.ts';
import type { Decisions, FileChoices, Plan, PlannedCell, PlannedFile } from '../../../shared/exchange/plan.ts';
import { fileKey, planExchange } from '../../../shared/exchange/plan-exchange.ts';
import type { Ledger } from '../../../shared/ledger/ledger.ts';
import { periodKey, type Period } from '../../../shared/ledger/period.ts';
import { describeApplyError, describeFormIssue } from '../../../shared/messages/exchange-problems.ts';
import { problemText } from '../../../shared/messages/problem.ts';
import { describeReadError } from '../../../shared/messages/read-problems.ts';
import { writeSnapshot } from '../../../shared/schema/snapshot.ts';
import { Refusal, Usage, type Call, type Command } from '../command.ts';
import { makeFolderOf, writeFileSafely } from '../files.ts';
import { LEDGER_OPTIONS, openLedger, openPeriod, PERIOD_OPTION, type OpenLedger } from '../open-ledger.ts';
import { readForms, type Unread } from '../read-forms.ts';

export const collectCommand: Command = {
  name: 'collect',
  usage: 'FILE|FOLDER|ZIP… --ledger LEDGER.json --period 2023Q3 [--apply OUT.json] [--decide theirs|ours]',
  words: '读各单位报回的填报表（文件、文件夹、压缩包），打印会改什么；加 --apply 才写出采用后的台账',
  positionals: -1,
  options: [
    ...LEDGER_OPTIONS,
    PERIOD_OPTION,
    { name: 'apply', value: 'OUT.json', required: false, words: '采用，并把台账写到这里' },
    {
      name: 'decide',
      value: 'theirs|ours',
      required: false,
      words: '有冲突的怎么办：用报来的，或保留现有的（默认先放着）',
    },
    { name: 'override', value: null, required: false, words: '属于别的期、别的台账的文件也按本期处理' },
  ],
  run: async (call) => {
    if (call.positionals.length === 0) throw new Usage('没有给出文件。');
    const open = await openLedger(call);
    const period = openPeriod(call, open);
    const { forms, unread } = await readForms(call, open);
    const choices: FileChoices = call.flag('override')
      ? Object.fromEntries(forms.map((form) => [fileKey(form), { override: true }]))
      : {};
    const plan = planExchange(open.ledger, period, forms, choices);
    const decisions = decisionsOf(call, plan);
    const target = call.option('apply');
    if (target !== undefined) await apply(call, open, plan, decisions, call.path(target));
    for (const { file, error } of unread) call.say(problemText(describeReadError(error, file)));
    return { ...printed(plan, open.ledger, period), unread: unread.map(unreadJson) };
  },
};

function decisionsOf(call: Call, plan: Plan): Decisions {
  const wanted = call.option('decide');
  if (wanted === undefined) return {};
  if (wanted !== 'theirs' && wanted !== 'ours') throw new Usage('--decide 应为 theirs 或 ours');
  let decisions: Decisions = {};
  // One by one: of several files that contradict each other the last one counts.
  for (const cell of plan.cells)
    if (cell.conflict !== null) decisions = decide(plan, decisions, { cellId: cell.id }, { type: wanted });
  return decisions;
}

async function apply(call: Call, open: OpenLedger, plan: Plan, decisions: Decisions, target: string): Promise<void> {
  const { ledger, generation } = open;
  // The same files at the same moment give the same ids.
  const random = seededRandom(`${call.now}|${plan.files.map(({ key }) => key).join('|')}`);
  const applied = applyPlan(ledger, plan, decisions, { at: call.now, random });
  if (!applied.ok) throw new Refusal(applied.error.type, problemText(describeApplyError(applied.error)));
  for (const { changes } of applied.value) {
    const result = applyChangeSet(ledger, { changes: [...changes] });
    if (!result.ok) throw new Error(`a planned change does not fit: ${JSON.stringify(result.error)}`);
  }
  await makeFolderOf(target);
  const snapshot = { ledger, generation: generation + applied.value.length, createdAt: call.now };
  await writeFileSafely(target, writeSnapshot(snapshot));
}

function printed(plan: Plan, ledger: Ledger, period: Period): { [key: string]: Json } {
  const names = new Map(plan.files.map(({ key, file }) => [key, file.name]));
  const cellJson = (cell: PlannedCell): { [key: string]: Json } => ({
    project: ledger.projects.get(cell.projectId)?.number ?? null,
    field: fieldName(ledger, cell),
    from: cell.ours,
    to: cell.theirs,
    file: names.get(cell.fileKey) ?? '',
    unit: ledger.units.get(cell.unitId)?.shortName ?? null,
    place: placeName(cell.place),
  });
  return {
    files: plan.files.map((file) => fileJson(file, ledger, period)),
    changes: plan.cells.filter(({ conflict }) => conflict === null).map(cellJson),
    conflicts: plan.cells
      .filter(({ conflict }) => conflict !== null)
      .map((cell) => ({
        ...cellJson(cell),
        kind: cell.conflict,
        base: cell.base,
        ours: cell.ours,
        theirs: cell.theirs,
      })),
  };
}

function unreadJson({ file, error }: Unread): Json {
  return { file, type: error.type, message: problemText(describeReadError(error, file)) };
}

function fileJson(file: PlannedFile, ledger: Ledger, period: Period): Json {
  return {
    file: file.file.name,
    unit: ledger.units.get(file.unitId ?? '')?.shortName ?? null,
    period: file.periodKey === '' ? periodKey(period) : file.periodKey,
    state: file.state,
    counts: { ...file.counts },
    rows: file.rows.map(({ place, number, title, outcome, candidates }) => ({
      place: placeName(place),
      number,
      title,
      outcome,
      candidates: candidates.map((id) => ledger.projects.get(id)?.number ?? null),
    })),
    issues: file.issues.map((issue) => ({
      type: issue.type,
      place: issue.place ? placeName(issue.place) : null,
      refused: issue.refused,
      message: describeFormIssue(issue),
    })),
  };
}

/** `progress`; `figure:行政调解委员会`, `figure:…:lastYear`; `goal:2:state`, `goal:2:sentence`. */
function fieldName(ledger: Ledger, { field, projectId }: PlannedCell): string {
  switch (field.type) {
    case 'entry':
      return field.field;
    case 'figure': {
      const name = ledger.indicators.get(field.indicatorId)?.name ?? field.indicatorId;
      return `figure:${name}${field.of === 'value' ? '' : ':lastYear'}`;
    }
    case 'goal': {
      const goals = ledger.projects.get(projectId)?.goals ?? [];
      return `goal:${goals.findIndex(({ id }) => id === field.goalItemId) + 1}:${field.of}`;
    }
  }
}
