// What the plan lists: files that need a word first, rows to confirm, cells that conflict, cells that change, cells
// that were not taken.
import { decisionOf, undecided } from '../../../shared/exchange/decide.ts';
import type {
  Decisions,
  FileChoices,
  Plan,
  PlannedCell,
  PlannedFile,
  PlannedRow,
} from '../../../shared/exchange/plan.ts';
import type { FormIssue } from '../../../shared/exchange/parsed-form.ts';
import type { Incoming } from '../../store/intake-store.ts';
import { isRefused, rowAt, rowsToConfirm, unitOfIssue } from '../../store/plan-waits.ts';
import type { PLAN_FILTERS } from '../../store/view-store.ts';
import { meaningOf, type CellMeaning } from './return-remarks.ts';

export type PlanLine =
  /** It belongs to another period, ledger, unit or version: a person says what to do with it. */
  | { readonly type: 'file'; readonly key: string; readonly file: PlannedFile }
  /** A row that may mean several projects, or none. */
  | { readonly type: 'confirm'; readonly key: string; readonly file: PlannedFile; readonly row: PlannedRow }
  | { readonly type: 'cell'; readonly key: string; readonly file: PlannedFile; readonly cell: PlannedCell }
  /** A cell that was not taken; `row` where it stands in one. */
  | {
      readonly type: 'refused';
      readonly key: string;
      readonly file: PlannedFile;
      readonly issue: FormIssue;
      readonly row: PlannedRow | null;
      /** What the cell is about, where it is one of the form's. */
      readonly meaning: CellMeaning | null;
    };

export type PlanFilter = (typeof PLAN_FILTERS)[number];
/** What a line is about: 文字, 指标, 目标. */
export type LineKind = 'text' | 'figure' | 'goal';

export type LineFilter = {
  readonly filter: PlanFilter;
  readonly unitId: string | null;
  readonly projectId: string | null;
  readonly kind: LineKind | null;
};

/** The units that a file is from. */
export function unitsOf(file: PlannedFile): ReadonlySet<string> {
  const others = [...file.receipts, ...file.returns].map(({ unitId }) => unitId);
  return new Set(file.unitId === null ? others : [file.unitId, ...others]);
}

/** All lines: what needs a word first, then conflicts, then the rest file by file. */
export function planLines(plan: Plan, choices: FileChoices, incoming: readonly Incoming[]): PlanLine[] {
  const files = new Map(plan.files.map((file) => [file.key, file]));
  const asking = plan.files.flatMap((file): PlanLine[] => [
    ...(file.state === 'ready' ? [] : [{ type: 'file' as const, key: `file ${file.key}`, file }]),
    ...rowsToConfirm(file, choices).map((row) => ({
      type: 'confirm' as const,
      key: `row ${file.key} ${row.key}`,
      file,
      row,
    })),
  ]);
  const cells = plan.cells.flatMap((cell): PlanLine[] => {
    const file = files.get(cell.fileKey);
    return file ? [{ type: 'cell', key: cell.id, file, cell }] : [];
  });
  const refused = plan.files.flatMap((file) => {
    const form = incoming.find(({ key }) => key === file.key)?.form;
    return file.issues.filter(isRefused).map((issue, index): PlanLine => ({
      type: 'refused',
      key: `issue ${file.key} ${index}`,
      file,
      issue,
      row: rowAt(file, issue),
      meaning: form && issue.place ? meaningOf(file, form, issue.place) : null,
    }));
  });
  const [conflicts, plain] = [cells.filter(isConflict), cells.filter((line) => !isConflict(line))];
  return [...asking, ...conflicts, ...plain, ...refused];
}

export function fitsFilter(line: PlanLine, filter: PlanFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'conflict':
      return isConflict(line);
    case 'confirm':
      return line.type === 'file' || line.type === 'confirm';
    case 'refused':
      return line.type === 'refused';
  }
}

export function filterLines(lines: readonly PlanLine[], { filter, unitId, projectId, kind }: LineFilter): PlanLine[] {
  return lines.filter(
    (line) =>
      fitsFilter(line, filter) &&
      (unitId === null || unitOf(line) === unitId) &&
      (projectId === null || projectOf(line) === projectId) &&
      (kind === null || kindOf(line) === kind),
  );
}

export function isConflict(line: PlanLine): boolean {
  return line.type === 'cell' && line.cell.conflict !== null;
}

export function unitOf(line: PlanLine): string | null {
  switch (line.type) {
    case 'cell':
      return line.cell.unitId;
    case 'confirm':
      return line.row.unitId ?? line.file.unitId;
    case 'refused':
      return unitOfIssue(line.file, line.issue);
    case 'file':
      return line.file.unitId;
  }
}

export function projectOf(line: PlanLine): string | null {
  if (line.type === 'cell') return line.cell.projectId;
  return line.type === 'refused' ? (line.row?.projectId ?? null) : null;
}

function kindOf(line: PlanLine): LineKind | null {
  if (line.type !== 'cell') return null;
  return line.cell.field.type === 'entry' ? 'text' : line.cell.field.type;
}

export type PlanSums = {
  readonly counts: PlannedFile['counts'];
  /** Files that can be written: those that nobody has to say anything about first. */
  readonly fileKeys: readonly string[];
  /** Files came, and a person has to say something about each of them first. */
  readonly unsaid: boolean;
  /** Receipts that writing adds: what came is noted even where it says nothing new. */
  readonly receipts: number;
  readonly rows: number;
  readonly cells: number;
  readonly undecided: number;
};

/** The sums in the foot, of all files or of one unit's; rows read = created + changed + unchanged + rejected. */
export function planSums(plan: Plan, decisions: Decisions, unitId: string | null): PlanSums {
  const files = plan.files.filter((file) => unitId === null || unitsOf(file).has(unitId));
  const keys = new Set(files.map(({ key }) => key));
  const cells = plan.cells.filter(({ fileKey }) => keys.has(fileKey));
  const ready = files.filter(({ state }) => state === 'ready');
  const sum = (of: keyof PlannedFile['counts']): number => files.reduce((total, { counts }) => total + counts[of], 0);
  const taken = cells.filter((cell) => {
    const decision = decisionOf(cell, decisions);
    return decision !== null && decision.type !== 'ours';
  });
  return {
    counts: {
      read: sum('read'),
      created: sum('created'),
      changed: sum('changed'),
      unchanged: sum('unchanged'),
      rejected: sum('rejected'),
    },
    fileKeys: ready.map(({ key }) => key),
    unsaid: files.length > 0 && ready.length === 0,
    receipts: ready.reduce((total, { receipts }) => total + receipts.length, 0),
    rows: ready.reduce((total, { counts }) => total + counts.created + counts.changed, 0),
    cells: taken.length,
    undecided: undecided({ cells }, decisions).length,
  };
}
