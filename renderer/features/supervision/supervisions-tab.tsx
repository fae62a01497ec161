import { type ReactNode, useState } from 'react';
import type { Project } from '../../../shared/ledger/project.ts';
import { supervisionsOfYear } from '../../../shared/standing/supervision-standing.ts';
import { useLedgerState } from '../../store/ledger-store.ts';
import type { Place } from '../../store/place.ts';
import { Button } from '../../ui/button.tsx';
import './supervision.css';
import { SupervisionDialog } from './supervision-dialog.tsx';
import { SupervisionLine } from './supervision-line.tsx';

/** The matters of one project. */
export function SupervisionsTab({ place, project }: { readonly place: Place; readonly project: Project }): ReactNode {
  const { ledger } = useLedgerState();
  const [adding, setAdding] = useState(false);
  const own = supervisionsOfYear(ledger, project.yearId).filter(({ projectId }) => projectId === project.id);
  return (
    <section className="panel-section" aria-label="督办">
      {own.length === 0 ? <p className="dim supervisions-none">这个项目没有列入督办。</p> : null}
      <ul className="supervisions">
        {own.map((supervision) => (
          <SupervisionLine key={supervision.id} place={place} supervision={supervision} named={false} />
        ))}
      </ul>
      <Button icon="plus" onClick={() => setAdding(true)}>
        列入督办
      </Button>
      {adding ? <SupervisionDialog place={place} project={project} onClose={() => setAdding(false)} /> : null}
    </section>
  );
}
