// 收齐/缺报: who has reported for a period, when, and what is still open; what is noted of it.
import { localDay, type Moment } from '../base/dates.ts';
import { makeId, type Random } from '../base/ids.ts';
import { createRecord, type RecordChange } from '../change/change-set.ts';
import type { Dispatch } from '../ledger/dispatch.ts';
import { entryIdOf } from '../ledger/entry.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Period } from '../ledger/period.ts';
import type { Project } from '../ledger/project.ts';
import type { Receipt } from '../ledger/receipt.ts';
import type { Reminder } from '../ledger/reminder.ts';
import type { Unit } from '../ledger/unit.ts';
import { exchangeContext, fillingUnit, isAskedIn } from './exchange-context.ts';
import { formFileName } from './form-title.ts';
import type { FormModel } from './form-model.ts';

export type UnitReturn = {
  readonly unit: Unit;
  /** Projects that the unit is asked for. */
  readonly projects: readonly Project[];
  /** Of these: with a 报送稿, and with one that is not taken over yet. */
  readonly sent: number;
  readonly open: number;
  /** The first is the first version; late is told by it. */
  readonly forms: readonly Receipt[];
  readonly scans: readonly Receipt[];
  readonly dispatches: readonly Dispatch[];
  readonly reminders: readonly Reminder[];
  /** Null: nothing came in yet. */
  readonly isLate: boolean | null;
};

/** `offsetMinutes`: minutes east of Greenwich, where the deadline is a day. */
export function unitReturns(ledger: Ledger, period: Period, offsetMinutes: number): UnitReturn[] {
  const { projects, latest, units } = exchangeContext(ledger, period);
  const asked = projects.filter((project) => isAskedIn(project, period));
  const mine = <Of extends { readonly periodId: string; readonly unitId: string }>(
    all: Iterable<Of>,
    unit: Unit,
  ): Of[] => [...all].filter((one) => one.periodId === period.id && one.unitId === unit.id);
  return units
    .map((unit): UnitReturn => {
      const own = asked.filter((project) => fillingUnit(project) === unit.id);
      const receipts = mine(ledger.receipts.values(), unit).sort((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1));
      const forms = receipts.filter(({ kind }) => kind === 'form');
      const sent = own.filter(({ id }) => latest.has(id));
      return {
        unit,
        projects: own,
        sent: sent.length,
        open: sent.filter(({ id }) => ledger.entries.get(entryIdOf(id, period.id))?.submissionId !== latest.get(id)?.id)
          .length,
        forms,
        scans: receipts.filter(({ kind }) => kind === 'stampedScan'),
        dispatches: mine(ledger.dispatches.values(), unit).sort((a, b) => (a.at < b.at ? -1 : 1)),
        reminders: mine(ledger.reminders.values(), unit).sort((a, b) => (a.at < b.at ? -1 : 1)),
        isLate: forms[0] ? isLate(forms[0].receivedAt, period, offsetMinutes) : null,
      };
    })
    .filter(({ projects: own, forms }) => own.length > 0 || forms.length > 0)
    .sort((a, b) => a.unit.order - b.unit.order || (a.unit.id < b.unit.id ? -1 : 1));
}

export function isLate(receivedAt: Moment, period: Pick<Period, 'fillDeadline'>, offsetMinutes: number): boolean {
  return localDay(receivedAt, offsetMinutes) > period.fillDeadline;
}

type Noted = { readonly at: Moment; readonly random: Random };

/** 盖章扫描件: kept apart from the electronic form. None when these bytes have come in before. */
export function scanReceipt(
  ledger: Ledger,
  period: Period,
  unitId: Unit['id'],
  file: { readonly name: string; readonly hash: string },
  { at, random }: Noted,
): RecordChange[] {
  const scans = [...ledger.receipts.values()].filter(
    (receipt) => receipt.periodId === period.id && receipt.unitId === unitId && receipt.kind === 'stampedScan',
  );
  if (scans.some(({ fileHash }) => fileHash === file.hash)) return [];
  return [
    createRecord('receipts', {
      id: makeId('rct', random),
      yearId: period.yearId,
      periodId: period.id,
      unitId,
      kind: 'stampedScan',
      version: Math.max(0, ...scans.map(({ version }) => version)) + 1,
      receivedAt: at,
      fileName: file.name,
      fileHash: file.hash,
      state: 'received',
      note: '',
    }),
  ];
}

/** A form that went out, or went back with remarks: the next one gets the next version. */
export function dispatchOf(form: FormModel, random: Random, note = ''): RecordChange {
  return createRecord('dispatches', {
    id: makeId('dsp', random),
    yearId: form.year.id,
    periodId: form.period.id,
    unitId: form.unit.id,
    version: form.version,
    kind: form.kind,
    at: form.at,
    deadline: form.period.fillDeadline,
    fileName: formFileName(form),
    note,
  });
}
