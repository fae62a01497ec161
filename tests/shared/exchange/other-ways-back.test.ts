import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../shared/base/ids.ts';
import { applyChangeSet } from '../../../shared/change/apply.ts';
import { applyPlan } from '../../../shared/exchange/apply-plan.ts';
import { matchEvidence } from '../../../shared/exchange/match-evidence.ts';
import { parseChat } from '../../../shared/exchange/parse-chat.ts';
import { planExchange } from '../../../shared/exchange/plan-exchange.ts';
import { scanReceipt, unitReturns } from '../../../shared/exchange/returns.ts';
import { recordsOf } from '../../../shared/ledger/ledger.ts';
import { FormOffice } from '../../builders/form-office.ts';

const CHINA = 480;

describe('text from a chat', () => {
  const office = new FormOffice();
  const projects = recordsOf(office.ledger, 'projects');
  const read = (text: string) => parseChat(text, { name: '粘贴的文字', hash: null }, office.book, projects);

  it('is parted by the names of projects and by labels', () => {
    const form = read(`王处好，三季度情况如下：
1.司法协理员试点：已招录27人。
8月开展首批培训。
存在问题：人员还差11人。
下一步措施：11月底前完成招录。
2、《法律援助全域通办》
【进展情况】通办率91%。
二、下一步打算：继续推进。`);
    expect(
      form.rows.map(({ keys, cells }) => [
        keys.title,
        Object.entries(cells).map(([field, cell]) => [field, cell.value]),
      ]),
    ).toEqual([
      [
        '司法协理员试点',
        [
          ['progress', '已招录27人。\n8月开展首批培训。'],
          ['problems', '人员还差11人。'],
          ['nextSteps', '11月底前完成招录。'],
        ],
      ],
      [
        '法律援助全域通办',
        [
          ['progress', '通办率91%。'],
          ['nextSteps', '继续推进。'],
        ],
      ],
    ]);
    expect(form.issues.map(({ type, text }) => [type, text])).toEqual([['noteRow', '王处好，三季度情况如下：']]);
    const plan = planExchange(office.ledger, office.period, [form]);
    expect(plan.files[0]).toMatchObject({ unitId: 'unt_aid', counts: { read: 2, created: 2 } });
  });

  it('says so when it names no project', () => {
    expect(read('收到，谢谢').issues.map(({ type }) => type)).toEqual(['noteRow', 'noTable']);
  });
});

describe('matchEvidence', () => {
  it('goes by 序号, by the folder’s, by the name', () => {
    const projects = [
      { number: 1, title: '司法协理员试点' },
      { number: 2, title: '法律援助全域通办' },
    ];
    const paths = [
      '1-签到表.pdf',
      '（2）照片.jpg',
      '项目2/照片/IMG_001.jpg',
      '司法协理员试点方案.docx',
      '2023年方案.pdf',
      '9月小结.docx',
      '③其他.pdf',
    ];
    expect(matchEvidence(paths, projects).map(({ project }) => project?.number ?? null)).toEqual([
      1,
      2,
      2,
      1,
      null,
      null,
      null,
    ]);
  });
});

describe('unitReturns', () => {
  it('tells late by the first version, and the scan apart from the form', () => {
    const office = new FormOffice();
    const { ledger, period } = office;
    const send = (text: string, hash: string, at: string) => {
      const form = parseChat(
        `司法协理员试点：${text}`,
        { name: 'x', hash: hash.repeat(64) },
        office.book,
        recordsOf(ledger, 'projects'),
      );
      const applied = applyPlan(ledger, planExchange(ledger, period, [form]), {}, { at, random: seededRandom(hash) });
      if (!applied.ok) throw new Error(applied.error.type);
      for (const { changes } of applied.value) applyChangeSet(ledger, { changes: [...changes] });
    };
    expect(
      unitReturns(ledger, period, CHINA).map(({ unit, isLate, projects }) => [unit.shortName, isLate, projects.length]),
    ).toEqual([
      ['法援中心', null, 4],
      ['公证处', null, 1],
    ]);
    // The deadline is 25 September in China: 15:59 UTC is its last minute there.
    send('第一版', 'a', '2023-09-25T15:59:00.000Z');
    send('第二版', 'b', '2023-09-27T01:00:00.000Z');
    const changes = scanReceipt(
      ledger,
      period,
      'unt_aid',
      { name: '盖章.pdf', hash: 'c'.repeat(64) },
      { at: '2023-09-28T01:00:00.000Z', random: seededRandom('s') },
    );
    applyChangeSet(ledger, { changes });
    const [aid] = unitReturns(ledger, period, CHINA);
    expect(aid).toMatchObject({ isLate: false, sent: 1, open: 0 });
    expect(aid?.forms.map(({ version, state }) => [version, state])).toEqual([
      [1, 'takenOver'],
      [2, 'takenOver'],
    ]);
    expect(aid?.scans).toHaveLength(1);
    expect(
      scanReceipt(
        ledger,
        period,
        'unt_aid',
        { name: '盖章.pdf', hash: 'c'.repeat(64) },
        { at: '2023-09-29T01:00:00.000Z', random: seededRandom('t') },
      ),
    ).toEqual([]);
  });
});
