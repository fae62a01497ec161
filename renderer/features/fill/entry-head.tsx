import { type ReactNode, useState } from 'react';
import { isReported } from '../../../shared/ledger/entry.ts';
import { formatFigure } from '../../../shared/standing/figure-words.ts';
import type { ProjectStanding } from '../../../shared/standing/project-standing.ts';
import { editEntry } from '../../actions/edit-entry.ts';
import { useReadOnly } from '../../store/correction-store.ts';
import type { Place } from '../../store/place.ts';
import { Button } from '../../ui/button.tsx';
import { NumberField } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Remark } from '../../ui/remark.tsx';
import { useSaveWords } from '../frame/save-status.tsx';
import { OverrideDialog } from '../ledger/override-dialog.tsx';
import { StandingLight } from '../ledger/standing-light.tsx';
import { useCopyPrevious } from './use-copy-previous.ts';
import { useNumberDraft } from './use-number-draft.ts';

interface EntryHeadProps {
  readonly place: Place;
  readonly standing: ProjectStanding;
}

/** Which project it is, how far it is, and how it stands. */
export function EntryHead({ place, standing }: EntryHeadProps): ReactNode {
  const { project } = standing;
  const [judging, setJudging] = useState(false);
  const save = useSaveWords();
  const readOnly = useReadOnly(place.period);
  const reported = isReported(standing.entry);
  return (
    <div className="entry-head">
      <div className="rowx">
        <span className="entry-number">{project.number}</span>
        <h2 className="grow cut" title={project.title}>
          {project.title}
        </h2>
        <span className="entry-saved" aria-hidden="true" data-state={save.state}>
          <Icon name={save.state === 'saved' ? 'done' : save.state === 'failed' ? 'note' : 'pen'} size={14} />
          {save.state === 'failed' ? '未能保存' : save.words}
        </span>
      </div>
      <div className="entry-standing">
        <CompletionField place={place} standing={standing} />
        <span className="rowx">
          <StandingLight standing={standing} book={place.book} />
          <Button
            variant="link"
            blocked={readOnly ? '这一期已经定稿，先写更正理由' : reported ? undefined : '先填进展，再改判状态'}
            onClick={() => setJudging(true)}
          >
            改判
          </Button>
        </span>
        <span className="grow" />
        <CopyButton place={place} standing={standing} />
      </div>
      {judging ? <OverrideDialog place={place} standing={standing} onClose={() => setJudging(false)} /> : null}
    </div>
  );
}

function CompletionField({ place, standing }: EntryHeadProps): ReactNode {
  const { project, completion, planned, entry } = standing;
  const readOnly = useReadOnly(place.period);
  const computed = completion?.source === 'computed' ? completion.value : null;
  const field = useNumberDraft({
    key: `${project.id}/${place.period.id}:completion`,
    kept: entry?.completion ?? null,
    save: (value) => editEntry({ project, period: place.period }, '完成度', { completion: value }),
    check: (value) => (value < 0 || value > 100 ? '完成度要在 0 到 100 之间' : null),
  });
  return (
    <>
      <span className="entry-completion" data-check-place="completion">
        <span className="dim">完成度</span>
        <NumberField
          label="完成度"
          small
          width={76}
          unit="%"
          placeholder={computed === null ? '' : formatFigure(computed)}
          title={computed === null ? '完成度，0 到 100' : '灰字是按目标和指标算出的，填了数就以填的为准'}
          readOnly={readOnly}
          {...field}
          invalid={undefined}
        />
        <span className="dim">{`序时 ${formatFigure(planned)}%`}</span>
      </span>
      {field.invalid === undefined ? null : (
        <div className="entry-wrong" role="alert">
          <Remark>{field.invalid}</Remark>
        </div>
      )}
    </>
  );
}

function CopyButton({ place, standing }: EntryHeadProps): ReactNode {
  const { copy, blockedFor } = useCopyPrevious(place);
  return (
    <Button
      variant="quiet"
      small
      icon="copy"
      title="把上期的文字填进还空着的栏"
      blocked={blockedFor(standing.project)}
      onClick={() => copy(standing.project)}
    >
      沿用上期
    </Button>
  );
}
