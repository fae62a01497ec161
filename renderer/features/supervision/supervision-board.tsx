import { type ReactNode, useState } from 'react';
import { supervisionsOfYear } from '../../../shared/standing/supervision-standing.ts';
import { useLedgerState } from '../../store/ledger-store.ts';
import type { Place } from '../../store/place.ts';
import { Button } from '../../ui/button.tsx';
import { FilterChip } from '../../ui/chip.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import './supervision.css';
import { SupervisionDialog } from './supervision-dialog.tsx';
import { SupervisionLine } from './supervision-line.tsx';

/** The year's matters under 督办, the latest first. */
export function SupervisionBoard({ place }: { readonly place: Place }): ReactNode {
  const { ledger } = useLedgerState();
  const [onlyOpen, setOnlyOpen] = useState(false);
  const [adding, setAdding] = useState(false);
  const all = supervisionsOfYear(ledger, place.year.id);
  const running = all.filter(({ closedOn }) => closedOn === null);
  const shown = onlyOpen ? running : all;
  const add = (
    <Button icon="plus" onClick={() => setAdding(true)}>
      列入督办
    </Button>
  );
  return (
    <div className="supervisions-board">
      {all.length === 0 ? (
        <EmptyState title="本年还没有督办事项" action={add}>
          领导批示交办、进度滞后要盯的事，在这里编号、限期，办结销号。
        </EmptyState>
      ) : (
        <>
          <div className="supervisions-head">
            <FilterChip label="全部" count={all.length} pressed={!onlyOpen} onPress={() => setOnlyOpen(false)} />
            <FilterChip label="未销号" count={running.length} pressed={onlyOpen} onPress={() => setOnlyOpen(true)} />
            <span className="grow" />
            {add}
          </div>
          {shown.length === 0 ? <EmptyState picture="done" title="都已销号" /> : null}
          <ul className="supervisions" aria-label="督办事项">
            {shown.map((supervision) => (
              <SupervisionLine key={supervision.id} place={place} supervision={supervision} named />
            ))}
          </ul>
        </>
      )}
      {adding ? <SupervisionDialog place={place} onClose={() => setAdding(false)} /> : null}
    </div>
  );
}
