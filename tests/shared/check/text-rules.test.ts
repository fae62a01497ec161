// Rules that look at one text: what each points at, and what it leaves alone. Ids as in docs/checks.md.
import { describe, expect, it } from 'vitest';
import { findingsInEntry, wordsOf } from './check-one.ts';

type Case = readonly [text: string, words: readonly string[]];

/** In 进展情况 of the third quarter of 2023; an empty list: nothing is found. */
const CASES: Readonly<Record<string, readonly Case[]>> = {
  'percentage-without-base': [
    ['全市结对教育帮扶率88.4%，比二季度末提高6.9个百分点。', ['全市结对教育帮扶率88.4%']],
    ['台账归档率达到78％。9月评选文明处室5个。', ['台账归档率达到78％']],
    ['抽查案卷190份，合格率94.2%。', []],
    ['复评67项任务完成52项，台账归档率78%。', []],
    ['案件纠错率5.7%，去年同期7.4%，下降23.0%。', []],
    ['核查不符率由6.1%降到1.3%。', []],
    ['法律援助市域内通办率100%。', []],
    ['森林覆盖率61.2%。', []],
    ['信访积案化解率96.3%（52/54）。', []],
  ],
  'yoy-words-without-last-year': [
    ['受理案件640件，同比增长4.2%。', ['同比增长4.2%']],
    ['投诉量较上年下降10%。', ['较上年下降10%']],
    ['受理案件640件，去年同期614件，同比增长4.2%。', []],
    ['参加服务1240件次，比去年同期增加216件次。', []],
    ['规上工业增加值同比增长6.1%。', []],
  ],
  'date-after-period': [
    ['10月12日起在全市域实际运行。', ['10月12日']],
    ['2024年1月完成验收。', ['2024年1月']],
    ['9月30日完成签约。', []],
    ['17个问题中6个10月底前整改到位。', []],
    ['计划10月15日召开现场会。', []],
    ['定于11月举办培训。', []],
    ['2022年12月建成，7月扩容。', []],
    ['去年12月印发办法。', []],
    ['1—12月分期推进3批。', []],
  ],
  'empty-phrase': [
    ['商事调解组织已覆盖6个县（市、区），秀洲区正在筹建。', ['正在筹建']],
    ['各项工作按计划推进。', ['按计划推进']],
    ['整改问题26处，开展活动23次，各项工作按计划推进。', ['按计划推进']],
    ['平台建设基本完成。', ['基本完成']],
    ['改革取得阶段性成效。', ['取得阶段性成效']],
    ['相关方案正在积极研究中。', ['正在积极研究中']],
    ['调解工作有序推进，新建组织6个，累计51个。', []],
    ['33项任务基本完成21项。', []],
    ['8月28日基本建成平台。', []],
    ['《指引》正在研究修改第3稿。', []],
    ['正在合法性审查。', []],
  ],
  'unpaired-marks': [
    ['公证“最多跑一次”率达70%”。', ['”']],
    ['印发《指引，召开会议2次。', ['《']],
    ['县（市、区全部建成3个。', ['（']],
    ['“法治体检”63家次，“浙里最‘嘉’”品牌1个（共3个）。', []],
    ['1）召开会议2次。\n2）印发《指引》。', []],
    ['培训(2期）完成。', []],
    ["it's 1 test of ’s.", ['’']],
  ],
  'punctuation-width': [
    ['召开会议2次,印发办法。', [',']],
    ['培训３期。', ['３']],
    ['县(市、区)建成3个。', ['(']],
    ['召开会议2次.', ['.']],
    ['召开现场会.', ['.']],
    ['投资1,360万元，10:30开会，完成A4.5版，f(x)和www.a.cn/b,c。', []],
    ['1.召开会议2次。\n2.印发办法1件。', []],
  ],
  'doubled-punctuation': [
    ['召开会议2次。。', ['。。']],
    ['召开会议2次，，印发办法。', ['，，']],
    ['召开会议2次。，印发办法。', ['。，']],
    ['召开会议2次……印发办法——3件！！', []],
  ],
  'missing-full-stop': [
    ['召开会议2次，印发办法', ['法']],
    ['召开会议2次，', ['，']],
    ['召开会议2次。', []],
    ['召开会议“2次。”', []],
    ['无', []],
  ],
  'typed-numbering-gap': [
    ['1.开会2次；\n3.印发办法。', ['3.']],
    ['一是开会2次；三是印发办法。', ['三是']],
    ['①开会；②印发；②培训3期。', ['②']],
    ['（1）开会；\n（2）印发；\n（3）培训3期。', []],
    ['一是开会；二是印发；三是培训3期。', []],
    ['共印发2件。一是重点。', []],
    ['联办3项（①注册登记；②刻章；③开户）。', []],
    ['2.5万人次参加，1.5万人次线上参加。', []],
  ],
  'id-number': [
    ['办理人110101199003078511已到场2次。', []],
    ['办理人11010519491231002X已到场2次。', ['11010519491231002X']],
    ['合同编号202309110101199003071233共1份。', []],
  ],
  'mobile-number': [
    ['联系人手机13812345678，接听2次。', ['13812345678']],
    ['联系138-1234-5678共2次。', ['138-1234-5678']],
    ['接听12345热线2.1万次、12348热线300次。', []],
    ['办公室电话0573-82521234、82521234。', []],
    ['账号6222138123456789012，共1个。', []],
  ],
  'person-name': [
    ['对社区矫正对象王建国，开展教育2次。', ['王建国']],
    ['走访戒毒人员李某某3次。', ['李某某']],
    ['社区矫正工作中，张某因迟到被训诫1次。', ['张某']],
    ['社区矫正对象管理、戒毒人员康复训练各2次。', []],
    ['社区矫正对象高危12人，余名未定。', []],
    ['组织社区矫正对象参加劳动3次，戒毒人员和家属座谈1次。', []],
    ['某某街道矫正对象20名。', []],
  ],
  'secrecy-mark': [
    ['机密★1年\n召开会议2次。', ['机密★1年']],
    ['附件（秘密）已印发1份。', ['（秘密）']],
    ['密级：绝密。共1份。', ['密级：绝密']],
    ['开展保守国家秘密教育2次，审查商业秘密案件3件，排查机密级信息系统1个。', []],
  ],
  'request-in-report': [
    ['请市财政局拨付经费30万元。', ['请市财政局拨付']],
    ['恳请市政府协调解决。已开会2次。', ['恳请市政府协调']],
    ['建议市委编办予以支持，共3名。', ['建议市委编办予以支持']],
    ['向省厅申请支持资金2笔，邀请专家协助评审3次，提请市政府常务会议审议通过1件。', []],
    ['当事人请求解决的事项46件已办结。', []],
    ['请示报告2次，请假3人。', []],
  ],
};

describe.each(Object.entries(CASES))('%s', (rule, cases) => {
  it.each(cases)('“%s” → %j', (text, words) => {
    const findings = findingsInEntry(rule, { progress: text });
    expect(findings.map((finding) => wordsOf(text, finding))).toEqual(words);
    for (const { message, entryField } of findings) {
      expect(message).toMatch(/^进展情况.*。$/);
      expect(entryField).toBe('progress');
    }
  });
});

describe('where the rules look', () => {
  it('需协调事项 may hold requests, and next steps may lie ahead', () => {
    expect(findingsInEntry('request-in-report', { coordination: '请市金融办出面协调。' })).toEqual([]);
    expect(findingsInEntry('date-after-period', { nextSteps: '10月12日召开现场会。' })).toEqual([]);
    expect(findingsInEntry('empty-phrase', { problems: '数字正在研究核对。' })).toEqual([]);
  });

  it('request-in-report finds one in 下一步措施', () => {
    expect(findingsInEntry('request-in-report', { nextSteps: '请市政府支持编制2名。' })).toHaveLength(1);
  });

  it('unpaired-marks, secrecy-mark and id-number look into the list too', () => {
    const listed = { title: '推进“一件事”改革（试点', goals: [] };
    expect(findingsInEntry('unpaired-marks', {}, listed)).toMatchObject([
      { block: 'title', severity: 'advice', span: { start: 9, end: 10 } },
    ]);
    expect(findingsInEntry('secrecy-mark', {}, { title: '【机密】改革' })).toHaveLength(1);
    expect(findingsInEntry('id-number', {}, { title: '11010519491231002X' })).toHaveLength(1);
  });

  it('punctuation-width leaves the list as it was given', () => {
    expect(findingsInEntry('punctuation-width', {}, { title: '推进改革,一件事' })).toEqual([]);
  });

  it('percent-or-points asks about a rate in a goal, unless it says 同比', () => {
    const goal = (text: string) => ({ goals: [{ id: 'itm_g' as const, marker: '1.', text, children: [] }] });
    const asked = (text: string) => findingsInEntry('percent-or-points', {}, goal(text)).length;
    expect(asked('败诉率降低50%。')).toBe(1);
    expect(asked('调解成功率比去年上升20%。')).toBe(1);
    expect(asked('败诉率降低5个百分点。')).toBe(0);
    expect(asked('再犯罪率同比下降30%。')).toBe(0);
    expect(asked('受理案件数增长3%。')).toBe(0);
  });

  it('what must not be written down again is in neither message nor fingerprint', () => {
    for (const [rule, progress] of [
      ['id-number', '办理人11010519491231002X到场。'],
      ['mobile-number', '手机13812345678接通。'],
      ['person-name', '社区矫正对象王建国，训诫1次。'],
    ] as const) {
      const [finding] = findingsInEntry(rule, { progress });
      expect(`${finding?.message}${finding?.fingerprint}`).not.toMatch(/11010519491231002X|13812345678|建国/);
    }
  });
});
