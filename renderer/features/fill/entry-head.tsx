import { type ReactNode, useState } from 'react';
import { isReported } from '../../../shared/ledger/entry.ts';
import { periodName } from '../../../shared/ledger/period.ts';
import { previousPeriod } from '../../../shared/select/places.ts';
import { entryOf } from '../../../shared/select/projects.ts';
import { formatFigure } from '../../../shared/standing/figure-words.ts';
import type { ProjectStanding } from '../../../shared/standing/project-standing.ts';
import { saveNow } from '../../actions/close.ts';
import { copyFromPreviousPeriod, editEntry } from '../../actions/edit-entry.ts';
import { useReadOnly } from '../../store/correction-store.ts';
import { currentLedger, useLedger } from '../../store/ledger-store.ts';
import type { Place } from '../../store/place.ts';
import { Button } from '../../ui/button.tsx';
import { NumberField } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Remark } from '../../ui/remark.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useSaveWords } from '../frame/save-status.tsx';
import { useUndo } from '../frame/use-undo.ts';
import { OverrideDialog } from '../ledger/override-dialog.tsx';
import { StandingLight } from '../ledger/standing-light.tsx';
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
            blocked={isReported(standing.entry) ? undefined : '先填进展，再改判状态'}
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

/** 沿用上期: fills what is still empty from the period before; nothing written is overwritten. */
function CopyButton({ place, standing }: EntryHeadProps): ReactNode {
  const { project } = standing;
  const { period, book } = place;
  const toast = useToast();
  const { undo } = useUndo();
  const readOnly = useReadOnly(period);
  const previous = useLedger((ledger) => previousPeriod(ledger, period));
  const source = useLedger((ledger) => previous && entryOf(ledger, project.id, previous.id));
  const copy = async (): Promise<void> => {
    await saveNow();
    const entry = entryOf(currentLedger(), project.id, period.id);
    const empty = book.entryFields.filter(
      ({ key }) => (entry?.[key] ?? '').trim() === '' && source?.[key].trim() !== '',
    );
    if (previous === undefined || empty.length === 0) {
      toast({ text: '各栏都已填写，没有沿用。' });
      return;
    }
    await copyFromPreviousPeriod(
      { project, period },
      empty.map(({ key }) => key),
    );
    const words = empty.map(({ label }) => label).join('、');
    toast({ text: `已沿用${periodName(previous)}的${words}`, action: { label: '撤销', run: undo } });
  };
  return (
    <Button
      variant="quiet"
      small
      icon="copy"
      title="把上期的文字填进还空着的栏"
      blocked={readOnly ? '这一期已经定稿，先写更正理由' : isReported(source) ? undefined : '上期没有填报，无可沿用'}
      onClick={() => void copy()}
    >
      沿用上期
    </Button>
  );
}
