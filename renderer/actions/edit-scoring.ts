// 月度记分: the rules, and the points that a person gives.
import { makeId } from '../../shared/base/ids.ts';
import { quote } from '../../shared/base/quote.ts';
import { createRecord, deleteRecord, updateRecord } from '../../shared/change/change-set.ts';
import type { Book } from '../../shared/ledger/book.ts';
import type { Period } from '../../shared/ledger/period.ts';
import type { ScoreEntry } from '../../shared/ledger/score-entry.ts';
import type { ScoreRule } from '../../shared/ledger/score-rule.ts';
import { scoreRulesOf } from '../../shared/standing/score.ts';
import { currentLedger } from '../store/ledger-store.ts';
import { commit } from './commit.ts';
import { random } from './runtime.ts';

export type ScoreRuleFields = Partial<Omit<ScoreRule, 'id' | 'bookId'>>;

export async function addScoreRule(book: Book, name: string, when: ScoreRule['when']): Promise<void> {
  await commit({
    kind: 'settings',
    words: `添加记分规则${quote(name)}`,
    plan: (ledger) => {
      const order = Math.max(-1, ...scoreRulesOf(ledger, book.id).map((rule) => rule.order)) + 1;
      const status = when === 'statusIs' ? (book.statuses[0]?.key ?? null) : null;
      const rule = { name, order, enabled: true, when, status, points: 1, note: '' };
      return [createRecord('scoreRules', { id: makeId('scr', random), bookId: book.id, ...rule })];
    },
  });
}

export async function editScoreRule(rule: ScoreRule, what: string, fields: ScoreRuleFields): Promise<void> {
  await commit({
    kind: 'settings',
    words: `修改记分规则${quote(rule.name)}的${what}`,
    run: `rule:${rule.id}:${what}`,
    plan: (ledger) => {
      const current = ledger.scoreRules.get(rule.id);
      return current ? [updateRecord('scoreRules', current, fields)] : [];
    },
  });
}

export async function orderScoreRules(rules: readonly ScoreRule[], moving: ScoreRule): Promise<void> {
  await commit({
    kind: 'settings',
    words: `移动记分规则${quote(moving.name)}`,
    plan: (ledger) =>
      rules.map(({ id }, order) => {
        const current = ledger.scoreRules.get(id);
        return current ? updateRecord('scoreRules', current, { order }) : null;
      }),
  });
}

export type GivenPoints = Pick<ScoreEntry, 'scoreRuleId' | 'unitId' | 'projectId' | 'points' | 'reason'>;

/** Points that a person gives, with the reason. */
export async function givePoints(period: Period, given: GivenPoints): Promise<void> {
  await commit({
    kind: 'edit',
    words: `记分：${given.reason}`,
    plan: () => [
      createRecord('scoreEntries', { id: makeId('sce', random), yearId: period.yearId, periodId: period.id, ...given }),
    ],
  });
}

export async function takeBackPoints(id: ScoreEntry['id']): Promise<void> {
  await commit({
    kind: 'edit',
    words: `取消记分：${currentLedger().scoreEntries.get(id)?.reason ?? ''}`,
    plan: (ledger) => {
      const current = ledger.scoreEntries.get(id);
      return current ? [deleteRecord('scoreEntries', current)] : [];
    },
  });
}
