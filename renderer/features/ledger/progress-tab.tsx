import type { ReactNode } from 'react';
import { chineseMonthDay } from '../../../shared/base/dates.ts';
import { isReported } from '../../../shared/ledger/entry.ts';
import { type Period, periodName } from '../../../shared/ledger/period.ts';
import type { Project } from '../../../shared/ledger/project.ts';
import { periodsOfYear } from '../../../shared/select/places.ts';
import { entryOf } from '../../../shared/select/projects.ts';
import { currentLedger, useLedger, useRevision } from '../../store/ledger-store.ts';
import type { Place } from '../../store/place.ts';
import { Button } from '../../ui/button.tsx';
import { LockMark } from '../correction/lock-mark.tsx';
import { goFill } from './use-project-menu.ts';

/** All periods down a line, the open one first to be filled in. */
export function ProgressTab({ place, project }: { readonly place: Place; readonly project: Project }): ReactNode {
  useRevision();
  const ledger = currentLedger();
  const periods = periodsOfYear(ledger, place.year.id).filter(
    (period) => period.id === place.period.id || isReported(entryOf(ledger, project.id, period.id)),
  );
  return (
    <ol className="timeline" aria-label="各期进展">
      {[...periods].reverse().map((period) => (
        <PeriodEntry key={period.id} place={place} project={project} period={period} />
      ))}
    </ol>
  );
}

interface PeriodEntryProps {
  readonly place: Place;
  readonly project: Project;
  readonly period: Period;
}

function PeriodEntry({ place, project, period }: PeriodEntryProps): ReactNode {
  const entry = useLedger((ledger) => entryOf(ledger, project.id, period.id));
  const current = period.id === place.period.id;
  const signed = [
    entry?.filledOn ? chineseMonthDay(entry.filledOn) : '',
    entry?.filler ? `填报 ${entry.filler}` : '',
    entry?.reviewer ? `审核 ${entry.reviewer}` : '',
  ].filter((part) => part !== '');
  return (
    <li className={current ? 'is-current' : undefined}>
      <div className="rowx">
        <h3>{periodName(period)}</h3>
        {period.locked ? <LockMark /> : null}
        <span className="dim s13 grow">{signed.join(' · ')}</span>
        {current ? (
          <Button small icon="pen" onClick={() => goFill(project)}>
            {period.locked ? '更正本期' : isReported(entry) ? '修改本期' : '填报本期'}
          </Button>
        ) : null}
      </div>
      {isReported(entry) ? null : <p className="dim">本期还没有填报。</p>}
      {place.book.entryFields.map(({ key, label }) =>
        entry && entry[key].trim() !== '' ? (
          <div key={key} className="timeline-text">
            <h4>{label}</h4>
            <p className="selectable">{entry[key]}</p>
          </div>
        ) : null,
      )}
    </li>
  );
}
