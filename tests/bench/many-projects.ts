// The sample's third quarter with as many projects as a bench wants: its own 30, over and over.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { copyLedger, putRecord, recordsOf, type Ledger } from '../../shared/ledger/ledger.ts';
import type { Period } from '../../shared/ledger/period.ts';
import { entryIdOf } from '../../shared/ledger/entry.ts';
import { parseSnapshot } from '../../shared/schema/snapshot.ts';
import { booksInOrder, periodByKey, periodsOfYear, yearsOfBook } from '../../shared/select/places.ts';
import { projectsOfYear } from '../../shared/select/projects.ts';

export type ManyProjects = { readonly ledger: Ledger; readonly period: Period };

export function sampleLedger(): Ledger {
  const snapshot = parseSnapshot(readFileSync(path.resolve('seeds/2023-sample.json'), 'utf8'));
  if (!snapshot.ok) throw new Error(JSON.stringify(snapshot.error));
  return snapshot.value.ledger;
}

/** The sample's first book with `count` projects, each with the entries of the four quarters that its original has. */
export function manyProjects(count: number): ManyProjects {
  const ledger = copyLedger(sampleLedger());
  const [book] = booksInOrder(ledger);
  const [year] = book ? yearsOfBook(ledger, book.id) : [];
  const period = year && periodByKey(ledger, year.id, '2023Q3');
  if (!year || !period) throw new Error('the sample has no third quarter of 2023');
  const originals = projectsOfYear(ledger, year.id);
  const entries = recordsOf(ledger, 'entries');
  for (let number = originals.length + 1; number <= count; number += 1) {
    const original = originals[(number - 1) % originals.length];
    if (!original) throw new Error('the sample has no projects');
    const id = `prj_bench${number}` as const;
    putRecord(ledger, 'projects', id, {
      ...original,
      id,
      number,
      code: `2023-${number}`,
      title: `${original.title}（${number}）`,
    });
    for (const { id: periodId } of periodsOfYear(ledger, year.id)) {
      const entry = entries.find((one) => one.projectId === original.id && one.periodId === periodId);
      if (!entry) continue;
      const copy = { ...entry, id: entryIdOf(id, periodId), projectId: id, submissionId: null };
      putRecord(ledger, 'entries', copy.id, copy);
    }
  }
  return { ledger, period };
}
