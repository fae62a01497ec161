import type { ReactNode } from 'react';
import type { ProjectStanding } from '../../../shared/standing/project-standing.ts';
import type { Place } from '../../store/place.ts';
import { Button } from '../../ui/button.tsx';
import { LockRemark } from '../correction/lock-remark.tsx';
import { EntryHead } from './entry-head.tsx';
import { EntryText } from './entry-text.tsx';
import { FigureFields } from './figure-fields.tsx';
import { GoalStates } from './goal-states.tsx';
import { Promises } from './promises.tsx';
import { ReportUse } from './report-use.tsx';
import { Signers } from './signers.tsx';

interface EntryFormProps {
  readonly place: Place;
  readonly standing: ProjectStanding;
  readonly onStep: (by: -1 | 1) => void;
  /** To the next that is not filled in; undefined where all the others are. */
  readonly onUnfilled: (() => void) | undefined;
}

/** One project's entry of the period. */
export function EntryForm({ place, standing, onStep, onUnfilled }: EntryFormProps): ReactNode {
  const { project, entry } = standing;
  const { book, period } = place;
  const [first, ...others] = book.entryFields;
  return (
    <section className="entry" aria-label="本期填报" data-main-focus="">
      <EntryHead place={place} standing={standing} />
      <div className="entry-body">
        <LockRemark period={period} />
        {first ? <EntryText place={place} project={project} field={first} minRows={3} /> : null}
        <FigureFields place={place} standing={standing} />
        {others.map((field) => (
          <EntryText key={field.key} place={place} project={project} field={field} minRows={2} />
        ))}
        <Promises place={place} project={project} />
        <GoalStates place={place} standing={standing} />
        <ReportUse place={place} project={project} />
        <Signers project={project} period={period} />
      </div>
      <footer className="entry-foot">
        <Button icon="left" title="上一项 Alt+↑" onClick={() => onStep(-1)}>
          上一项
        </Button>
        <Button
          variant={onUnfilled === undefined ? 'primary' : 'normal'}
          iconAfter="right"
          title="下一项 Alt+↓"
          onClick={() => onStep(1)}
        >
          下一项
        </Button>
        <span className="grow" />
        <span className="dim s13 narrow-hide">{signedWords(entry?.filler ?? '', entry?.reviewer ?? '')}</span>
        <Button
          variant={onUnfilled === undefined ? 'normal' : 'primary'}
          shortcut="Ctrl+回车"
          blocked={onUnfilled === undefined ? '其余各项都已填报' : undefined}
          onClick={onUnfilled}
        >
          下一个未填
        </Button>
      </footer>
    </section>
  );
}

function signedWords(filler: string, reviewer: string): string {
  return [filler === '' ? '' : `填报 ${filler}`, reviewer === '' ? '' : `审核 ${reviewer}`]
    .filter((part) => part !== '')
    .join(' · ');
}
