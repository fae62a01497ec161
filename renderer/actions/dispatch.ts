// 下发 and 退回修改: a workbook per unit into a folder, and the note that it went out.
import { localDay, type Day } from '../../shared/base/dates.ts';
import { makeId } from '../../shared/base/ids.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { createRecord, updateRecord, type RecordChange } from '../../shared/change/change-set.ts';
import { withVersions } from '../../shared/exchange/apply-plan.ts';
import { buildForm, type FormOptions } from '../../shared/exchange/build-form.ts';
import type { FormModel, FormRemark } from '../../shared/exchange/form-model.ts';
import { formFileName } from '../../shared/exchange/form-title.ts';
import { formWorkbook } from '../../shared/exchange/form-workbook.ts';
import type { Plan } from '../../shared/exchange/plan.ts';
import type { Dispatch } from '../../shared/ledger/dispatch.ts';
import type { Ledger } from '../../shared/ledger/ledger.ts';
import { periodName, type Period } from '../../shared/ledger/period.ts';
import type { Unit } from '../../shared/ledger/unit.ts';
import { latestForm } from '../../shared/select/deliveries.ts';
import type { ChosenFolder, SavedFile } from '../../shared/ipc/topics/files.ts';
import type { ShellError } from '../../shared/ipc/contract.ts';
import { desktop } from '../bridge.ts';
import { currentLedger } from '../store/ledger-store.ts';
import { phaseStore } from '../store/phase-store.ts';
import type { WriteError } from '../worker/protocol.ts';
import { openWriter, type Writer } from '../worker/start-writing.ts';
import { commit } from './commit.ts';
import { flushDrafts } from './drafts.ts';
import { now, random } from './runtime.ts';
import { noteExport } from './save-file.ts';

export type OutgoingForm = {
  readonly unit: Unit;
  /** 退回修改 alone: what is wrong, by cell and in a sentence. */
  readonly remarks?: readonly FormRemark[];
  readonly note?: string;
};

export type DispatchRequest = {
  readonly period: Period;
  readonly kind: Dispatch['kind'];
  readonly deadline: Day;
  readonly forms: readonly OutgoingForm[];
  /** 退回修改 alone: what came in; the forms show it, whether it is written to the ledger or not. */
  readonly plan?: Plan;
};

export type DispatchFailure = ShellError | WriteError;
export type DispatchOutcome = {
  readonly folder: string;
  readonly files: readonly SavedFile[];
  /** Units whose form was not written, and why. */
  readonly failures: readonly { readonly unit: Unit; readonly error: DispatchFailure }[];
  readonly cancelled: boolean;
};

export type Dispatching = {
  /** Null when no folder was chosen. */
  readonly result: Promise<Result<DispatchOutcome | null, ShellError>>;
  readonly cancel: () => void;
};

/** Asks for the folder, then writes one form after another; what is written when it is cancelled stays, and is noted. */
export function dispatchForms(
  request: DispatchRequest,
  onForm: (done: number, of: number, unit: Unit) => void,
): Dispatching {
  let cancelled = false;
  const run = async (): Promise<Result<DispatchOutcome | null, ShellError>> => {
    await flushDrafts();
    const purpose = request.kind === 'form' ? '选择存放填报表的文件夹' : '选择存放退回文件的文件夹';
    const folder = await desktop.chooseFolder({ purpose });
    if (!folder.ok) return folder.error.type === 'cancelled' ? ok(null) : fail(folder.error);
    const outcome = await writeForms(request, folder.value, onForm, () => cancelled);
    return ok(outcome);
  };
  return {
    result: run(),
    cancel: () => {
      cancelled = true;
    },
  };
}

type WrittenForm = { readonly form: OutgoingForm; readonly model: FormModel; readonly file: SavedFile };

async function writeForms(
  request: DispatchRequest,
  folder: ChosenFolder,
  onForm: (done: number, of: number, unit: Unit) => void,
  isCancelled: () => boolean,
): Promise<DispatchOutcome> {
  const written: WrittenForm[] = [];
  const failures: { readonly unit: Unit; readonly error: DispatchFailure }[] = [];
  const writer = openWriter();
  try {
    for (const [index, form] of request.forms.entries()) {
      if (isCancelled()) break;
      onForm(index, request.forms.length, form.unit);
      const one = await writeForm(request, form, folder, writer);
      if (one === null) continue;
      if (one.ok) written.push(one.value);
      else failures.push({ unit: form.unit, error: one.error });
      // A disk that is full or a folder that is gone is so for the next form too.
      if (!one.ok && one.error.type !== 'textTooLong') break;
    }
  } finally {
    writer.close();
  }
  await noteDispatches(request, written);
  if (written.length > 0) noteExport(`${dispatchWords(request, written.length)}，保存到“${folder.name}”`);
  return { folder: folder.name, files: written.map(({ file }) => file), failures, cancelled: isCancelled() };
}

async function writeForm(
  request: DispatchRequest,
  form: OutgoingForm,
  folder: ChosenFolder,
  writer: Writer,
): Promise<Result<WrittenForm, DispatchFailure> | null> {
  // The deadline that a person set for this dispatch stands in the form too.
  const period = { ...request.period, fillDeadline: request.deadline };
  const at = now();
  const options: FormOptions = {
    at,
    day: localDay(at, phaseStore.getState().appInfo.timeZoneOffset),
    exportId: makeId('exp', random),
    kind: request.kind,
    ...(form.remarks ? { remarks: form.remarks } : {}),
  };
  const ledger = currentLedger();
  const held = buildForm(ledger, period, form.unit, options);
  const model = request.plan
    ? buildForm(withVersions(ledger, request.plan, { at, random }), period, form.unit, { ...options, held })
    : held;
  if (model === null) return null;
  const bytes = await writer.write({ type: 'xlsx', workbook: formWorkbook(model) });
  if (!bytes.ok) return bytes;
  if (bytes.value === null) return null;
  const name = formFileName(model);
  const saved = await desktop.saveIntoFolder({ folder: folder.folder, name, kind: 'xlsx', bytes: bytes.value });
  return saved.ok ? ok({ form, model, file: saved.value }) : fail(saved.error);
}

async function noteDispatches(request: DispatchRequest, written: readonly WrittenForm[]): Promise<void> {
  if (written.length === 0) return;
  await commit({
    kind: 'exchange',
    words: dispatchWords(request, written.length),
    plan: (ledger) =>
      written.flatMap(({ form, model, file }) => [
        createRecord('dispatches', dispatchOf(request, form, model, file.name)),
        ...(request.kind === 'returned' ? [returnReceipt(ledger, request.period, form)] : []),
      ]),
  });
}

function dispatchOf(request: DispatchRequest, form: OutgoingForm, model: FormModel, fileName: string): Dispatch {
  return {
    id: makeId('dsp', random),
    yearId: request.period.yearId,
    periodId: request.period.id,
    unitId: form.unit.id,
    version: model.version,
    kind: request.kind,
    at: model.at,
    deadline: request.deadline,
    fileName,
    note: form.note ?? '',
  };
}

/** The unit's latest version is back with it; one that was never written to the ledger has no receipt yet. */
function returnReceipt(ledger: Ledger, period: Period, { unit, note = '' }: OutgoingForm): RecordChange | null {
  const latest = latestForm(ledger, period, unit.id);
  return latest ? updateRecord('receipts', latest, { state: 'returned', note }) : null;
}

function dispatchWords({ period, kind }: DispatchRequest, count: number): string {
  return `${kind === 'form' ? '下发' : '退回'}${periodName(period)}填报表 ${count} 份`;
}
