import { type ReactNode, useRef, useState } from 'react';
import { GOAL_STATES } from '../../../shared/ledger/goal-status.ts';
import { printItem, type Item } from '../../../shared/ledger/item-list.ts';
import type { ChangedWords } from '../../../shared/proposals/changed-words.ts';
import type { EqualMeasure } from '../../../shared/proposals/equal-measures.ts';
import { figuresAsNamed, goalText } from '../../../shared/select/goal-text.ts';
import type { FigureProposal } from '../../../shared/proposals/propose-figures.ts';
import type { ProjectStanding } from '../../../shared/standing/project-standing.ts';
import { editGoalStatus } from '../../actions/edit-entry.ts';
import type { Place } from '../../store/place.ts';
import { MenuButton } from '../../ui/menu-button.tsx';
import { AddFigure } from './add-figure.tsx';
import { ChangedWordsLine } from './changed-words-line.tsx';
import { FigureEntry } from './figure-entry.tsx';
import { GOAL_STATE_WORDS } from './goal-state-words.ts';
import { GoalWords } from './goal-words.tsx';
import { keptWords } from './kept-words.ts';
import { ProposalLine } from './proposal-line.tsx';

interface GoalSectionProps {
  readonly place: Place;
  readonly standing: ProjectStanding;
  readonly item: Item;
  readonly proposals: readonly FigureProposal[];
  readonly changed: readonly ChangedWords[];
  readonly equal: readonly EqualMeasure[];
}

/** A goal: its words, its figures, what may become one, and how far it is. */
export function GoalSection({ place, standing, item, proposals, changed, equal }: GoalSectionProps): ReactNode {
  const words = useRef<HTMLParagraphElement>(null);
  const [selected, setSelected] = useState('');
  const text = goalText(item);
  const named = figuresAsNamed(item, standing.figureStandings);
  const status = standing.goalStatuses.get(item.id);
  return (
    <section className="goal" aria-label={printItem(item)}>
      <div className="goal-text">
        {item.marker === '' ? null : <span className="dim">{item.marker}</span>}
        <p ref={words} className="grow selectable" onPointerUp={() => setSelected(selectionIn(words.current, text))}>
          <GoalWords text={text} decided={named.map(({ span }) => span)} proposed={proposals.map(({ span }) => span)} />
        </p>
        <AddFigure project={standing.project} item={item} selected={selected} onDone={() => setSelected('')} />
        <GoalState place={place} standing={standing} item={item} />
      </div>
      {status && status.sentence !== '' ? <p className="goal-sentence selectable">{status.sentence}</p> : null}
      {named.map(({ figure }) => (
        <FigureEntry key={figure.target.id} figure={figure} place={place} standing={standing} equal={equal} />
      ))}
      {changed.map((one) => (
        <ChangedWordsLine key={one.target.id} changed={one} />
      ))}
      {proposals.map((proposal) => (
        <ProposalLine
          key={proposal.figure.start}
          project={standing.project}
          proposal={proposal}
          year={place.year.year}
        />
      ))}
    </section>
  );
}

function GoalState({ place, standing, item }: Pick<GoalSectionProps, 'place' | 'standing' | 'item'>): ReactNode {
  const status = standing.goalStatuses.get(item.id);
  return (
    <MenuButton
      label={`落实情况 ${printItem(item).slice(0, 20)}`}
      chosen={status ? GOAL_STATE_WORDS[status.state] : '未填'}
      variant="quiet"
      small
      align="end"
      entries={[...GOAL_STATES].reverse().map((state) => ({
        label: GOAL_STATE_WORDS[state],
        checked: status?.state === state,
        run: () => void editGoalStatus({ project: standing.project, period: place.period }, item, { state }),
      }))}
    />
  );
}

/** The words selected in this goal as they are kept, cut to it: three clicks select beyond its end. */
function selectionIn(element: HTMLElement | null, text: string): string {
  const selection = getSelection();
  if (!element || !selection || selection.isCollapsed) return '';
  const range = selection.getRangeAt(0).cloneRange();
  if (!range.intersectsNode(element)) return '';
  const all = document.createRange();
  all.selectNodeContents(element);
  if (range.compareBoundaryPoints(Range.START_TO_START, all) < 0) range.setStart(all.startContainer, all.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, all) > 0) range.setEnd(all.endContainer, all.endOffset);
  return keptWords(text, range.toString().trim()) ?? '';
}
