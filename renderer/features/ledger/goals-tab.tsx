import { type ReactNode, useMemo } from 'react';
import type { ProjectStanding } from '../../../shared/standing/project-standing.ts';
import { changedWords } from '../../../shared/proposals/changed-words.ts';
import { equalMeasures } from '../../../shared/proposals/equal-measures.ts';
import { proposeFigures } from '../../../shared/proposals/propose-figures.ts';
import { useLedgerState } from '../../store/ledger-store.ts';
import type { Place } from '../../store/place.ts';
import { ChangedWordsLine } from './changed-words-line.tsx';
import { FigureHead } from './figure-line.tsx';
import './figures.css';
import { GoalReason } from './goal-reason.tsx';
import { GoalSection } from './goal-section.tsx';
import { ProposalsBar } from './proposals-bar.tsx';

/** The goals with the words that promise a figure, and under them the figures and what may become one. */
export function GoalsTab({
  place,
  standing,
}: {
  readonly place: Place;
  readonly standing: ProjectStanding;
}): ReactNode {
  const { project, figureStandings } = standing;
  const state = useLedgerState();
  const proposals = useMemo(() => proposeFigures(state.ledger, project), [state, project]);
  const changed = useMemo(() => changedWords(state.ledger, project), [state, project]);
  const equal = useMemo(() => equalMeasures(state.ledger, project.yearId), [state, project.yearId]);
  // Their goal is not in the list any more: they stand after all others.
  const homeless = changed.filter(({ item }) => item === null);
  return (
    <>
      <GoalReason place={place} standing={standing} />
      {proposals.length === 0 ? null : <ProposalsBar project={project} count={proposals.length} />}
      {figureStandings.length === 0 ? null : <FigureHead period={place.period} />}
      {project.goals.length === 0 ? <p className="panel-section dim">还没有写目标，在“基本信息”里填写。</p> : null}
      {project.goals.map((item) => (
        <GoalSection
          key={item.id}
          place={place}
          standing={standing}
          item={item}
          proposals={proposals.filter(({ goalItemId }) => goalItemId === item.id)}
          changed={changed.filter((one) => one.item?.id === item.id)}
          equal={equal}
        />
      ))}
      {homeless.length === 0 ? null : (
        <section className="goal" aria-label="目标已删去的指标">
          {homeless.map((one) => (
            <ChangedWordsLine key={one.target.id} changed={one} />
          ))}
        </section>
      )}
    </>
  );
}
