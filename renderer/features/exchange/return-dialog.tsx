import { type ReactNode, useState } from 'react';
import type { Plan } from '../../../shared/exchange/plan.ts';
import type { Ledger } from '../../../shared/ledger/ledger.ts';
import type { Unit } from '../../../shared/ledger/unit.ts';
import { describeFormIssue } from '../../../shared/messages/exchange-problems.ts';
import { putReturnedAway } from '../../actions/exchange.ts';
import { useIntake } from '../../store/intake-store.ts';
import type { Place } from '../../store/place.ts';
import { unitOfIssue } from '../../store/plan-waits.ts';
import { Button } from '../../ui/button.tsx';
import { CheckBox } from '../../ui/check-box.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { remarksOf } from './return-remarks.ts';
import { DispatchProgress, useDispatching } from './use-dispatching.tsx';

interface ReturnDialogProps {
  readonly place: Place;
  readonly ledger: Ledger;
  readonly plan: Plan;
  readonly onClose: () => void;
}

type Line = {
  readonly unit: Unit;
  readonly problems: readonly string[];
  readonly chosen: boolean;
  readonly note: string;
};

/** 退回修改: a form per unit with a comment at each cell that was not taken. */
export function ReturnDialog({ place, ledger, plan, onClose }: ReturnDialogProps): ReactNode {
  const [lines, setLines] = useState(() => returnLines(plan, ledger));
  const incoming = useIntake((state) => state.incoming);
  const dispatching = useDispatching(() => {
    putReturnedAway(place.period);
    onClose();
  });
  const chosen = lines.filter((line) => line.chosen);
  const change = (unit: Unit, fields: Partial<Line>): void =>
    setLines((known) => known.map((line) => (line.unit.id === unit.id ? { ...line, ...fields } : line)));
  const start = (): void =>
    dispatching.start({
      period: place.period,
      kind: 'returned',
      plan,
      deadline: place.period.fillDeadline,
      forms: chosen.map(({ unit, note, problems }) => ({
        unit,
        note: note.trim() === '' ? problems.join(' ') : note.trim(),
        remarks: plan.files.flatMap((file) => {
          const form = incoming.find(({ key }) => key === file.key)?.form;
          return form ? remarksOf(file, form, unit.id) : [];
        }),
      })),
    });
  return (
    <Dialog
      title="退回修改"
      size="medium"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>不退回</Button>
          <Button variant="primary" blocked={chosen.length === 0 ? '先选单位' : undefined} onClick={start}>
            {`生成 ${chosen.length} 份退回文件`}
          </Button>
        </>
      }
    >
      <p className="s13 mid">每家单位一份，带着它报来的内容，有问题的格子加了批注。单位改好发回，再收一次就行。</p>
      <ul className="exchange-returns">
        {lines.map(({ unit, problems, chosen: isChosen, note }) => (
          <li key={unit.id}>
            <CheckBox label={unit.shortName} checked={isChosen} onChange={(next) => change(unit, { chosen: next })} />
            <ul className="exchange-issues">
              {problems.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
            <TextField
              label={`给${unit.shortName}的退回理由`}
              placeholder="退回理由，可不填"
              value={note}
              onTextChange={(next) => change(unit, { note: next })}
              width="full"
              small
            />
          </li>
        ))}
      </ul>
      <DispatchProgress dispatching={dispatching} />
    </Dialog>
  );
}

function returnLines(plan: Plan, ledger: Ledger): Line[] {
  const byUnit = new Map<string, Set<string>>();
  for (const file of plan.files) {
    for (const issue of file.issues.filter(({ refused }) => refused)) {
      const unitId = unitOfIssue(file, issue);
      if (unitId === null) continue;
      const known = byUnit.get(unitId) ?? new Set();
      byUnit.set(unitId, known.add(describeFormIssue(issue)));
    }
  }
  return [...byUnit].flatMap(([unitId, problems]): Line[] => {
    const unit = ledger.units.get(unitId);
    return unit ? [{ unit, problems: [...problems], chosen: true, note: '' }] : [];
  });
}
