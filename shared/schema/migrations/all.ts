import type { Migration } from '../migration.ts';
import { firstTables } from './0001-first-tables.ts';
import { reportsAndExchange } from './0002-reports-and-exchange.ts';

/** In order; a migration is only ever added at the end. */
export const MIGRATIONS: readonly Migration[] = [firstTables, reportsAndExchange];

/** The schema that this program reads and writes. */
export const SCHEMA = 2;
