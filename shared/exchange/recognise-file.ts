// Where a file belongs: which unit sends it, and whether it is of this ledger, period and form version.
import { periodKey } from '../ledger/period.ts';
import type { Unit } from '../ledger/unit.ts';
import { plainName } from '../table/similar.ts';
import type { ExchangeContext } from './exchange-context.ts';
import { FORM_VERSION } from './form-model.ts';
import type { FormIssue, ParsedForm } from './parsed-form.ts';
import type { FileChoice, PlannedFile } from './plan.ts';

export type Recognised = {
  readonly state: PlannedFile['state'];
  readonly unitId: Unit['id'] | null;
  readonly periodKey: string;
  readonly issues: readonly FormIssue[];
};

export function recogniseFile(form: ParsedForm, choice: FileChoice, context: ExchangeContext): Recognised {
  const { meta } = form;
  const { period, ledger } = context;
  const here = periodKey(period);
  const issues: FormIssue[] = [];
  const say = (type: FormIssue['type'], text: string): void => {
    issues.push({ type, place: null, text, refused: false });
  };
  const unit = unitOf(form, choice, context);
  if (meta && !unit) say('unknownUnit', meta.unitName);
  const file = { unitId: unit?.id ?? null, periodKey: meta?.periodKey ?? form.statedPeriod, issues };
  if (form.rows.length + form.goals.length + form.figures.length === 0) return { ...file, state: 'noTable' };
  const year = ledger.years.get(period.yearId);
  if (meta && meta.formVersion !== FORM_VERSION)
    return { ...file, state: choice.override === true ? 'ready' : 'otherVersion' };
  if (meta && (meta.bookId !== year?.bookId || (meta.yearId !== period.yearId && meta.periodKey === here))) {
    say('otherLedger', meta.periodKey);
    return { ...file, state: choice.override === true ? 'ready' : 'otherLedger' };
  }
  const isOther = meta ? meta.periodId !== period.id : form.statedPeriod !== '' && form.statedPeriod !== here;
  if (isOther) {
    say('otherPeriod', file.periodKey);
    return { ...file, state: choice.override === true ? 'ready' : 'otherPeriod' };
  }
  return { ...file, state: 'ready' };
}

function unitOf(form: ParsedForm, choice: FileChoice, context: ExchangeContext): Unit | undefined {
  const byId = (id: string | undefined): Unit | undefined => context.units.find((unit) => unit.id === id);
  const named = form.statedUnit === '' ? undefined : unitByName(form.statedUnit, context.units);
  return (
    byId(choice.unitId) ??
    byId(form.meta?.unitId) ??
    (form.meta ? unitByName(form.meta.unitName, context.units) : undefined) ??
    named
  );
}

/** By its full or short name, punctuation aside; a longer name may hold it when only one does. */
export function unitByName(name: string, units: readonly Unit[]): Unit | undefined {
  const plain = plainName(name);
  if (plain === '') return undefined;
  const same = units.find(({ fullName, shortName }) => plainName(fullName) === plain || plainName(shortName) === plain);
  if (same) return same;
  const within = units.filter(
    ({ shortName }) => plainName(shortName).length >= 3 && plain.includes(plainName(shortName)),
  );
  return within.length === 1 ? within[0] : undefined;
}

/** The unit whose name stands in a file's name; names change on the way, so that this comes last. */
export function unitInFileName(name: string, units: readonly Unit[]): Unit | undefined {
  const plain = plainName(name);
  const within = units.filter(
    ({ shortName }) => plainName(shortName).length >= 2 && plain.includes(plainName(shortName)),
  );
  return within.sort((a, b) => b.shortName.length - a.shortName.length)[0];
}
