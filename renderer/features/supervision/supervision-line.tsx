import { type ReactNode, useState } from 'react';
import { chineseMonthDay } from '../../../shared/base/dates.ts';
import { DEFAULT_SETTINGS, SETTINGS_ID } from '../../../shared/ledger/settings.ts';
import type { Supervision } from '../../../shared/ledger/supervision.ts';
import { supervisionStanding } from '../../../shared/standing/supervision-standing.ts';
import { deleteUnused } from '../../actions/delete-unused.ts';
import { editSupervision } from '../../actions/edit-supervisions.ts';
import { usesWords } from '../../messages/in-use.ts';
import { useLedger } from '../../store/ledger-store.ts';
import type { Place } from '../../store/place.ts';
import { setView } from '../../store/view-store.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Light } from '../../ui/light.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useUndo } from '../frame/use-undo.ts';
import './supervision.css';
import { SupervisionDialog } from './supervision-dialog.tsx';
import { today } from '../frame/today.ts';
import { judgedOn } from './judged-on.ts';

interface SupervisionLineProps {
  readonly place: Place;
  readonly supervision: Supervision;
  /** Said where the project is not in sight anyway. */
  readonly named: boolean;
}

/** One matter: what, who, until when, how it stands, and what is next. */
export function SupervisionLine({ place, supervision, named }: SupervisionLineProps): ReactNode {
  const { number, matter, instruction, unitId, projectId, issuedOn, due, reply, repliedOn, closedOn } = supervision;
  const unit = useLedger((ledger) => ledger.units.get(unitId)?.shortName ?? '');
  const project = useLedger((ledger) => (projectId === null ? undefined : ledger.projects.get(projectId)));
  const soonDays = useLedger(
    (ledger) => (ledger.settings.get(SETTINGS_ID) ?? DEFAULT_SETTINGS).thresholds.milestoneDays,
  );
  const [open, setOpen] = useState(false);
  const { light, word } = supervisionStanding(supervision, judgedOn(place.period), soonDays);
  return (
    <li className="supervision" aria-label={`督办第${number}号`}>
      {named ? <span className="supervision-number num">{number}</span> : null}
      <div className="supervision-what">
        <p className="selectable">{matter}</p>
        {instruction === '' ? null : <p className="s13 mid selectable">{`批示：${instruction}`}</p>}
        {reply === '' ? null : (
          <p className="s13 mid selectable">{`答复${repliedOn === null ? '' : `（${chineseMonthDay(repliedOn)}）`}：${reply}`}</p>
        )}
        <p className="s13 dim">
          {named ? '' : `督办第${number}号 · `}
          {`${unit} · ${chineseMonthDay(issuedOn)}交办，${chineseMonthDay(due)}前办结`}
          {closedOn === null ? '' : ` · ${chineseMonthDay(closedOn)}销号`}
          {named && project !== undefined ? (
            <>
              {' · '}
              <Button
                variant="link"
                onClick={() => setView({ projectId: project.id, panelOpen: true, panelTab: 'supervisions' })}
              >
                {`${project.number} ${project.title}`}
              </Button>
            </>
          ) : null}
        </p>
      </div>
      {light === null ? <span className="mid">{word}</span> : <Light colour={light} word={word} />}
      <SupervisionActs supervision={supervision} onOpen={() => setOpen(true)} />
      {open ? <SupervisionDialog place={place} supervision={supervision} onClose={() => setOpen(false)} /> : null}
    </li>
  );
}

function SupervisionActs({
  supervision,
  onOpen,
}: {
  readonly supervision: Supervision;
  readonly onOpen: () => void;
}): ReactNode {
  const { number, reply, closedOn } = supervision;
  const toast = useToast();
  const { undo } = useUndo();
  const remove = async (): Promise<void> => {
    const deleted = await deleteUnused('supervisions', supervision, `删除督办第${number}号`);
    if (!deleted.ok) toast({ text: `督办第${number}号已有${usesWords(deleted.error.uses)}，没有删除。可以销号。` });
    else toast({ text: `已删除督办第${number}号`, action: { label: '撤销', run: undo } });
  };
  return (
    <span className="supervision-acts">
      {closedOn === null ? (
        <Button
          small
          title={reply === '' ? '还没有填答复，也可以直接销号' : undefined}
          onClick={() => void editSupervision(supervision, '销号', { closedOn: today() })}
        >
          销号
        </Button>
      ) : (
        <Button small onClick={() => void editSupervision(supervision, '取消销号', { closedOn: null })}>
          取消销号
        </Button>
      )}
      <IconButton icon="pen" label={`编辑督办第${number}号`} small onClick={onOpen} />
      <IconButton icon="trash" label={`删除督办第${number}号`} small onClick={() => void remove()} />
    </span>
  );
}
