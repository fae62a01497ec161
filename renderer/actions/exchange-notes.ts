// What is noted beside the forms themselves: reminders, the stamped scan of a form.
import { quote } from '../../shared/base/quote.ts';
import { makeId } from '../../shared/base/ids.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { createRecord, deleteRecord } from '../../shared/change/change-set.ts';
import { periodName, type Period } from '../../shared/ledger/period.ts';
import type { Receipt } from '../../shared/ledger/receipt.ts';
import type { Reminder } from '../../shared/ledger/reminder.ts';
import type { Unit } from '../../shared/ledger/unit.ts';
import type { ShellError } from '../../shared/ipc/contract.ts';
import type { ReadError } from '../../shared/table/read-error.ts';
import { desktop } from '../bridge.ts';
import { scanChange } from './attachments.ts';
import { commit } from './commit.ts';
import { now, random } from './runtime.ts';

/** Why a file was not taken, with its name. */
export type KeepFailure =
  | { readonly type: 'shell'; readonly error: ShellError }
  | { readonly type: 'read'; readonly name: string; readonly error: ReadError };

export type ReminderFields = Pick<Reminder, 'channel' | 'contact' | 'note'>;

/** 催报: one reminder to each unit, under one undo. */
export async function noteReminders(
  period: Period,
  units: readonly Unit[],
  fields: (unit: Unit) => ReminderFields,
): Promise<void> {
  const [only] = units;
  const whom = units.length === 1 && only ? quote(only.shortName) : `${units.length} 家单位`;
  const at = now();
  await commit({
    kind: 'exchange',
    words: `登记${periodName(period)}催报：${whom}`,
    plan: () =>
      units.map((unit) =>
        createRecord('reminders', {
          id: makeId('rmd', random),
          yearId: period.yearId,
          periodId: period.id,
          unitId: unit.id,
          at,
          ...fields(unit),
        }),
      ),
  });
}

/** 盖章扫描件: asks for the file, keeps it, and notes it at the unit; its name, or null when the person thought better of it. */
export async function addStampedScan(period: Period, unit: Unit): Promise<Result<string | null, KeepFailure>> {
  const chosen = await desktop.chooseIntakeFiles({ kind: 'any', several: false });
  if (!chosen.ok) return chosen.error.type === 'cancelled' ? ok(null) : fail({ type: 'shell', error: chosen.error });
  const [file] = chosen.value.files;
  if (!file) return ok(null);
  const kept = await desktop.keepIntakeFile({ token: file.token });
  void desktop.forgetIntakeFiles({ tokens: [file.token] });
  if (!kept.ok) return fail({ type: 'shell', error: kept.error });
  if (kept.value.type === 'refused') return fail({ type: 'read', name: file.name, error: kept.value.error });
  const { hash } = kept.value;
  await commit({
    kind: 'exchange',
    words: `收到${quote(unit.shortName)}${periodName(period)}的盖章扫描件`,
    plan: (ledger) => [scanChange(ledger, period, unit.id, { name: file.name, hash })],
  });
  return ok(file.name);
}

/** A scan that was put to the wrong unit; the file itself stays kept. */
export async function removeScan(receipt: Receipt, unit: Unit): Promise<void> {
  await commit({
    kind: 'exchange',
    words: `去掉${quote(unit.shortName)}的盖章扫描件`,
    plan: (ledger) => {
      const current = ledger.receipts.get(receipt.id);
      return current ? [deleteRecord('receipts', current)] : [];
    },
  });
}
