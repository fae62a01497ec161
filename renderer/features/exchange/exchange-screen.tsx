import { type ReactNode, useState } from 'react';
import type { Problem } from '../../../shared/messages/problem.ts';
import { cancelReading, takeDroppedForms } from '../../actions/intake.ts';
import { useIntake } from '../../store/intake-store.ts';
import { type Place, usePeriodOverview } from '../../store/place.ts';
import { setView, useView } from '../../store/view-store.ts';
import { DropZone } from '../../ui/drop-zone.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { ProgressDialog } from '../../ui/progress-dialog.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { deadlineWords } from '../fill/deadline-words.ts';
import { EmptyBook } from '../frame/empty-book.tsx';
import { CollectButtons } from './collect-buttons.tsx';
import { CollectView } from './collect-view.tsx';
import { DispatchView } from './dispatch-view.tsx';
import './exchange.css';
import { ProblemDialog } from './problem-dialog.tsx';
import { UnreadDialog } from './unread-dialog.tsx';

const SIDES = [
  { value: 'out', label: '下发' },
  { value: 'in', label: '收取' },
] as const;

/** 收发: forms out to the units, and what comes back. Files may be dropped anywhere on it. */
export function ExchangeScreen({ place }: { readonly place: Place }): ReactNode {
  const side = useView((view) => view.exchangeSide);
  const { standings } = usePeriodOverview(place);
  const [problem, setProblem] = useState<Problem | null>(null);
  const drop = async (): Promise<void> => {
    setView({ exchangeSide: 'in' });
    setProblem(await takeDroppedForms(place));
  };
  if (standings.length === 0) {
    return (
      <div className="exchange">
        <PageHead title="收发" />
        <EmptyBook alone>先有项目，再给各单位下发填报表、收取进展。</EmptyBook>
      </div>
    );
  }
  return (
    <DropZone words="松开，读取这些文件" onFiles={() => void drop()}>
      <div className="exchange">
        <PageHead
          title="收发"
          choices={
            <Segmented
              label="下发或收取"
              options={SIDES}
              value={side}
              onChange={(exchangeSide) => setView({ exchangeSide })}
            />
          }
          note={side === 'in' ? deadlineWords(place.period) : undefined}
        >
          {side === 'in' ? <CollectButtons place={place} onProblem={setProblem} /> : null}
        </PageHead>
        {side === 'in' ? (
          <CollectView place={place} onProblem={setProblem} />
        ) : (
          // The deadline and the units left out are this period's.
          <DispatchView key={place.period.id} place={place} />
        )}
      </div>
      <ReadingProgress />
      <UnreadDialog />
      {problem === null ? null : <ProblemDialog title="没有读到" problem={problem} onClose={() => setProblem(null)} />}
    </DropZone>
  );
}

function ReadingProgress(): ReactNode {
  const reading = useIntake((state) => state.reading);
  if (reading === null) return null;
  return (
    <ProgressDialog
      title="正在读取来件"
      words={`${reading.name}，第 ${reading.done + 1} 份，共 ${reading.of} 份`}
      percent={(reading.done / reading.of) * 100}
      note="取消后，已读出的留着，台账没有变动。"
      onCancel={cancelReading}
    />
  );
}
