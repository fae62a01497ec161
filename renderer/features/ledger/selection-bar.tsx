import type { ReactNode } from 'react';
import type { Project } from '../../../shared/ledger/project.ts';
import type { Place } from '../../store/place.ts';
import { Button } from '../../ui/button.tsx';
import { MenuButton } from '../../ui/menu-button.tsx';
import { useBulkActs } from './use-bulk-acts.tsx';

interface SelectionBarProps {
  readonly place: Place;
  readonly projects: readonly Project[];
  readonly onClear: () => void;
}

/** What can be done with the ticked projects at once. */
export function SelectionBar({ place, projects, onClear }: SelectionBarProps): ReactNode {
  const acts = useBulkActs(place, onClear);
  return (
    <div className="ledger-selection" role="toolbar" aria-label="批量操作">
      <span role="status">{`已选 ${projects.length} 项`}</span>
      <MenuButton small label="改类别" entries={acts.categories(projects)} />
      <MenuButton small label="改牵头单位" entries={acts.units(projects)} />
      <Button small icon="trash" onClick={() => acts.remove(projects)}>
        移到回收站
      </Button>
      <span className="grow" />
      <Button variant="text" small shortcut="Esc" onClick={onClear}>
        取消选择
      </Button>
      {acts.element}
    </div>
  );
}
