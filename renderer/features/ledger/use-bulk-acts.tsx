import { type ReactNode, useState } from 'react';
import { quote } from '../../../shared/base/quote.ts';
import type { Project } from '../../../shared/ledger/project.ts';
import { unitsToChoose } from '../../../shared/select/units-to-choose.ts';
import { deleteProjects, editProjects } from '../../actions/edit-project.ts';
import { currentLedger } from '../../store/ledger-store.ts';
import type { Place } from '../../store/place.ts';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import type { MenuItem } from '../../ui/menu.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useUndo } from '../frame/use-undo.ts';

interface BulkActs {
  /** A line for each category, and for each unit, that the projects may be given. */
  readonly categories: (projects: readonly Project[]) => readonly MenuItem[];
  readonly units: (projects: readonly Project[]) => readonly MenuItem[];
  /** Into the bin, after one question. */
  readonly remove: (projects: readonly Project[]) => void;
  /** The question. Put it anywhere in what is drawn. */
  readonly element: ReactNode;
}

/** What can be done with projects together; each act is one step of undo. `onGone`: they are in the bin. */
export function useBulkActs(place: Place, onGone: () => void): BulkActs {
  const [asked, setAsked] = useState<readonly Project[] | null>(null);
  const toast = useToast();
  const { undo } = useUndo();
  const said = (text: string): void => toast({ text, action: { label: '撤销', run: undo } });
  const change = async (
    projects: readonly Project[],
    what: string,
    fields: Parameters<typeof editProjects>[2],
    to: string,
  ): Promise<void> => {
    await editProjects(projects, what, fields);
    said(`已把${namesOrCount(projects)}的${what}改为“${to}”`);
  };
  const remove = async (projects: readonly Project[]): Promise<void> => {
    setAsked(null);
    await deleteProjects(projects);
    onGone();
    said(`已把${namesOrCount(projects)}移到回收站`);
  };
  return {
    categories: (projects) =>
      place.book.categories.map(({ id, name }) => ({
        label: name,
        run: () => void change(projects, '类别', { categoryId: id }, name),
      })),
    units: (projects) =>
      unitsToChoose(currentLedger(), place.period.dataDate).map(({ unit: { id, shortName } }) => ({
        label: shortName,
        run: () => void change(projects, '牵头单位', { leadUnitIds: [id] }, shortName),
      })),
    remove: setAsked,
    element:
      asked === null ? null : (
        <ConfirmDialog
          title={`把 ${asked.length} 个项目移到回收站？`}
          safe="不移"
          act="移到回收站"
          onSafe={() => setAsked(null)}
          onAct={() => void remove(asked)}
        >
          {`${names(asked)}连同填过的进展移到回收站，随时可以恢复。`}
        </ConfirmDialog>
      ),
  };
}

function namesOrCount(projects: readonly Project[]): string {
  const [first] = projects;
  return projects.length === 1 && first !== undefined ? quote(first.title) : ` ${projects.length} 个项目`;
}

function names(projects: readonly Project[]): string {
  const first = projects.slice(0, 5).map(({ title }) => quote(title));
  return projects.length <= 5 ? first.join('、') : `${first.join('、')}等 ${projects.length} 个项目`;
}
