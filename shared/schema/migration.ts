// Migrations bring a stored data folder to today's schema. Append-only, numbered, named, pure, idempotent;
// a migration imports nothing of today's domain, so that it means the same for ever.
import type { Json } from '../base/equal.ts';

/** The tables of a snapshot as they were stored: nothing is known of their form. */
export type StoredTables = { readonly [table: string]: readonly Json[] };

export type Migration = {
  /** The schema it leads to; it starts from the one before. */
  readonly to: number;
  readonly name: string;
  readonly migrate: (tables: StoredTables) => StoredTables;
};

/** Runs the migrations that lie between `from` and the last, in order. */
export function migrate(tables: StoredTables, from: number, migrations: readonly Migration[]): StoredTables {
  return migrations.filter(({ to }) => to > from).reduce((stored, migration) => migration.migrate(stored), tables);
}
