import { type ReactNode, useMemo } from 'react';
import { entryIdOf } from '../../../shared/ledger/entry.ts';
import { periodName } from '../../../shared/ledger/period.ts';
import type { Project } from '../../../shared/ledger/project.ts';
import { previousPeriod } from '../../../shared/select/places.ts';
import {
  promiseAccount,
  promisesKept,
  PROMISE_STATES,
  PROMISE_WORDS,
  type PromiseState,
  type SettledPromise,
} from '../../../shared/standing/promises.ts';
import { useDraft } from '../../actions/drafts.ts';
import { promisedSteps, remarkOnPromises, settlePromise } from '../../actions/settle-promise.ts';
import { useReadOnly } from '../../store/correction-store.ts';
import { useLedger } from '../../store/ledger-store.ts';
import type { Place } from '../../store/place.ts';
import { TextField } from '../../ui/field.tsx';
import { FormRow } from '../../ui/form-row.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { PlaceRemarks } from '../check/place-remarks.tsx';
import { useEager } from '../frame/use-eager.ts';

interface PromisesProps {
  readonly place: Place;
  readonly project: Project;
}

/** 承诺对账: what was promised last period, item by item, and what became of it. */
export function Promises({ place, project }: PromisesProps): ReactNode {
  const { period } = place;
  const id = entryIdOf(project.id, period.id);
  const at = { project, period };
  const readOnly = useReadOnly(period);
  const before = useLedger((ledger) => previousPeriod(ledger, period));
  const steps = useLedger((ledger) => promisedSteps(ledger, at));
  const note = useLedger((ledger) => ledger.entries.get(id)?.promiseNote ?? '');
  const whole = useLedger((ledger) => ledger.entries.get(id)?.promiseKept ?? null);
  const { promises, remark } = useMemo(() => promiseAccount(steps, { promiseNote: note }), [steps, note]);
  const draft = useDraft(`${id}:promises`, (text) => remarkOnPromises(at, text));
  if (promises.length === 0 && note === '') return null;
  return (
    <section className="entry-part" aria-label="承诺对账" data-check-place="promiseKept">
      <div className="entry-part-head">
        <b>承诺对账</b>
        <span className="dim s13">
          {before === undefined ? '' : `${periodName(before)}下一步措施逐条对账，${summary(promises, whole)}`}
        </span>
      </div>
      <div className="goal-states">
        {promises.map((settled) => (
          <PromiseLine key={settled.promise} place={place} project={project} settled={settled} />
        ))}
      </div>
      <div className="promise-remark" data-check-place="promiseNote">
        <FormRow label="总的说明" hint="可不填">
          <TextField label="承诺对账说明" small width="full" value={remark} readOnly={readOnly} {...draft} />
        </FormRow>
      </div>
      <PlaceRemarks
        place={place}
        project={project}
        label="承诺对账"
        match={({ entryField }) => entryField === 'promiseKept' || entryField === 'promiseNote'}
      />
    </section>
  );
}

function PromiseLine({ place, project, settled }: PromisesProps & { readonly settled: SettledPromise }): ReactNode {
  const { period } = place;
  const at = { project, period };
  const { promise, note } = settled;
  const readOnly = useReadOnly(period);
  const [state, choose] = useEager<PromiseState | null>(settled.state, async (next) => {
    if (next !== null) await settlePromise(at, promise, { state: next });
  });
  const draft = useDraft(`${entryIdOf(project.id, period.id)}:promise:${promise}`, (text) =>
    settlePromise(at, promise, { note: text.replaceAll('\n', '') }),
  );
  const options = PROMISE_STATES.map((value) => ({ value, label: PROMISE_WORDS[value], disabled: readOnly }));
  return (
    <div className="goal-line">
      <p>{promise}</p>
      <RadioGroup label={`是否兑现：${promise}`} options={options} value={state} onChange={choose} />
      {state === null ? null : (
        <TextField
          label={`兑现情况：${promise}`}
          small
          width="full"
          placeholder={state === 'kept' ? '一句话说明，可不填' : '差在哪里、何时补上'}
          value={note}
          readOnly={readOnly}
          {...draft}
        />
      )}
    </div>
  );
}

/** 3 条中已对 2 条, or the whole once it is settled. */
function summary(promises: readonly SettledPromise[], whole: PromiseState | null): string {
  const settled = promises.filter(({ state }) => state !== null).length;
  const kept = promisesKept(promises) ?? (settled === 0 ? whole : null);
  if (settled === 0 && kept !== null) return `总体${PROMISE_WORDS[kept]}，逐条还没有对（共 ${promises.length} 条）`;
  if (kept !== null) return `总体${PROMISE_WORDS[kept]}`;
  return `共 ${promises.length} 条，已对 ${settled} 条`;
}
