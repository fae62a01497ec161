import { describe, expect, it } from 'vitest';
import { putRecord } from '../../../shared/ledger/ledger.ts';
import { DEFAULT_SCORE_RULES, type ScoreRule } from '../../../shared/ledger/score-rule.ts';
import { newUnit } from '../../../shared/ledger/unit.ts';
import { periodScores, scoreRuleWords, type UnitScore } from '../../../shared/standing/score.ts';
import { LedgerBuilder } from '../../builders/ledger.ts';

const CHINA = 480;

class ScoringBuilder extends LedgerBuilder {
  constructor(scoring = true) {
    super({ scoring });
    for (const [index, name] of ['办公室', '基层处', '律师处'].entries()) {
      const id = `unt_${index + 1}` as const;
      putRecord(this.ledger, 'units', id, newUnit({ id, fullName: name, order: index }));
    }
    for (const [order, rule] of DEFAULT_SCORE_RULES.entries()) this.rule({ ...rule, order });
  }

  rule(fields: Omit<ScoreRule, 'id' | 'bookId'>): void {
    const id = `scr_${fields.order}` as const;
    putRecord(this.ledger, 'scoreRules', id, { id, bookId: this.book.id, ...fields });
  }

  receipt(
    unitId: 'unt_1' | 'unt_2',
    version: number,
    receivedAt: string,
    state: 'takenOver' | 'returned' = 'takenOver',
  ): void {
    const id = `rct_${unitId.slice(4)}-${version}` as const;
    const owner = { yearId: this.year.id, periodId: this.quarter(3).id, unitId };
    const file = { fileName: '', fileHash: null, note: state === 'returned' ? '缺去年同期数' : '' };
    putRecord(this.ledger, 'receipts', id, { id, ...owner, kind: 'form', version, receivedAt, state, ...file });
  }

  scores(): UnitScore[] {
    return periodScores(this.ledger, this.quarter(3), CHINA);
  }
}

function told({ unit, total, place, lines }: UnitScore): [string, number, number, string[]] {
  return [unit.fullName, total, place, lines.map(({ points, reason }) => `${points} ${reason}`)];
}

describe('the points of a period', () => {
  it('are none unless the book scores', () => {
    const builder = new ScoringBuilder(false);
    builder.entry(builder.project({ leadUnitIds: ['unt_1'] }));
    expect(builder.scores()).toEqual([]);
  });

  it('are told line by line: status, highlight, missing, late, returned, supervised, given by a person', () => {
    const builder = new ScoringBuilder();
    const ahead = builder.project({ title: '甲', leadUnitIds: ['unt_1'] });
    builder.entry(ahead, { completion: 90, highlight: true });
    builder.project({ title: '乙', leadUnitIds: ['unt_2'] });
    const behind = builder.project({ title: '丙', leadUnitIds: ['unt_2', 'unt_1'] });
    builder.entry(behind, { completion: 40 });
    builder.receipt('unt_1', 1, '2023-09-25T15:59:00.000Z');
    // 16:00 in Greenwich is midnight in China.
    builder.receipt('unt_2', 1, '2023-09-25T16:00:00.000Z', 'returned');
    builder.receipt('unt_2', 2, '2023-09-27T02:00:00.000Z');
    const of = { yearId: builder.year.id, projectId: null, unitId: 'unt_2' as const };
    const supervision = { matter: '丙进度滞后', instruction: '', issuedOn: '2023-08-01', due: '2023-08-31' } as const;
    const open = { reply: '', repliedOn: null, closedOn: null };
    putRecord(builder.ledger, 'supervisions', 'spv_1', { id: 'spv_1', number: 4, ...of, ...supervision, ...open });
    putRecord(builder.ledger, 'supervisions', 'spv_2', {
      id: 'spv_2',
      number: 3,
      ...of,
      ...supervision,
      ...open,
      issuedOn: '2023-06-30',
    });
    const given = {
      id: 'sce_1',
      periodId: builder.quarter(3).id,
      scoreRuleId: 'scr_9',
      points: 0.3,
      reason: '承办现场会',
    } as const;
    putRecord(builder.ledger, 'scoreEntries', 'sce_1', { ...of, ...given });
    expect(builder.scores().map(told)).toEqual([
      ['办公室', 2, 1, ['2 “甲”超序时', '-1 “丙”欠序时', '1 “甲”列为亮点']],
      [
        '基层处',
        -5.2,
        2,
        [
          '-1 “丙”欠序时',
          '-2 “乙”未报送',
          '-1 9月26日报送，迟于9月25日',
          '-0.5 第1版退回修改：缺去年同期数',
          '-1 列入督办第4号：丙进度滞后',
          '0.3 承办现场会',
        ],
      ],
    ]);
  });

  it('leaves out cancelled projects and rules that are off, and lets equal points share a place', () => {
    const builder = new ScoringBuilder();
    for (const [index, rule] of DEFAULT_SCORE_RULES.entries())
      builder.rule({ ...rule, order: index, enabled: rule.when === 'missing' });
    builder.project({ leadUnitIds: ['unt_1'] });
    builder.project({ leadUnitIds: ['unt_2'] });
    builder.project({ leadUnitIds: ['unt_3'], lifecycle: 'cancelled', lifecycleSince: '2023-05-01' });
    builder.entry(builder.project({ leadUnitIds: ['unt_3'] }));
    expect(builder.scores().map(({ unit, total, place }) => [unit.fullName, total, place])).toEqual([
      ['律师处', 0, 1],
      ['办公室', -2, 2],
      ['基层处', -2, 2],
    ]);
  });

  it('follow rules that can be read', () => {
    const { book } = new ScoringBuilder();
    const words = DEFAULT_SCORE_RULES.map((rule) =>
      scoreRuleWords({ ...rule, id: 'scr_x', bookId: book.id, order: 0 }, book),
    );
    expect(words.slice(0, 5)).toEqual([
      '牵头项目为超序时，每项加2分',
      '牵头项目为已完成，每项加2分',
      '牵头项目为达序时，每项加1分',
      '牵头项目为欠序时，每项扣1分',
      '牵头项目列为亮点，每项加1分',
    ]);
    expect(words[7]).toBe('填报表退回修改，每次扣0.5分');
  });
});
