import { quote } from '../../../shared/base/quote.ts';
import { deleteProjects } from '../../actions/edit-project.ts';
import type { Project } from '../../../shared/ledger/project.ts';
import { setView, viewStore } from '../../store/view-store.ts';
import { useToast } from '../../ui/toast.tsx';
import type { MenuEntry } from '../../ui/menu.tsx';
import { focusMain } from '../frame/main-focus.ts';
import { useUndo } from '../frame/use-undo.ts';

/** What can be done with a project from the list and from its panel. */
export function useProjectMenu(): {
  readonly entriesOf: (project: Project) => readonly MenuEntry[];
  readonly remove: (project: Project) => void;
} {
  const toast = useToast();
  const { undo } = useUndo();
  const remove = async (project: Project): Promise<void> => {
    await deleteProjects([project]);
    if (viewStore.getState().projectId === project.id) setView({ projectId: null, panelOpen: false });
    toast({ text: `已把${quote(project.title)}移到回收站`, action: { label: '撤销', run: undo } });
  };
  return {
    remove: (project) => void remove(project),
    entriesOf: (project) => [
      {
        label: '打开',
        icon: 'list',
        shortcut: '回车',
        run: () => setView({ projectId: project.id, panelOpen: true }),
      },
      { label: '填报本期', icon: 'pen', run: () => goFill(project) },
      'line',
      { label: '移到回收站', icon: 'trash', shortcut: 'Del', run: () => void remove(project) },
    ],
  };
}

/** To this project's entry of the open period. */
export function goFill(project: Project): void {
  setView({ projectId: project.id, screen: 'fill', onlyUnfilled: false });
  focusMain();
}
