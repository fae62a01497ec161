// Who refers to a record: what is referred to cannot be deleted.
import type { Ledger } from '../ledger/ledger.ts';
import { TABLE_NAMES, type TableName } from '../ledger/tables.ts';
import { refersTo } from './references.ts';

export type Use = { readonly table: TableName; readonly count: number };

/** By table how many records refer to it; empty when nothing does. */
export function usesOf(ledger: Ledger, table: TableName, id: string): Use[] {
  return TABLE_NAMES.flatMap((name) => {
    const count = [...ledger[name].values()].filter((record) => refersTo(record, table, id)).length;
    return count === 0 ? [] : [{ table: name, count }];
  });
}
