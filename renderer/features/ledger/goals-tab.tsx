import { type ReactNode, useState } from 'react';
import type { GoalState } from '../../../shared/ledger/goal-status.ts';
import { printItem, type Item } from '../../../shared/ledger/item-list.ts';
import { isReported } from '../../../shared/ledger/entry.ts';
import type { ProjectStanding } from '../../../shared/standing/project-standing.ts';
import { editGoalStatus } from '../../actions/edit-entry.ts';
import type { Place } from '../../store/place.ts';
import { Button } from '../../ui/button.tsx';
import { Light } from '../../ui/light.tsx';
import { MenuButton } from '../../ui/menu-button.tsx';
import { FigureLine, FigureHead } from './figure-line.tsx';
import { GOAL_STATE_WORDS } from './goal-state-words.ts';
import { OverrideDialog } from './override-dialog.tsx';
import { QuotedText } from './quoted-text.tsx';
import { statusWord } from './standing-words.ts';

/** The goals with the words that promise a figure, and under them the figures. */
export function GoalsTab({
  place,
  standing,
}: {
  readonly place: Place;
  readonly standing: ProjectStanding;
}): ReactNode {
  const { project, figureStandings } = standing;
  return (
    <>
      <Reason place={place} standing={standing} />
      {figureStandings.length === 0 ? null : <FigureHead period={place.period} />}
      {project.goals.length === 0 ? <p className="panel-section dim">还没有写目标，在“基本信息”里填写。</p> : null}
      {project.goals.map((item) => (
        <GoalSection key={item.id} place={place} standing={standing} item={item} />
      ))}
    </>
  );
}

/** The light's reason in a sentence, and a person's own judgement. */
function Reason({ place, standing }: { readonly place: Place; readonly standing: ProjectStanding }): ReactNode {
  const [judging, setJudging] = useState(false);
  const word = statusWord(place.book, standing.status);
  return (
    <div className="goal-reason">
      <Light colour={standing.light ?? 'none'} word={word} wordBeside />
      <span className="grow selectable">
        <b>{word}</b>
        <span className="goal-why">{standing.reason}</span>
      </span>
      <Button
        variant="link"
        blocked={isReported(standing.entry) ? undefined : '本期还没有填报，填报后才能改判'}
        onClick={() => setJudging(true)}
      >
        改判
      </Button>
      {judging ? <OverrideDialog place={place} standing={standing} onClose={() => setJudging(false)} /> : null}
    </div>
  );
}

interface GoalSectionProps {
  readonly place: Place;
  readonly standing: ProjectStanding;
  readonly item: Item;
}

function GoalSection({ place, standing, item }: GoalSectionProps): ReactNode {
  const text = printItem({ ...item, marker: '' });
  // In the order in which the goal names them.
  const figures = standing.figureStandings
    .filter(({ target }) => target.goalItemId === item.id)
    .sort((a, b) => text.indexOf(a.target.quote) - text.indexOf(b.target.quote));
  const status = standing.goalStatuses.get(item.id);
  const states: readonly GoalState[] = ['notStarted', 'inProgress', 'done'];
  return (
    <section className="goal" aria-label={printItem(item)}>
      <div className="goal-text">
        {item.marker === '' ? null : <span className="dim">{item.marker}</span>}
        <p className="grow selectable">
          <QuotedText text={text} quotes={figures.map(({ target }) => target.quote)} />
        </p>
        <MenuButton
          label={`落实情况 ${printItem(item).slice(0, 20)}`}
          chosen={status ? GOAL_STATE_WORDS[status.state] : '未填'}
          variant="quiet"
          small
          align="end"
          entries={states.map((state) => ({
            label: GOAL_STATE_WORDS[state],
            checked: status?.state === state,
            run: () => void editGoalStatus({ project: standing.project, period: place.period }, item, { state }),
          }))}
        />
      </div>
      {status && status.sentence !== '' ? <p className="goal-sentence selectable">{status.sentence}</p> : null}
      {figures.map((figure) => (
        <FigureLine key={figure.target.id} figure={figure} period={place.period} />
      ))}
    </section>
  );
}
