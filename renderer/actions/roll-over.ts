// 年度结转: a book's next year in one change set, and there.
import { quote } from '../../shared/base/quote.ts';
import type { Book } from '../../shared/ledger/book.ts';
import type { Year } from '../../shared/ledger/year.ts';
import { planRollOver, proposeRollOver, type RollOverChoices } from '../../shared/proposals/roll-over.ts';
import { currentLedger } from '../store/ledger-store.ts';
import { commit } from './commit.ts';
import { flushDrafts } from './drafts.ts';
import { openYear } from './places.ts';
import { random } from './runtime.ts';

export type RollOver = {
  readonly book: Book;
  readonly from: Year;
  readonly choices: RollOverChoices;
  readonly dropMetGoals: boolean;
};

/** Makes the year after with the chosen projects and opens it; false where it is there already. */
export async function rollOver({ book, from, choices, dropMetGoals }: RollOver): Promise<boolean> {
  await flushDrafts();
  const committed = await commit({
    kind: 'edit',
    words: `年度结转：新建${quote(book.name)}${from.year + 1}年台账，结转${choices.size}个项目`,
    plan: (ledger) => {
      const proposal = proposeRollOver(ledger, from);
      return proposal === null ? [] : planRollOver(ledger, from, proposal, choices, { dropMetGoals, random });
    },
  });
  const made = [...currentLedger().years.values()].find(({ previousYearId }) => previousYearId === from.id);
  if (!committed.ok || committed.value === null || !made) return false;
  await openYear(made.id);
  return true;
}
