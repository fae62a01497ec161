// Where on the screens a change can be seen: undo takes back what may be anywhere.
import type { Json } from '../../../shared/base/equal.ts';
import type { RecordChange } from '../../../shared/change/change-set.ts';
import { getRecord, type Ledger, recordsOf } from '../../../shared/ledger/ledger.ts';
import type { Period } from '../../../shared/ledger/period.ts';
import type { Project } from '../../../shared/ledger/project.ts';
import { NO_FILTER, setView, type ViewState } from '../../store/view-store.ts';

/** A project beside the list, or its entry of a period. */
export interface ChangePlace {
  readonly project: Project;
  readonly period: Period | null;
}

// More than a person does to one project at once; an import has no one place.
const MOST_CHANGES = 200;

/** Of changes that concern one project of the open years; null where they concern several, or none. */
export function placeOfChanges(ledger: Ledger, changes: readonly RecordChange[]): ChangePlace | null {
  if (changes.length > MOST_CHANGES) return null;
  const places = changes.flatMap((change) => placeOf(ledger, change) ?? []);
  const [first] = places;
  if (!first || places.some(({ project }) => project.id !== first.project.id)) return null;
  return places.find(({ period }) => period !== null) ?? first;
}

/** Whether one is looking at it already. */
export function isInSight(view: ViewState, place: ChangePlace): boolean {
  const { screen, projectId, periodId, panelOpen, fillWay } = view;
  // The grid shows the entries of all.
  if (projectId !== place.project.id && !(screen === 'fill' && fillWay === 'grid')) return false;
  if (screen === 'ledger') return panelOpen && place.period === null;
  return screen === 'fill' && place.period?.id === periodId;
}

export function goToChange({ project, period }: ChangePlace): void {
  if (period === null) setView({ screen: 'ledger', projectId: project.id, panelOpen: true, filter: NO_FILTER });
  else setView({ screen: 'fill', fillWay: 'form', projectId: project.id, periodId: period.id, onlyUnfilled: false });
}

// What is filled in period by period; everything else of a project stands in its panel.
const FILLED_IN: ReadonlySet<string> = new Set(['entries', 'readings', 'goalStatuses']);

function placeOf(ledger: Ledger, change: RecordChange): ChangePlace | null {
  const { table, id } = change;
  const record = getRecord(ledger, table, id) ?? (change.type === 'create' ? change.after : change.before);
  const projectId = table === 'projects' ? id : (record['projectId'] ?? ownerOf(ledger, record['indicatorId']));
  const project = recordsOf(ledger, 'projects').find((one) => one.id === projectId);
  if (!project || project.deletedAt !== null) return null;
  const period = FILLED_IN.has(table)
    ? recordsOf(ledger, 'periods').find((one) => one.id === record['periodId'])
    : null;
  return { project, period: period ?? null };
}

/** The first project that promises something on an indicator. */
function ownerOf(ledger: Ledger, indicatorId: Json | undefined): string | undefined {
  return recordsOf(ledger, 'targets').find((target) => target.indicatorId === indicatorId)?.projectId;
}
