import { type ReactNode, useState } from 'react';
import { isReported } from '../../../shared/ledger/entry.ts';
import { figuresAsNamed } from '../../../shared/select/goal-text.ts';
import { goalShares } from '../../../shared/standing/completion.ts';
import { formatFigure } from '../../../shared/standing/figure-words.ts';
import type { ProjectStanding } from '../../../shared/standing/project-standing.ts';
import type { Place } from '../../store/place.ts';
import { Button } from '../../ui/button.tsx';
import { Light } from '../../ui/light.tsx';
import { OverrideDialog } from './override-dialog.tsx';
import { statusWord } from './standing-words.ts';

/** The light's reason in a sentence, a person's own judgement, and how the completion was worked out. */
export function GoalReason({
  place,
  standing,
}: {
  readonly place: Place;
  readonly standing: ProjectStanding;
}): ReactNode {
  const [judging, setJudging] = useState(false);
  const [explained, setExplained] = useState(false);
  const word = statusWord(place.book, standing.status);
  return (
    <>
      <div className="goal-reason">
        <Light colour={standing.light ?? 'none'} word={word} wordBeside />
        <span className="grow selectable">
          <b>{word}</b>
          <span className="goal-why">{standing.reason}</span>
        </span>
        {standing.completion === null ? null : (
          <Button variant="link" aria-expanded={explained} onClick={() => setExplained(!explained)}>
            完成度怎么来的
          </Button>
        )}
        <Button
          variant="link"
          blocked={isReported(standing.entry) ? undefined : '本期还没有填报，填报后才能改判'}
          onClick={() => setJudging(true)}
        >
          改判
        </Button>
        {judging ? <OverrideDialog place={place} standing={standing} onClose={() => setJudging(false)} /> : null}
      </div>
      {explained ? <CompletionWords standing={standing} /> : null}
    </>
  );
}

/** By goal: what it counts for, and the mean. */
function CompletionWords({ standing }: { readonly standing: ProjectStanding }): ReactNode {
  const { completion, figureStandings, project } = standing;
  if (completion === null) return null;
  const named = project.goals.flatMap((item) => figuresAsNamed(item, figureStandings));
  const shares = goalShares(
    standing,
    named.map(({ figure }) => figure),
  );
  const mean = shares.reduce((sum, { share }) => sum + share, 0) / Math.max(1, shares.length);
  const computed = `${formatFigure(Math.round(mean * 1000) / 10)}%`;
  return (
    <section className="goal-shares s13" aria-label="完成度怎么来的">
      <p>
        {completion.source === 'typed'
          ? `完成度${formatFigure(completion.value)}%是填报的。按目标和指标算是${computed}：`
          : `没有填报完成度，按各条目标平均得${computed}：`}
      </p>
      <ol>
        {shares.map(({ item, share, words }, index) => (
          <li key={item.id}>
            <span className="dim">{item.marker === '' ? `${index + 1}.` : item.marker}</span>
            <span className="grow">{words}</span>
            <b className="num">{`${formatFigure(Math.round(share * 1000) / 10)}%`}</b>
          </li>
        ))}
      </ol>
    </section>
  );
}
