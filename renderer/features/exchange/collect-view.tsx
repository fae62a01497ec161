import { type ReactNode, useMemo, useState } from 'react';
import type { Plan } from '../../../shared/exchange/plan.ts';
import { undecided } from '../../../shared/exchange/decide.ts';
import type { Problem } from '../../../shared/messages/problem.ts';
import { unitDeliveries } from '../../../shared/select/deliveries.ts';
import { chooseFormFolder, chooseForms } from '../../actions/intake.ts';
import { useIntake } from '../../store/intake-store.ts';
import { useLedgerState } from '../../store/ledger-store.ts';
import { phaseStore } from '../../store/phase-store.ts';
import { type Place, usePeriodOverview } from '../../store/place.ts';
import { usePlan } from '../../store/plan-store.ts';
import { isRefused, rowsToConfirm, unitOfIssue } from '../../store/plan-waits.ts';
import { setView, useView } from '../../store/view-store.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SplitPanel } from '../../ui/split-panel.tsx';
import { useContextMenu } from '../../ui/use-context-menu.tsx';
import { usePanel } from '../frame/panel-widths.ts';
import { AttachmentList } from './attachment-list.tsx';
import type { Waiting } from './delivery-words.ts';
import { unitsOf } from './plan-lines.ts';
import { PhoneDialog } from './phone-dialog.tsx';
import { PlanView } from './plan-view.tsx';
import { UnitCard } from './unit-card.tsx';
import { type MatrixRow, UnitMatrix } from './unit-matrix.tsx';
import { unitEntries } from './unit-menu.ts';
import { useToast } from '../../ui/toast.tsx';

interface CollectViewProps {
  readonly place: Place;
  readonly onProblem: (problem: Problem | null) => void;
}

/** 收取: who has sent what, and what it would change. */
export function CollectView({ place, onProblem }: CollectViewProps): ReactNode {
  const state = useLedgerState();
  const { standings } = usePeriodOverview(place);
  const plan = usePlan(place.period);
  const panel = usePanel('units');
  const unitId = useView((view) => view.exchangeUnitId);
  const offset = phaseStore((phase) => phase.appInfo.timeZoneOffset);
  const attachments = useIntake((intake) => intake.attachments);
  const waiting = useWaiting(plan);
  const toast = useToast();
  const menu = useContextMenu('对这个单位');
  const [calling, setCalling] = useState<string | null>(null);
  const rows = useMemo(
    () =>
      unitDeliveries(state.ledger, place.period, standings, offset).map((delivery): MatrixRow => ({
        delivery,
        waiting: waiting.get(delivery.unit.id),
      })),
    [state, place.period, standings, offset, waiting],
  );
  const open = rows.find(({ delivery }) => delivery.unit.id === unitId);
  const called = rows.find(({ delivery }) => delivery.unit.id === calling);
  return (
    <div className="exchange-body">
      <SplitPanel
        label="调整收齐情况的宽度"
        side="start"
        {...panel}
        panel={
          <div className="exchange-left">
            <UnitMatrix
              rows={rows}
              onMenu={(row, point) =>
                menu.open(point, unitEntries(row.delivery, place, { toast, call: setCalling, onProblem }))
              }
            />
            {open ? (
              <UnitCard
                key={open.delivery.unit.id}
                place={place}
                delivery={open.delivery}
                onClose={() => setView({ exchangeUnitId: null })}
              />
            ) : null}
          </div>
        }
      >
        <div className="exchange-right">
          {attachments.length === 0 ? null : (
            <AttachmentList place={place} ledger={state.ledger} attachments={attachments} />
          )}
          {plan === null ? (
            <NothingCame place={place} onProblem={onProblem} />
          ) : (
            <PlanView place={place} ledger={state.ledger} plan={plan} />
          )}
        </div>
      </SplitPanel>
      {called ? <PhoneDialog place={place} unit={called.delivery.unit} onClose={() => setCalling(null)} /> : null}
      {menu.element}
    </div>
  );
}

function NothingCame({ place, onProblem }: CollectViewProps): ReactNode {
  return (
    <EmptyState
      title="把各单位发来的填报表拖到这里"
      action={
        <>
          <Button variant="primary" icon="import" onClick={() => void chooseForms(place).then(onProblem)}>
            选文件
          </Button>
          <Button icon="folder" onClick={() => void chooseFormFolder(place).then(onProblem)}>
            选文件夹
          </Button>
        </>
      }
    >
      可以一次拖很多份，也可以拖整个文件夹或压缩包。
      <br />
      读出来先列成变更，逐处看过再写入台账。
    </EmptyState>
  );
}

/** Per unit what the plan still holds of it. */
function useWaiting(plan: Plan | null): ReadonlyMap<string, Waiting> {
  const decisions = useIntake((state) => state.decisions);
  const choices = useIntake((state) => state.choices);
  const incoming = useIntake((state) => state.incoming);
  return useMemo(() => {
    const byUnit = new Map<string, Counted>();
    if (plan === null) return byUnit;
    const of = (unitId: string): Counted => {
      const known = byUnit.get(unitId) ?? { conflicts: 0, confirms: 0, refused: 0, form: null };
      byUnit.set(unitId, known);
      return known;
    };
    for (const file of plan.files) {
      const receivedAt = incoming.find(({ key }) => key === file.key)?.at;
      for (const { unitId, version } of file.receipts) {
        if (receivedAt !== undefined) of(unitId).form = { version, receivedAt };
      }
      const confirms = rowsToConfirm(file, choices).length;
      for (const unitId of unitsOf(file)) of(unitId).confirms += confirms + (file.state === 'ready' ? 0 : 1);
      for (const issue of file.issues.filter(isRefused)) {
        const unitId = unitOfIssue(file, issue);
        if (unitId !== null) of(unitId).refused += 1;
      }
    }
    for (const { unitId } of undecided(plan, decisions)) of(unitId).conflicts += 1;
    return byUnit;
  }, [plan, decisions, choices, incoming]);
}

type Counted = { -readonly [Key in keyof Waiting]: Waiting[Key] };
