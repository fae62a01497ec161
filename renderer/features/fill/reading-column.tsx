import type { ReactNode } from 'react';
import { chineseMonthDay } from '../../../shared/base/dates.ts';
import { isReported } from '../../../shared/ledger/entry.ts';
import { periodName } from '../../../shared/ledger/period.ts';
import type { Project } from '../../../shared/ledger/project.ts';
import { previousPeriod } from '../../../shared/select/places.ts';
import { entryOf } from '../../../shared/select/projects.ts';
import { useLedger } from '../../store/ledger-store.ts';
import type { Place } from '../../store/place.ts';
import { ItemLines } from '../ledger/item-lines.tsx';

/** What one reads while writing: goals, plan, and what was said last period. */
export function ReadingColumn({ place, project }: { readonly place: Place; readonly project: Project }): ReactNode {
  return (
    // It scrolls, so it can be reached by key.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <aside className="reading" aria-label="对照" tabIndex={0} key={project.id}>
      <h3>目标</h3>
      {project.goals.length === 0 ? <p>未填</p> : <ItemLines items={project.goals} />}
      <h3>工作方案</h3>
      {project.plan.length === 0 ? <p>未填</p> : <ItemLines items={project.plan} />}
      <hr />
      <LastPeriod place={place} project={project} />
    </aside>
  );
}

function LastPeriod({ place, project }: { readonly place: Place; readonly project: Project }): ReactNode {
  const previous = useLedger((ledger) => previousPeriod(ledger, place.period));
  const entry = useLedger((ledger) => previous && entryOf(ledger, project.id, previous.id));
  if (previous === undefined) {
    return (
      <>
        <h3>上期填报</h3>
        <p>这是本年第一期。</p>
      </>
    );
  }
  const when = [periodName(previous), entry?.filledOn ? chineseMonthDay(entry.filledOn) : ''].filter(
    (part) => part !== '',
  );
  const texts = place.book.entryFields.filter(({ key }) => key !== 'nextSteps' && (entry?.[key] ?? '').trim() !== '');
  return (
    <>
      <h3>
        上期填报<span className="dim">{when.join(' · ')}</span>
      </h3>
      {isReported(entry) ? null : <p>上期没有填报。</p>}
      {texts.map(({ key, label }) => (
        <p key={key} className="selectable" title={label}>
          {key === 'progress' ? '' : <span className="dim">{label}：</span>}
          {entry?.[key]}
        </p>
      ))}
      {entry && entry.nextSteps.trim() !== '' ? (
        <>
          <h3>上期下一步措施</h3>
          <p className="selectable">{entry.nextSteps}</p>
        </>
      ) : null}
    </>
  );
}
