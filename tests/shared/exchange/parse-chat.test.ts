import { describe, expect, it } from 'vitest';
import { parseChat } from '../../../shared/exchange/parse-chat.ts';
import { planExchange } from '../../../shared/exchange/plan-exchange.ts';
import { recordsOf } from '../../../shared/ledger/ledger.ts';
import { FormOffice } from '../../builders/form-office.ts';

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
