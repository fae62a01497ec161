// A project's part of a file → the values that were given, held against what the form held when it went out.
import type { Indicator } from '../ledger/indicator.ts';
import type { Item } from '../ledger/item-list.ts';
import { cellText } from '../table/table-view.ts';
import type { ExchangeContext } from './exchange-context.ts';
import { figureCellKey, goalCellKey, rowCellKey, ROW_FIELDS, type FormCellKey, type RowField } from './form-model.ts';
import type {
  FormIssue,
  FormMeta,
  GivenCell,
  ParsedFigure,
  ParsedForm,
  ParsedGoal,
  SourcePlace,
} from './parsed-form.ts';
import type { GivenValues, PlanValue } from './plan.ts';
import { readCompletion, readFigureCell, readGoalState, readTextCell, type CellReading } from './read-cells.ts';

/** By cell key: where the value stood. */
export type Places = Map<FormCellKey, SourcePlace>;

export type ReadReturn = {
  readonly given: GivenValues;
  readonly places: Places;
  readonly issues: readonly FormIssue[];
};

type Source = {
  readonly projectId: string;
  readonly cells: Readonly<Partial<Record<RowField, GivenCell>>>;
  readonly signers: ParsedForm['signers'];
  readonly goals: readonly { readonly goalItemId: Item['id']; readonly goal: ParsedGoal }[];
  readonly figures: readonly {
    readonly indicatorId: Indicator['id'];
    readonly key: string;
    readonly figure: ParsedFigure;
  }[];
  /** Whether a version is there that the unit may have left as it was. */
  readonly hasBefore: boolean;
  readonly knownTexts: (field: RowField) => string;
};

export function readReturn(source: Source, meta: FormMeta | null, context: ExchangeContext): ReadReturn {
  const reader = new ReturnReader(source, meta);
  const [row, goals, figures] = [reader.row(), reader.goals(), reader.figures(context)];
  const isSomething = Object.keys(row).length + goals.length + figures.length > 0;
  return {
    given: { row: isSomething ? { ...reader.signers(), ...row } : row, goals, figures },
    places: reader.places,
    issues: reader.issues,
  };
}

class ReturnReader {
  readonly places: Places = new Map();
  readonly issues: FormIssue[] = [];
  readonly #source: Source;
  readonly #meta: FormMeta | null;

  constructor(source: Source, meta: FormMeta | null) {
    this.#source = source;
    this.#meta = meta;
  }

  row(): GivenValues['row'] {
    const { projectId, cells } = this.#source;
    const row: Partial<Record<RowField, PlanValue>> = {};
    for (const field of ROW_FIELDS) {
      const cell = cells[field];
      if (!cell) continue;
      const key = rowCellKey(projectId, field);
      const reading: CellReading<PlanValue> = field === 'completion' ? readCompletion(cell) : readTextCell(cell);
      const value = this.#take(key, cell, reading);
      if (value !== undefined) row[field] = value;
      else if (reading.value === null && !this.#meta && this.#source.knownTexts(field) !== '')
        this.issues.push({ type: 'blankKept', place: cell.place, text: field, refused: false });
    }
    return row;
  }

  goals(): GivenValues['goals'] {
    return this.#source.goals.flatMap(({ goalItemId, goal }) => {
      const state = goal.state
        ? this.#take(goalCellKey(goalItemId, 'state'), goal.state, readGoalState(goal.state))
        : undefined;
      const sentence = goal.sentence
        ? this.#take(goalCellKey(goalItemId, 'sentence'), goal.sentence, readTextCell(goal.sentence))
        : undefined;
      // A state cannot be taken back to nothing: an emptied cell leaves it as it was.
      const given = { ...(state ? { state } : {}), ...(sentence === undefined ? {} : { sentence: sentence ?? '' }) };
      return Object.keys(given).length === 0 ? [] : [{ goalItemId, ...given }];
    });
  }

  figures(context: ExchangeContext): GivenValues['figures'] {
    return this.#source.figures.flatMap(({ indicatorId, key, figure }) => {
      const indicator = context.ledger.indicators.get(indicatorId);
      if (!indicator) return [];
      const targets = [...context.targets.values()].filter((target) => target.indicatorId === indicatorId);
      const take = (cell: GivenCell | null, of: 'value' | 'lastYearValue'): number | null | undefined =>
        cell
          ? this.#take(
              figureCellKey(key, of),
              cell,
              readFigureCell(cell, indicator, targets),
              figureCellKey(indicatorId, of),
            )
          : undefined;
      const value = take(figure.value, 'value');
      const lastYearValue = take(figure.lastYearValue, 'lastYearValue');
      const given = {
        ...(value === undefined ? {} : { value }),
        ...(lastYearValue === undefined ? {} : { lastYearValue }),
      };
      return Object.keys(given).length === 0 ? [] : [{ indicatorId, ...given }];
    });
  }

  /**
   * Undefined: nothing was given. A cell that holds what the form went out with was left alone; an empty one was
   * emptied only where the form had something in it.
   */
  #take<Value extends PlanValue>(
    key: FormCellKey,
    cell: GivenCell,
    reading: CellReading<Value>,
    placeKey: FormCellKey = key,
  ): Value | null | undefined {
    if (reading.issue) this.issues.push(reading.issue);
    if (reading.value === undefined) return undefined;
    const base = this.#meta?.bases.get(key);
    const isUntouched = base !== undefined && sameText(base, cellText(cell.value));
    if (isUntouched && this.#source.hasBefore) return undefined;
    if (reading.value === null && base === undefined) return undefined;
    this.places.set(placeKey, cell.place);
    return reading.value;
  }

  /** Filled once for the form; they go with what is given and are no change by themselves. */
  signers(): GivenValues['row'] {
    const row: Partial<Record<RowField, PlanValue>> = {};
    for (const field of ['filler', 'phone', 'reviewer'] as const) {
      const cell = this.#source.signers[field];
      const value =
        cell && this.#take(rowCellKey('', field), cell, readTextCell(cell), rowCellKey(this.#source.projectId, field));
      if (value !== undefined && value !== null) row[field] = value;
    }
    return row;
  }
}

/** As a spreadsheet gives it back: it may change line ends, blanks at the end, and how a number is written. */
function sameText(a: string, b: string): boolean {
  const plain = (text: string): string => cellText(text).trimEnd();
  return plain(a) === plain(b) || (a.trim() !== '' && b.trim() !== '' && Number(a) === Number(b));
}
