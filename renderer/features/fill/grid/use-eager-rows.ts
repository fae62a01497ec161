import { startTransition, useOptimistic } from 'react';
import { newEntry } from '../../../../shared/ledger/entry.ts';
import type { ProjectStanding } from '../../../../shared/standing/project-standing.ts';
import type { RowEdit } from './put-cells.ts';

export type ShowEdits = (edits: readonly RowEdit[], saving: Promise<unknown>) => void;

/**
 * The rows with what was just put into them and is still on its way to the disk, so that what is copied or filled down
 * next is what stands in the cells. What is refused shows again as it is kept.
 */
export function useEagerRows(kept: readonly ProjectStanding[]): readonly [readonly ProjectStanding[], ShowEdits] {
  const [rows, add] = useOptimistic(kept, withEdits);
  const show: ShowEdits = (edits, saving) =>
    startTransition(async () => {
      add(edits);
      await saving;
    });
  return [rows, show];
}

function withEdits(rows: readonly ProjectStanding[], edits: readonly RowEdit[]): readonly ProjectStanding[] {
  const fieldsOf = new Map(edits.map(({ standing, fields }) => [standing.project.id, fields]));
  return rows.map((standing) => {
    const fields = fieldsOf.get(standing.project.id);
    if (fields === undefined) return standing;
    const { project, period, status } = standing;
    const entry = standing.entry ?? newEntry({ yearId: period.yearId, projectId: project.id, periodId: period.id });
    return { ...standing, entry: { ...entry, ...fields }, status: fields.statusOverride ?? status };
  });
}
