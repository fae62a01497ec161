import { type ReactNode, useState } from 'react';
import type { Project } from '../../../shared/ledger/project.ts';
import { unitsToChoose } from '../../../shared/select/units-to-choose.ts';
import { deleteProjects, editProjects } from '../../actions/edit-project.ts';
import { currentLedger } from '../../store/ledger-store.ts';
import type { Place } from '../../store/place.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { MenuButton } from '../../ui/menu-button.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useUndo } from '../frame/use-undo.ts';

interface SelectionBarProps {
  readonly place: Place;
  readonly projects: readonly Project[];
  readonly onClear: () => void;
}

/** What can be done with the ticked projects at once; each act is one step of undo. */
export function SelectionBar({ place, projects, onClear }: SelectionBarProps): ReactNode {
  const [asking, setAsking] = useState(false);
  const toast = useToast();
  const { undo } = useUndo();
  const said = (text: string): void => toast({ text, action: { label: '撤销', run: undo } });
  const count = projects.length;
  const change = async (what: string, fields: Parameters<typeof editProjects>[2], to: string): Promise<void> => {
    await editProjects(projects, what, fields);
    said(`已把 ${count} 个项目的${what}改为“${to}”`);
  };
  const remove = async (): Promise<void> => {
    setAsking(false);
    await deleteProjects(projects);
    onClear();
    said(`已把 ${count} 个项目移到回收站`);
  };
  const units = unitsToChoose(currentLedger(), place.period.dataDate);
  return (
    <div className="ledger-selection" role="toolbar" aria-label="批量操作">
      <span role="status">{`已选 ${count} 项`}</span>
      <MenuButton
        small
        label="改类别"
        entries={place.book.categories.map(({ id, name }) => ({
          label: name,
          run: () => void change('类别', { categoryId: id }, name),
        }))}
      />
      <MenuButton
        small
        label="改牵头单位"
        entries={units.map(({ unit: { id, shortName } }) => ({
          label: shortName,
          run: () => void change('牵头单位', { leadUnitIds: [id] }, shortName),
        }))}
      />
      <Button small icon="trash" onClick={() => setAsking(true)}>
        移到回收站
      </Button>
      <span className="grow" />
      <Button variant="text" small shortcut="Esc" onClick={onClear}>
        取消选择
      </Button>
      {asking ? (
        <ConfirmDialog
          title={`把 ${count} 个项目移到回收站？`}
          safe="不移"
          act={`移走 ${count} 个项目`}
          onSafe={() => setAsking(false)}
          onAct={() => void remove()}
        >
          {`${names(projects)}。填过的进展都保留，随时可以从回收站恢复。`}
        </ConfirmDialog>
      ) : null}
    </div>
  );
}

function names(projects: readonly Project[]): string {
  const first = projects.slice(0, 5).map(({ title }) => `“${title}”`);
  return projects.length <= 5 ? first.join('、') : `${first.join('、')}等 ${projects.length} 个项目`;
}
