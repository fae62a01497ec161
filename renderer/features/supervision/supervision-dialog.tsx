import { type ReactNode, useState } from 'react';
import { addDays, type Day } from '../../../shared/base/dates.ts';
import type { Unit } from '../../../shared/ledger/unit.ts';
import { unitsToChoose } from '../../../shared/select/units-to-choose.ts';
import type { Project } from '../../../shared/ledger/project.ts';
import type { Supervision } from '../../../shared/ledger/supervision.ts';
import { projectsOfYear } from '../../../shared/select/projects.ts';
import { addSupervision, editSupervision, type SupervisionFields } from '../../actions/edit-supervisions.ts';
import { useLedgerState } from '../../store/ledger-store.ts';
import type { Place } from '../../store/place.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormRow } from '../../ui/form-row.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import './supervision.css';
import { today } from '../frame/today.ts';

interface SupervisionDialogProps {
  readonly place: Place;
  /** The matter that is edited; without it a new one. */
  readonly supervision?: Supervision;
  /** The project a new matter is about. */
  readonly project?: Project;
  readonly onClose: () => void;
}

type Draft = Omit<SupervisionFields, 'unitId' | 'issuedOn' | 'due'> & {
  readonly unitId: Unit['id'] | null;
  readonly issuedOn: Day | null;
  readonly due: Day | null;
};

const USUAL_DAYS = 15;

/** A matter whole: what, who, until when, in whose words, what was answered. */
export function SupervisionDialog({ place, supervision, project, onClose }: SupervisionDialogProps): ReactNode {
  const [draft, setDraft] = useState<Draft>(() => supervision ?? newDraft(project));
  const [asked, setAsked] = useState(false);
  const change = (fields: Partial<Draft>): void => setDraft((known) => ({ ...known, ...fields }));
  const fields = completeFields(draft);
  const wrong = asked ? problemsOf(draft) : {};
  const save = (): void => {
    setAsked(true);
    if (fields === null) return;
    onClose();
    void (supervision ? editSupervision(supervision, '修改', fields) : addSupervision(place.year.id, fields));
  };
  return (
    <Dialog
      title={supervision ? `督办第${supervision.number}号` : '列入督办'}
      size="medium"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button variant="primary" onClick={save}>
            {supervision ? '保存' : '列入督办'}
          </Button>
        </>
      }
    >
      <FormRow label="督办事项" required={draft.matter === ''}>
        <TextArea
          label="督办事项"
          value={draft.matter}
          onTextChange={(matter) => change({ matter })}
          minRows={2}
          maxRows={5}
          invalid={wrong.matter}
          firstFocus
        />
      </FormRow>
      <FormRow label="领导批示" hint="原话照录，可不填">
        <TextArea
          label="领导批示"
          value={draft.instruction}
          onTextChange={(instruction) => change({ instruction })}
          minRows={2}
          maxRows={5}
        />
      </FormRow>
      <OwnersRow place={place} draft={draft} change={change} wrong={wrong.unit} />
      <div className="supervision-fields">
        <DayRow
          label="交办日期"
          value={draft.issuedOn}
          onChange={(issuedOn) => change({ issuedOn })}
          wrong={wrong.issuedOn}
        />
        <DayRow label="办结期限" value={draft.due} onChange={(due) => change({ due })} wrong={wrong.due} />
      </div>
      {supervision === undefined ? null : (
        <>
          <FormRow label="答复" hint="承办单位怎么说的">
            <TextArea
              label="答复"
              value={draft.reply}
              onTextChange={(reply) => change({ reply })}
              minRows={2}
              maxRows={5}
            />
          </FormRow>
          <div className="supervision-fields">
            <DayRow
              label="答复日期"
              value={draft.repliedOn}
              onChange={(repliedOn) => change({ repliedOn })}
              wrong={wrong.repliedOn}
            />
            <DayRow
              label="销号日期"
              value={draft.closedOn}
              onChange={(closedOn) => change({ closedOn })}
              wrong={wrong.closedOn}
            />
          </div>
        </>
      )}
    </Dialog>
  );
}

interface OwnersRowProps {
  readonly place: Place;
  readonly draft: Draft;
  readonly change: (fields: Partial<Draft>) => void;
  readonly wrong: string | undefined;
}

function OwnersRow({ place, draft, change, wrong }: OwnersRowProps): ReactNode {
  const { ledger } = useLedgerState();
  const projects = projectsOfYear(ledger, place.year.id);
  const units = unitsToChoose(ledger, place.period.dataDate, draft.unitId === null ? [] : [draft.unitId]);
  const choose = (id: string): void => {
    const project = projects.find((one) => one.id === id);
    // Whoever leads the project is asked first; a person may choose another.
    change({ projectId: project?.id ?? null, unitId: draft.unitId ?? project?.leadUnitIds[0] ?? null });
  };
  return (
    <div className="supervision-fields">
      <FormRow label="项目" hint="与项目无关的可不选">
        <Select
          label="项目"
          options={[
            { value: 'none', label: '不针对某个项目' },
            ...projects.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` })),
          ]}
          value={draft.projectId ?? 'none'}
          onChange={choose}
          searchable
          width="full"
        />
      </FormRow>
      <FormRow label="承办单位" required={draft.unitId === null}>
        <Select
          label="承办单位"
          options={units.map(({ unit }) => ({ value: unit.id, label: unit.shortName }))}
          value={draft.unitId}
          onChange={(unitId) => change({ unitId })}
          placeholder="选一个单位"
          searchable
          width="full"
        />
        {wrong === undefined ? null : <span className="supervision-wrong s13">{wrong}</span>}
      </FormRow>
    </div>
  );
}

interface DayRowProps {
  readonly label: string;
  readonly value: Day | null;
  readonly onChange: (value: Day | null) => void;
  readonly wrong: string | undefined;
}

function DayRow({ label, value, onChange, wrong }: DayRowProps): ReactNode {
  const [now] = useState(today);
  return (
    <FormRow label={label}>
      <DateField label={label} value={value} onChange={onChange} today={now} invalid={wrong} width="full" />
    </FormRow>
  );
}

function newDraft(project: Project | undefined): Draft {
  const issuedOn = today();
  return {
    projectId: project?.id ?? null,
    unitId: project?.leadUnitIds[0] ?? null,
    matter: '',
    instruction: '',
    issuedOn,
    due: addDays(issuedOn, USUAL_DAYS),
    reply: '',
    repliedOn: null,
    closedOn: null,
  };
}

type Problems = Partial<Record<'matter' | 'unit' | 'issuedOn' | 'due' | 'repliedOn' | 'closedOn', string>>;

function problemsOf({ matter, unitId, issuedOn, due, repliedOn, closedOn }: Draft): Problems {
  const early = (on: Day | null): boolean => on !== null && issuedOn !== null && on < issuedOn;
  return {
    ...(matter.trim() === '' ? { matter: '这里要写督办什么事。' } : {}),
    ...(unitId === null ? { unit: '要有承办单位。' } : {}),
    ...(issuedOn === null ? { issuedOn: '要有交办日期。' } : {}),
    ...(due === null ? { due: '要有办结期限。' } : early(due) ? { due: '办结期限不能早于交办。' } : {}),
    ...(early(repliedOn) ? { repliedOn: '答复不能早于交办。' } : {}),
    ...(early(closedOn) ? { closedOn: '销号不能早于交办。' } : {}),
  };
}

function completeFields(draft: Draft): SupervisionFields | null {
  const { unitId, issuedOn, due } = draft;
  if (unitId === null || issuedOn === null || due === null || Object.keys(problemsOf(draft)).length > 0) return null;
  const { projectId, instruction, reply, repliedOn, closedOn } = draft;
  return { projectId, unitId, matter: draft.matter.trim(), instruction, issuedOn, due, reply, repliedOn, closedOn };
}
