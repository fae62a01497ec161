// The plan of the files that came in, worked out anew when the ledger, the files or a person's word on them changes.
import { planExchange } from '../../shared/exchange/plan-exchange.ts';
import type { FileChoices, Plan } from '../../shared/exchange/plan.ts';
import type { Period } from '../../shared/ledger/period.ts';
import { type Incoming, intakeStore, useIntake } from './intake-store.ts';
import { currentLedger, type LedgerState, ledgerStore, useLedgerState } from './ledger-store.ts';

type Known = {
  readonly state: LedgerState;
  readonly period: Period;
  readonly incoming: readonly Incoming[];
  readonly choices: FileChoices;
  readonly plan: Plan;
};

let known: Known | null = null;

/** The plan as it is shown; null while nothing has come in. */
export function usePlan(period: Period): Plan | null {
  const state = useLedgerState();
  const incoming = useIntake((intake) => intake.incoming);
  const choices = useIntake((intake) => intake.choices);
  const writing = useIntake((intake) => intake.writing);
  return writing ?? planAt(state, period, incoming, choices);
}

/** The plan that is on the screen now: what is applied is this one and no other. */
export function currentPlan(period: Period): Plan | null {
  const { incoming, choices } = intakeStore.getState();
  return planAt(ledgerStore.getState(), period, incoming, choices);
}

function planAt(state: LedgerState, period: Period, incoming: readonly Incoming[], choices: FileChoices): Plan | null {
  if (incoming.length === 0) return null;
  const isSame =
    known?.state === state && known.period === period && known.incoming === incoming && known.choices === choices;
  if (known && isSame) return known.plan;
  const forms = incoming.map(({ form }) => form);
  const plan = planExchange(currentLedger(), period, forms, choices);
  known = { state, period, incoming, choices, plan };
  return plan;
}
