import type { ReactNode } from 'react';
import { goalStatusIdOf, type GoalState } from '../../../shared/ledger/goal-status.ts';
import { type Item, printItem } from '../../../shared/ledger/item-list.ts';
import type { ProjectStanding } from '../../../shared/standing/project-standing.ts';
import { useDraft } from '../../actions/drafts.ts';
import { editGoalStatus } from '../../actions/edit-entry.ts';
import { useReadOnly } from '../../store/correction-store.ts';
import { useLedger } from '../../store/ledger-store.ts';
import type { Place } from '../../store/place.ts';
import { TextField } from '../../ui/field.tsx';
import { RadioGroup, type RadioOption } from '../../ui/radio-group.tsx';
import { PlaceRemarks } from '../check/place-remarks.tsx';
import { useEager } from '../frame/use-eager.ts';
import { GOAL_STATE_WORDS } from '../ledger/goal-state-words.ts';

const STATES: readonly RadioOption<GoalState>[] = [
  { value: 'notStarted', label: GOAL_STATE_WORDS.notStarted },
  { value: 'inProgress', label: GOAL_STATE_WORDS.inProgress },
  { value: 'done', label: GOAL_STATE_WORDS.done },
];

/** Whether each goal is met: goals without a figure have nothing else to say so. */
export function GoalStates({
  place,
  standing,
}: {
  readonly place: Place;
  readonly standing: ProjectStanding;
}): ReactNode {
  const { project, goals } = standing;
  if (project.goals.length === 0) return null;
  return (
    <section className="entry-part" aria-label="目标落实">
      <div className="entry-part-head">
        <b>目标落实</b>
        <span className="dim s13">{`已完成 ${goals.met} 项，共 ${goals.all} 项`}</span>
      </div>
      <div className="goal-states">
        {project.goals.map((item) => (
          <GoalLine key={item.id} place={place} standing={standing} item={item} />
        ))}
      </div>
    </section>
  );
}

interface GoalLineProps {
  readonly place: Place;
  readonly standing: ProjectStanding;
  readonly item: Item;
}

function GoalLine({ place, standing, item }: GoalLineProps): ReactNode {
  const { period } = place;
  const readOnly = useReadOnly(period);
  const at = { project: standing.project, period };
  const id = goalStatusIdOf(item.id, period.id);
  const status = useLedger((ledger) => ledger.goalStatuses.get(id));
  const draft = useDraft(`${id}:sentence`, (sentence) => editGoalStatus(at, item, { sentence }));
  const [state, chooseState] = useEager<GoalState | null>(status?.state ?? null, async (next) => {
    if (next !== null) await editGoalStatus(at, item, { state: next });
  });
  const words = printItem(item);
  return (
    <div className="goal-line" data-check-place={`goalStatus:${item.id}`}>
      <p>
        {item.marker === '' ? null : <span className="dim">{item.marker}</span>}
        <span>{printItem({ ...item, marker: '' })}</span>
      </p>
      <RadioGroup
        label={`落实情况：${words}`}
        options={readOnly ? STATES.map((option) => ({ ...option, disabled: true })) : STATES}
        value={state}
        onChange={chooseState}
      />
      {status === undefined ? null : (
        <TextField
          label={`一句话说明：${words}`}
          small
          width="full"
          placeholder="一句话说明，如：8月14日印发"
          value={status.sentence}
          readOnly={readOnly}
          {...draft}
        />
      )}
      <PlaceRemarks
        place={place}
        project={standing.project}
        label={`目标${item.marker}落实情况`}
        match={({ entryField, itemId }) => entryField === 'goalStatus' && itemId === item.id}
      />
    </div>
  );
}
