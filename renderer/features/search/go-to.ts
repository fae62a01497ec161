// Going to what was found.
import { viewStore, setView, NO_FILTER } from '../../store/view-store.ts';
import { focusMain } from '../frame/main-focus.ts';
import type { SearchTarget } from './search-subjects.ts';

/** Opens a project where one is: in 进展填报 its entry, elsewhere beside the list. */
export function goTo(target: SearchTarget): void {
  switch (target.kind) {
    case 'project': {
      const { screen } = viewStore.getState();
      const fill = screen === 'fill';
      setView({
        projectId: target.project.id,
        screen: fill ? 'fill' : 'ledger',
        // What one jumps to is in the list, whatever was filtered before.
        filter: NO_FILTER,
        onlyUnfilled: false,
        ...(fill ? {} : { panelOpen: true }),
      });
      focusMain();
      return;
    }
    case 'unit':
      setView({ screen: 'ledger', panelOpen: false, filter: { ...NO_FILTER, unitId: target.unitId } });
      focusMain();
      return;
    case 'action':
      target.run();
      return;
  }
}
