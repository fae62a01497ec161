// 发文机关: whose name stands in the title and under the text, and to whom it goes by default.
import { makeId } from '../../shared/base/ids.ts';
import { createRecord, updateRecord, type RecordChange } from '../../shared/change/change-set.ts';
import type { Issuer } from '../../shared/ledger/issuer.ts';
import { recordsOf, type Ledger } from '../../shared/ledger/ledger.ts';
import { DEFAULT_SETTINGS, SETTINGS_ID } from '../../shared/ledger/settings.ts';
import { commit } from './commit.ts';
import { random } from './runtime.ts';

/** The office's name, as first start asks for it: it is also the first 发文机关. */
export async function nameOffice(name: string): Promise<void> {
  await commit({
    kind: 'settings',
    words: `单位名称：${name}`,
    plan: (ledger) => {
      const settings = ledger.settings.get(SETTINGS_ID);
      return [
        settings
          ? updateRecord('settings', settings, { officeName: name })
          : createRecord('settings', { ...DEFAULT_SETTINGS, officeName: name }),
        ledger.issuers.size > 0 ? null : createIssuer(ledger, name),
      ];
    },
  });
}

/** Renames the 发文机关 of a report; where there is none yet, the name makes the first. An empty name changes nothing. */
export async function nameIssuer(issuerId: Issuer['id'] | null, name: string): Promise<void> {
  const trimmed = name.trim();
  if (trimmed === '') return;
  await commit({
    kind: 'settings',
    words: `发文机关：${trimmed}`,
    run: `issuer:${issuerId ?? 'first'}`,
    plan: (ledger) => {
      const issuer = issuerId === null ? recordsOf(ledger, 'issuers')[0] : ledger.issuers.get(issuerId);
      return [issuer ? updateRecord('issuers', issuer, { name: trimmed }) : createIssuer(ledger, trimmed)];
    },
  });
}

function createIssuer(ledger: Ledger, name: string): RecordChange {
  const fields = { mark: '', recipient: '', signatory: '', system: '', printOffice: '', copyTo: '' };
  return createRecord('issuers', { id: makeId('iss', random), name, order: ledger.issuers.size, ...fields });
}
