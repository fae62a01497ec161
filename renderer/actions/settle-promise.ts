// 承诺对账: what became of each promise of last period's 下一步.
import { entryIdOf, type Entry } from '../../shared/ledger/entry.ts';
import type { Ledger } from '../../shared/ledger/ledger.ts';
import { previousPeriod } from '../../shared/select/places.ts';
import { entryOf } from '../../shared/select/projects.ts';
import {
  promiseAccount,
  promiseFields,
  type PromiseAccount,
  type PromiseState,
} from '../../shared/standing/promises.ts';
import { commit } from './commit.ts';
import { changeEntry, entryWords, type EntryPlace } from './edit-entry.ts';

/** Settles one promise, or writes a word on it; another promise's words are never touched. */
export async function settlePromise(
  place: EntryPlace,
  promise: string,
  fields: { readonly state?: PromiseState; readonly note?: string },
): Promise<void> {
  await changeAccount(place, `promise:${promise}:${Object.keys(fields).join('+')}`, (account) => ({
    ...account,
    promises: account.promises.map((one) => (one.promise === promise ? { ...one, ...fields } : one)),
  }));
}

/** A word on all of them. */
export async function remarkOnPromises(place: EntryPlace, remark: string): Promise<void> {
  await changeAccount(place, 'promises:remark', (account) => ({ ...account, remark }));
}

async function changeAccount(
  place: EntryPlace,
  what: string,
  change: (account: PromiseAccount) => PromiseAccount,
): Promise<void> {
  const id = entryIdOf(place.project.id, place.period.id);
  await commit({
    kind: 'edit',
    words: entryWords(place, '承诺对账'),
    run: `${id}:${what}`,
    plan: (ledger) => {
      const entry = ledger.entries.get(id);
      const account = change(promiseAccount(promisedSteps(ledger, place), entry ?? { promiseNote: '' }));
      const fields = promiseFields(account);
      return [changeEntry(ledger, place, { ...fields, promiseKept: wholeOf(account, fields, entry) })];
    },
  });
}

// Where nothing was promised item by item, the whole that is there stays.
function wholeOf(
  { promises }: PromiseAccount,
  { promiseKept }: Pick<Entry, 'promiseKept'>,
  entry: Entry | undefined,
): Entry['promiseKept'] {
  return promises.every(({ state }) => state === null) ? (entry?.promiseKept ?? null) : promiseKept;
}

/** 下一步 of the period before; empty where there is none. */
export function promisedSteps(ledger: Ledger, { project, period }: EntryPlace): string {
  const before = previousPeriod(ledger, period);
  return (before && entryOf(ledger, project.id, before.id)?.nextSteps) ?? '';
}
