// Where the numbers of 工作台 lead.
import type { Id } from '../../../shared/base/ids.ts';
import { type LedgerFilter, NO_FILTER, setView } from '../../store/view-store.ts';
import { focusMain } from '../frame/main-focus.ts';

/** The list behind a number. */
export function openList(filter: Partial<LedgerFilter>): void {
  setView({ screen: 'ledger', panelOpen: false, filter: { ...NO_FILTER, ...filter } });
  focusMain();
}

/** The year's milestones by month. */
export function openMilestones(): void {
  setView({ screen: 'ledger', ledgerWay: 'milestones', panelOpen: false, filter: NO_FILTER });
  focusMain();
}

/** A project beside the list, on one of its tabs. */
export function openProject(projectId: Id<'prj'>, panelTab: string): void {
  setView({ screen: 'ledger', projectId, panelOpen: true, panelTab, filter: NO_FILTER });
  focusMain();
}

/** 进展填报 with what is still to be filled in. */
export function openUnfilled(projectId: Id<'prj'> | null): void {
  setView({ screen: 'fill', filter: NO_FILTER, onlyUnfilled: true, ...(projectId === null ? {} : { projectId }) });
  focusMain();
}
