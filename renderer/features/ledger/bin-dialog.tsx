import { type ReactNode, useMemo } from 'react';
import { chineseDate, localDay } from '../../../shared/base/dates.ts';
import { deletedProjects } from '../../../shared/select/projects.ts';
import { restoreProjects } from '../../actions/edit-project.ts';
import { closeDialog } from '../../store/dialog-store.ts';
import { useLedgerState } from '../../store/ledger-store.ts';
import { phaseStore } from '../../store/phase-store.ts';
import type { Place } from '../../store/place.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

/** 回收站: projects that were taken out of the list, with everything that was filled in for them. */
export function BinDialog({ place }: { readonly place: Place }): ReactNode {
  const state = useLedgerState();
  const deleted = useMemo(() => deletedProjects(state.ledger, place.year.id), [state, place]);
  const offset = phaseStore((phase) => phase.appInfo.timeZoneOffset);
  return (
    <Dialog
      title="回收站"
      size="medium"
      onClose={closeDialog}
      aside={
        deleted.length > 1 ? (
          <Button variant="text" onClick={() => void restoreProjects(deleted)}>
            {`全部恢复（${deleted.length} 项）`}
          </Button>
        ) : undefined
      }
      actions={<Button onClick={closeDialog}>关闭</Button>}
    >
      {deleted.length === 0 ? <p className="dim">{`${place.year.year}年的回收站是空的。`}</p> : null}
      <ul className="bin-list">
        {deleted.map((project) => (
          <li key={project.id}>
            <span className="grow cut" title={project.title}>
              <span className="dim num">{project.number}</span> {project.title}
            </span>
            <span className="dim s13">
              {project.deletedAt === null ? '' : `${chineseDate(localDay(project.deletedAt, offset))}移入`}
            </span>
            <Button small aria-label={`恢复${project.title}`} onClick={() => void restoreProjects([project])}>
              恢复
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
